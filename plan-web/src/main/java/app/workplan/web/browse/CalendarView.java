package app.workplan.web.browse;

import app.workplan.domain.task.Light;
import app.workplan.service.browse.DueKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 日历页: a month as weeks from Monday to Sunday, and the days on which something falls due.
 *
 * @param from first day
 * @param shown the month as a field of the address
 * @param dates 时限 of the month, the rows of the ledger at {@code datesHref}
 * @param others what falls due besides, listed by day at {@code othersHref}: dates of single shares, milestones, occurrences
 * @param everything the list by day of all that falls due, null where the page has it
 * @param weeks seven days each, null outside the month
 * @param calendarKnown whether holidays of the year are known; without only weekends are marked
 */
record CalendarView(
        LocalDate from,
        YearMonth shown,
        int dates,
        String datesHref,
        int others,
        String othersHref,
        @Nullable String everything,
        @Nullable String previous,
        @Nullable String next,
        List<List<@Nullable Day>> weeks,
        List<Day> busy,
        List<YearMonth> months,
        boolean calendarKnown) {

    /**
     * One day.
     *
     * @param rest 休: no working day
     * @param makeUp 班: a weekend day that is worked
     * @param name of the holiday, null without
     * @param judged whether it is the as-of day
     * @param dates 时限 of the day, the rows of the ledger at {@code datesHref}
     * @param first entries a cell of the month has room for
     * @param listed entries of the list by day
     * @param count entries of the day, where the cell has no room for all of them; else 0
     * @param listHref the list of exactly these
     * @param unlisted whether the list leaves some of the dates to the ledger
     */
    record Day(
            LocalDate on,
            boolean rest,
            boolean makeUp,
            @Nullable String name,
            boolean judged,
            int dates,
            String datesHref,
            List<Entry> first,
            List<Entry> listed,
            int count,
            String listHref,
            boolean unlisted) {}

    /** One entry; held and wanted only of an occurrence. */
    record Entry(
            DueKind kind,
            long taskId,
            String code,
            String title,
            @Nullable String words,
            @Nullable String department,
            Light light,
            @Nullable String reason,
            boolean suspended,
            @Nullable Integer held,
            @Nullable Integer wanted,
            String href) {}
}
