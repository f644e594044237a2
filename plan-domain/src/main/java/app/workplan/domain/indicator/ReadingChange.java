package app.workplan.domain.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 同比与环比: how the newest reading differs from an earlier value.
 *
 * @param before the value it is held against
 * @param on the day that was read on, null for a baseline
 * @param difference the newest less the earlier
 * @param percent the difference in percent of the size of the earlier, one decimal half-up; null where that is 0
 */
public record ReadingChange(
        BigDecimal before,
        @Nullable LocalDate on,
        BigDecimal difference,
        @Nullable BigDecimal percent) {

    private static final int DECEMBER = 12;

    private static ReadingChange of(BigDecimal now, BigDecimal before, @Nullable LocalDate on) {
        BigDecimal difference = now.subtract(before);
        return new ReadingChange(
                before,
                on,
                difference,
                before.signum() == 0
                        ? null
                        : difference.movePointRight(2).divide(before.abs(), 1, RoundingMode.HALF_UP));
    }

    /** 环比: against the reading before the newest one of the same unit, null where there is none. */
    public static @Nullable ReadingChange sinceLast(List<DatedReading> readings) {
        if (readings.isEmpty()) {
            return null;
        }
        DatedReading now = readings.get(readings.size() - 1);
        for (int i = readings.size() - 2; i >= 0; i--) {
            DatedReading before = readings.get(i);
            if (Objects.equals(before.unit(), now.unit())) {
                return of(now.value(), before.value(), before.on());
            }
        }
        return null;
    }

    /**
     * 同比: against the last reading of the same month a year before, in this plan or in last year's; without one against the baseline,
     * where that is of the year before and says the same thing: of what stands always, of what is counted in December.
     *
     * @param earlier readings of the same indicator in earlier plans, the oldest first
     */
    public static @Nullable ReadingChange sinceLastYear(
            IndicatorSpec spec, List<DatedReading> readings, List<DatedReading> earlier) {
        if (readings.isEmpty()) {
            return null;
        }
        DatedReading now = readings.get(readings.size() - 1);
        YearMonth month = YearMonth.from(now.on()).minusYears(1);
        DatedReading before = inMonth(readings, month, now);
        before = before == null ? inMonth(earlier, month, now) : before;
        if (before != null) {
            return of(now.value(), before.value(), before.on());
        }
        boolean sameThing = spec.kind() == IndicatorKind.LEVEL
                || spec.kind() == IndicatorKind.CUMULATIVE && month.getMonthValue() == DECEMBER;
        boolean lastYears = spec.baselineYear() != null && spec.baselineYear() == month.getYear();
        return sameThing && lastYears && spec.baselineValue() != null
                ? of(now.value(), spec.baselineValue(), null)
                : null;
    }

    private static @Nullable DatedReading inMonth(List<DatedReading> readings, YearMonth month, DatedReading now) {
        DatedReading last = null;
        for (DatedReading one : readings) {
            if (YearMonth.from(one.on()).equals(month) && Objects.equals(one.unit(), now.unit())) {
                last = one;
            }
        }
        return last;
    }
}
