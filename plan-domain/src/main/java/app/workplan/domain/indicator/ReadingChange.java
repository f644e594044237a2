package app.workplan.domain.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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

    /** 环比: against the reading before the newest one, null where there is none; each unit has its own. */
    public static @Nullable ReadingChange sinceLast(IndicatorSpec spec, List<DatedReading> readings) {
        if (spec.kind() == IndicatorKind.PER_UNIT || readings.size() < 2) {
            return null;
        }
        DatedReading before = readings.get(readings.size() - 2);
        return of(readings.get(readings.size() - 1).value(), before.value(), before.on());
    }

    /**
     * 同比: against the last reading of the same month a year before, in this plan or in last year's; without one against the baseline,
     * where that is of the year before and says the same thing: of what stands always, of what is counted in December.
     *
     * @param earlier readings of the same indicator in earlier plans, the oldest first
     */
    public static @Nullable ReadingChange sinceLastYear(
            IndicatorSpec spec, List<DatedReading> readings, List<DatedReading> earlier) {
        if (spec.kind() == IndicatorKind.PER_UNIT || readings.isEmpty()) {
            return null;
        }
        DatedReading now = readings.get(readings.size() - 1);
        YearMonth month = YearMonth.from(now.on()).minusYears(1);
        DatedReading before = inMonth(readings, month);
        before = before == null ? inMonth(earlier, month) : before;
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

    private static @Nullable DatedReading inMonth(List<DatedReading> readings, YearMonth month) {
        DatedReading last = null;
        for (DatedReading one : readings) {
            if (YearMonth.from(one.on()).equals(month)) {
                last = one;
            }
        }
        return last;
    }
}
