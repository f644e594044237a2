package app.workplan.web.browse;

import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.service.browse.DueEntry;
import app.workplan.service.browse.DueKind;
import app.workplan.service.browse.DueMonth;
import app.workplan.service.browse.DueMonth.NamedDate;
import app.workplan.web.browse.CalendarView.Day;
import app.workplan.web.browse.CalendarView.Entry;
import app.workplan.web.support.Address;
import app.workplan.web.support.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 日历页: a month laid out in weeks, with the addresses of what its numbers count. */
@Component
@RequiredArgsConstructor
class CalendarPages {

    /** Name of the field that asks for less than everything. */
    static final String ONLY = "only";

    /** 节点、应办次和单独的分工时限. */
    static final String OTHERS = "others";

    private static final String LIST = "#days";
    private static final int IN_A_CELL = 3;
    private static final int DATES_LISTED = 50;
    private static final int WEEK = DayOfWeek.values().length;

    private final Texts texts;

    /**
     * @param department whose entries these are, null for all
     * @param onlyOthers whether the list by day leaves out the dates the ledger shows
     */
    CalendarView of(DueMonth read, BrowsedPlan browsed, @Nullable Long department, boolean onlyOthers) {
        YearMonth month = read.month();
        Address page = browsed.page("calendar").with("department", department);
        Map<LocalDate, List<DueEntry>> byDay = read.entries().stream().collect(Collectors.groupingBy(DueEntry::on));
        WorkingCalendar working = WorkingCalendar.of(
                read.named().values().stream().collect(Collectors.toMap(NamedDate::day, NamedDate::working)));
        List<Day> days = new ArrayList<>();
        for (int i = 1; i <= month.lengthOfMonth(); i++) {
            LocalDate on = month.atDay(i);
            days.add(day(
                    on,
                    byDay.getOrDefault(on, List.of()),
                    read.named().get(on),
                    working,
                    browsed,
                    department,
                    onlyOthers));
        }
        String everything = at(page, month) + LIST;
        int dates = days.stream().mapToInt(Day::dates).sum();
        return new CalendarView(
                month.atDay(1),
                month,
                dates,
                due(browsed, department, month.atDay(1), month.atEndOfMonth()),
                read.entries().size() - dates,
                page.with("month", month).with(ONLY, OTHERS).href() + LIST,
                onlyOthers ? everything : null,
                month.isAfter(read.first()) ? at(page, month.minusMonths(1)) : null,
                month.isBefore(read.last()) ? at(page, month.plusMonths(1)) : null,
                weeks(days),
                days.stream().filter(day -> !day.listed().isEmpty()).toList(),
                Stream.iterate(read.first(), one -> !one.isAfter(read.last()), one -> one.plusMonths(1))
                        .toList(),
                read.calendarKnown());
    }

    private static String at(Address page, YearMonth month) {
        return page.with("month", month).href();
    }

    /** The rows of the ledger with a date between the two, both inclusive. */
    private static String due(BrowsedPlan browsed, @Nullable Long department, LocalDate from, LocalDate to) {
        return browsed.ledger(department)
                .with("dueFrom", from)
                .with("dueTo", to)
                .href();
    }

    private Day day(
            LocalDate on,
            List<DueEntry> found,
            @Nullable NamedDate named,
            WorkingCalendar working,
            BrowsedPlan browsed,
            @Nullable Long department,
            boolean onlyOthers) {
        List<Entry> entries = found.stream().map(one -> entry(one, browsed)).toList();
        int dates =
                (int) entries.stream().filter(one -> one.kind() == DueKind.TASK).count();
        boolean rest = !working.isWorkingDay(on);
        String here = "#day-" + on;
        Address page = browsed.page("calendar").with("department", department);
        return new Day(
                on,
                rest,
                named != null && named.working(),
                named == null ? null : named.name(),
                on.equals(browsed.day()),
                dates,
                due(browsed, department, on, on),
                entries.stream().limit(IN_A_CELL).toList(),
                Stream.concat(
                                entries.stream().limit(onlyOthers ? 0 : Math.min(dates, DATES_LISTED)),
                                entries.stream().skip(dates))
                        .toList(),
                entries.size() > IN_A_CELL ? entries.size() : 0,
                onlyOthers ? at(page, YearMonth.from(on)) + here : here,
                dates > DATES_LISTED && !onlyOthers);
    }

    private Entry entry(DueEntry one, BrowsedPlan browsed) {
        return new Entry(
                one.kind(),
                one.task().id(),
                one.task().code(),
                one.task().title(),
                one.words(),
                one.department(),
                one.light(),
                one.rule() == null ? null : texts.of("lightRule." + one.rule()),
                one.suspended(),
                one.held(),
                one.wanted(),
                browsed.task(one.task().id()));
    }

    /** From Monday to Sunday. */
    private static List<List<@Nullable Day>> weeks(List<Day> days) {
        List<@Nullable Day> cells = new ArrayList<>();
        for (int i = 1; i < days.get(0).on().getDayOfWeek().getValue(); i++) {
            cells.add(null);
        }
        cells.addAll(days);
        while (cells.size() % WEEK != 0) {
            cells.add(null);
        }
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += WEEK) {
            weeks.add(cells.subList(i, i + WEEK));
        }
        return weeks;
    }
}
