package app.workplan.domain.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一个指标值, as it counts on the day that is judged.
 *
 * @param unit 每单位: whose it is, else null
 */
public record DatedReading(
        LocalDate on, BigDecimal value, @Nullable String unit) {

    /** Of an indicator that is not of each unit. */
    public DatedReading(LocalDate on, BigDecimal value) {
        this(on, value, null);
    }
}
