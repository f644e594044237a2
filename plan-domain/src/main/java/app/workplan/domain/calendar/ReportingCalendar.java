package app.workplan.domain.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 填报日历: the reporting periods of a plan in one cycle and the days their reports are due (product.md section 3,
 * Reporting calendar). The first period begins and the last one ends with the plan's.
 */
public final class ReportingCalendar {

    private static final int DUE_DAY_OF_NEXT_MONTH = 5;

    private final List<ReportingPeriod> periods;

    /**
     * @param from first day of the plan's period, inclusive
     * @param to last day of the plan's period, inclusive
     * @param graceDays calendar days after the working day on which a report is due
     */
    public ReportingCalendar(LocalDate from, LocalDate to, ReportCycle cycle, WorkingCalendar calendar, int graceDays) {
        this.periods = List.copyOf(divide(from, to, cycle, calendar, graceDays));
    }

    private static List<ReportingPeriod> divide(
            LocalDate from, LocalDate to, ReportCycle cycle, WorkingCalendar calendar, int graceDays) {
        List<ReportingPeriod> found = new ArrayList<>();
        LocalDate first = from;
        YearMonth last = YearMonth.from(to);
        for (YearMonth month = YearMonth.from(from); !month.isAfter(last); month = month.plusMonths(1)) {
            if (cycle.endsWith(month) || month.equals(last)) {
                LocalDate end = month.equals(last) ? to : month.atEndOfMonth();
                found.add(new ReportingPeriod(first, end, reportDue(month, calendar, graceDays)));
                first = end.plusDays(1);
            }
        }
        return found;
    }

    /**
     * 填报截止日: the 5th of the month after, moved to the next working day, plus grace. Occurrences of the month (a
     * quarter's, half-year's or year's with its last month) may be recorded until the same day.
     */
    public static LocalDate reportDue(YearMonth month, WorkingCalendar calendar, int graceDays) {
        LocalDate fifth = month.plusMonths(1).atDay(DUE_DAY_OF_NEXT_MONTH);
        return calendar.nextWorkingDay(fifth).plusDays(graceDays);
    }

    /** All periods, in order. */
    public List<ReportingPeriod> periods() {
        return periods;
    }

    /**
     * 当期: the period whose due date comes next, the day itself included; after the last due date the last period, to
     * which entries then belong until the plan is closed.
     */
    public ReportingPeriod current(LocalDate day) {
        return periods.stream()
                .filter(period -> !period.dueOn().isBefore(day))
                .findFirst()
                .orElseGet(() -> periods.get(periods.size() - 1));
    }

    /** 上期: the last period whose due date lies before the day; empty until the first due date has passed. */
    public Optional<ReportingPeriod> lastClosed(LocalDate day) {
        return periods.stream().filter(period -> period.dueOn().isBefore(day)).reduce((earlier, later) -> later);
    }
}
