package app.workplan.service.browse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * 一个月的日历.
 *
 * @param first month of the plan
 * @param last month in which anything can fall due: that of the plan's last day, or of a later extended date
 * @param entries by day, then dates, milestones and occurrences, each in the order of the document
 * @param named 节假日与调休 of the month, by day
 * @param calendarKnown whether the year has any; without only weekends are known
 */
public record DueMonth(
        YearMonth month,
        YearMonth first,
        YearMonth last,
        List<DueEntry> entries,
        Map<LocalDate, NamedDate> named,
        boolean calendarKnown) {

    /** 节假日, or with {@code working} a make-up working day. */
    public record NamedDate(LocalDate day, boolean working, String name) {}
}
