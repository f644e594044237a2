package app.workplan.domain.indicator;

import app.workplan.domain.plan.PlanPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * 控制线: what a reading may or should be on a day before the due date. What is counted (累计值) starts at 0, what stands (时点值) at the
 * baseline; both go straight to the level on the due date. Without a baseline what stands is held against the level itself.
 *
 * @param begins the value before the first day
 * @param level the value on the due date
 * @param from the first day of the plan
 * @param due the last good day
 */
public record ControlLine(BigDecimal begins, BigDecimal level, LocalDate from, LocalDate due) {

    /** So many decimals make any reading of four decimals lie on the line exactly when it does. */
    private static final int DECIMALS = 12;

    /** The line of an indicator, null where there is no level to go to. */
    public static @Nullable ControlLine of(IndicatorSpec spec, PlanPeriod period) {
        BigDecimal level = spec.level();
        if (level == null) {
            return null;
        }
        return switch (spec.kind()) {
            case GUARD -> new ControlLine(level, level, period.from(), spec.dueOn());
            case CUMULATIVE -> new ControlLine(BigDecimal.ZERO, level, period.from(), spec.dueOn());
            case PER_UNIT ->
                new ControlLine(BigDecimal.ZERO, BigDecimal.valueOf(spec.units().size()), period.from(), spec.dueOn());
            case LEVEL ->
                new ControlLine(
                        spec.baselineValue() == null ? level : spec.baselineValue(),
                        level,
                        period.from(),
                        spec.dueOn());
        };
    }

    /** The line at the end of the day: days gone by / days of the period, both inclusive; flat before and after. */
    public BigDecimal at(LocalDate day) {
        long whole = Math.max(1, ChronoUnit.DAYS.between(from, due) + 1);
        long gone = Math.max(0, Math.min(whole, ChronoUnit.DAYS.between(from, day) + 1));
        return begins.add(level.subtract(begins)
                .multiply(BigDecimal.valueOf(gone))
                .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP));
    }
}
