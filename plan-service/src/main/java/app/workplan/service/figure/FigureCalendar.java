package app.workplan.service.figure;

/**
 * 判定日历: which plans are judged on which days, with the dates that need the working calendar.
 *
 * <p>Bind {@link #json()} as {@code :calendar} and read {@code from task_figure(cast(:calendar as jsonb)) f} or
 * {@code share_figure}. It names the plans and the days itself, so that a query cannot ask for others.
 *
 * @param json {@code {"days": [{"plan", "day", "on", "near", "lag", "grace"}], "months": [{"month", "due"}]}}:
 *     {@code day} the day asked, {@code on} the day judged (of a closed plan not later than its closing day),
 *     {@code near} the last date that is near due (inclusive), {@code lag} points, {@code grace} days; {@code due} the
 *     day a report for {@code month} (its first day) is due, before grace
 */
public record FigureCalendar(String json) {}
