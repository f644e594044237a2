package app.workplan.domain.task;

import app.workplan.domain.plan.PlanPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

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

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
