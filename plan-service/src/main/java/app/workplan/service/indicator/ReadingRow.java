package app.workplan.service.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 指标值的一行 in the history, with the times of Beijing.
 *
 * @param unitName 每单位: whose it is
 * @param department for which it was entered
 * @param enteredBy name of the person
 * @param correctedById the reading that took its place by the day, null while it counts
 */
public record ReadingRow(
        long id,
        @Nullable String unitName,
        LocalDate readOn,
        BigDecimal value,
        @Nullable String note,
        LocalDateTime enteredAt,
        @Nullable String enteredBy,
        boolean onBehalf,
        @Nullable String actingFor,
        @Nullable String department,
        @Nullable Long correctsId,
        @Nullable Long correctedById) {

    /** Whether it counts. */
    public boolean counts() {
        return correctedById == null;
    }
}
