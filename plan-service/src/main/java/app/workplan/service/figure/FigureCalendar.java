package app.workplan.service.figure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;

/**
 * 判定日历: which plans are judged on which days, with the dates that need the working calendar.
 *
 * <p>Bind {@link #json()} as {@code :calendar} and read {@code from task_figure(cast(:calendar as jsonb)) f} or
 * {@code share_figure}. It names the plans and the days itself, so that a query cannot ask for others.
 *
 * @param days plans and the days they are judged on
 * @param months the reporting months of all these plans
 * @param only what narrows the tasks, as the beginning of the JSON; empty for all of them
 */
public record FigureCalendar(List<Day> days, List<Month> months, String only) {

    /** No plan on no day. */
    public static final FigureCalendar NONE = new FigureCalendar(List.of(), List.of(), "");

    public FigureCalendar {
        days = List.copyOf(days);
        months = List.copyOf(months);
    }

    /**
     * A plan on a day.
     *
     * @param from first month of its period
     * @param to last month of its period
     * @param json {@code {"plan", "day", "on", "near", "lag", "grace"}}: {@code day} the day asked, {@code on} the day judged
     *     (of a closed plan not later than its closing day), {@code near} the last date that is near due (inclusive),
     *     {@code lag} points, {@code grace} days
     * @param kept the stamp under which the day is kept, if it is
     * @param tasks of the plan, however many of them existed on the day
     */
    public record Day(
            long planId,
            LocalDate day,
            YearMonth from,
            YearMonth to,
            String json,
            @Nullable String kept,
            int tasks) {}

    /**
     * A reporting month.
     *
     * @param json {@code {"month", "due"}}: the day a report for the month (its first day) is due, before grace
     */
    public record Month(YearMonth month, String json) {}

    /**
     * What the functions of figures take: {@code {"days": […], "months": […]}}; with {@code "tasks"} or {@code "departments"},
     * lists of ids, only these tasks or those in which one of the departments has a share.
     */
    public String json() {
        return "{%s\"days\":[%s],\"months\":[%s]}"
                .formatted(
                        only,
                        days.stream().map(this::stamped).collect(Collectors.joining(",")),
                        months.stream().map(Month::json).collect(Collectors.joining(",")));
    }

    /** The same for some of the days alone. */
    public FigureCalendar where(Predicate<Day> wanted) {
        return new FigureCalendar(days.stream().filter(wanted).toList(), months, only);
    }

    /** 判定依据 besides the facts: what the plan of that day is judged with; equal texts judge alike. */
    public String basis(Day day) {
        return day.json()
                + months.stream()
                        .filter(month -> !month.month().isBefore(day.from())
                                && !month.month().isAfter(day.to()))
                        .map(Month::json)
                        .collect(Collectors.joining(","));
    }

    /** {@link #basis} as a short text. */
    public String stamp(Day day) {
        return DigestUtils.md5DigestAsHex(basis(day).getBytes(StandardCharsets.UTF_8));
    }

    private String stamped(Day day) {
        return "%s,\"stamp\":\"%s\"}"
                .formatted(day.json().substring(0, day.json().length() - 1), stamp(day));
    }

    /** The same days for one task alone, which costs a fraction of judging its plan. */
    public FigureCalendar ofTask(long taskId) {
        return only("tasks", List.of(taskId));
    }

    /** The same days for these tasks alone. */
    public FigureCalendar ofTasks(Collection<Long> taskIds) {
        return only("tasks", taskIds);
    }

    /** The same days for the tasks in which one of the departments has a share; of these every share is judged. */
    public FigureCalendar ofDepartments(Collection<Long> departmentIds) {
        return only("departments", departmentIds);
    }

    private FigureCalendar only(String what, Collection<Long> ids) {
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        return new FigureCalendar(days, months, "\"%s\":[%s],".formatted(what, list) + only);
    }
}
