package app.workplan.domain.task;

import app.workplan.domain.plan.PlanPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 应办次的周期: one calendar month, quarter, half-year or year, cut to the plan's period; both days inclusive.
 *
 * @param from first day
 * @param dueOn last day
 */
public record OccurrencePeriod(LocalDate from, LocalDate dueOn) {

    /**
     * The periods a recurrence makes occurrences for: one per period of the plan; those that ended before the issue date
     * make none; daily and weekly rhythms make none at all (product.md section 3, Recurrence).
     *
     * @param issuedOn the day of issue, or of assignment in mid-year
     */
    public static List<OccurrencePeriod> of(Frequency frequency, PlanPeriod plan, LocalDate issuedOn) {
        List<OccurrencePeriod> periods = new ArrayList<>();
        if (!frequency.makesOccurrences()) {
            return periods;
        }
        int months = frequency.months();
        YearMonth first = YearMonth.from(plan.from());
        YearMonth start = first.minusMonths((first.getMonthValue() - 1) % months);
        for (YearMonth month = start; !month.atDay(1).isAfter(plan.to()); month = month.plusMonths(months)) {
            LocalDate from = later(month.atDay(1), plan.from());
            LocalDate due = earlier(month.plusMonths(months - 1L).atEndOfMonth(), plan.to());
            if (!due.isBefore(issuedOn)) {
                periods.add(new OccurrencePeriod(from, due));
            }
        }
        return periods;
    }

    /**
     * 以后各期: those that begin after the day.
     *
     * @param end 止期: those that begin after it are none; null: until the plan ends
     */
    public static List<OccurrencePeriod> after(
            LocalDate day, Frequency frequency, PlanPeriod plan, @Nullable LocalDate end) {
        return of(frequency, plan, day).stream()
                .filter(one -> one.from().isAfter(day) && one.begunBy(end))
                .toList();
    }

    /** Whether it begins on the last day or before; no day is no bound. */
    public boolean begunBy(@Nullable LocalDate last) {
        return last == null || !from.isAfter(last);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
