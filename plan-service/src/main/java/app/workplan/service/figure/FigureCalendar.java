package app.workplan.service.figure;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 判定日历: which plans are judged on which days, with the dates that need the working calendar.
 *
 * <p>Bind {@link #json()} as {@code :calendar} and read {@code from task_figure(cast(:calendar as jsonb)) f} or
 * {@code share_figure}. It names the plans and the days itself, so that a query cannot ask for others.
 *
 * @param json {@code {"days": [{"plan", "day", "on", "near", "lag", "grace"}], "months": [{"month", "due"}]}}:
 *     {@code day} the day asked, {@code on} the day judged (of a closed plan not later than its closing day),
 *     {@code near} the last date that is near due (inclusive), {@code lag} points, {@code grace} days; {@code due} the
 *     day a report for {@code month} (its first day) is due, before grace; with {@code "tasks"} or {@code "departments"},
 *     lists of ids, only these tasks or those in which one of the departments has a share
 */
public record FigureCalendar(String json) {

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
        return new FigureCalendar("{\"%s\":[%s],%s".formatted(what, list, json.substring(1)));
    }
}
