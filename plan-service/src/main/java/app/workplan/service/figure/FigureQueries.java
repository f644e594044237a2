package app.workplan.service.figure;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.task.Task;
import app.workplan.service.shared.RecordRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 判定的读取: figures of shares and tasks on any days, and the calendar every query of figures binds.
 *
 * <p>Other reads embed the function in their own text: {@code from task_figure(cast(:calendar as jsonb)) f join task t
 * on t.id = f.task_id}, with {@code .param("calendar", calendar.json())}.
 */
@Component
@RequiredArgsConstructor
public class FigureQueries {

    private static final String SHARES = "select * from share_figure(cast(:calendar as jsonb)) f";

    private final JdbcClient jdbc;
    private final FigureCalendars calendars;

    /**
     * The calendar for plans judged on days; one statement. A day before a plan was issued gives no figures of it; a
     * closed plan is judged not later than its closing day.
     */
    public FigureCalendar calendarFor(Collection<Long> planIds, Collection<LocalDate> days) {
        return calendars.of(planIds, days);
    }

    /** Every share of the calendar's plans, judged on each of its days. */
    public List<ShareFigure> shares(FigureCalendar calendar) {
        return jdbc.sql(SHARES + " order by f.day, f.task_id, f.share_position, f.share_id")
                .param("calendar", calendar.json())
                .query(RecordRows.of(ShareFigure.class))
                .list();
    }

    /** Every task of the calendar's plans, judged on each of its days. */
    public List<TaskFigure> tasks(FigureCalendar calendar) {
        return jdbc.sql("select * from task_figure(cast(:calendar as jsonb)) f order by f.day, f.task_id")
                .param("calendar", calendar.json())
                .query(RecordRows.of(TaskFigure.class))
                .list();
    }

    /** Whether the share is red on the day. */
    public boolean isOverdue(long planId, long taskId, long shareId, LocalDate day) {
        return jdbc.sql("select exists (" + SHARES + " where f.share_id = :share and f.light = 'OVERDUE')")
                .param(
                        "calendar",
                        calendarFor(List.of(planId), List.of(day))
                                .ofTask(taskId)
                                .json())
                .param("share", shareId)
                .query(Boolean.class)
                .single();
    }

    /** The last day of the reporting period an entry made on the day belongs to. */
    public LocalDate currentPeriodEnd(Plan plan, Task task, LocalDate day) {
        ReportCycle cycle = task.getReportCycle() == null ? plan.getReportCycle() : task.getReportCycle();
        return calendars.reporting(plan, cycle, day).current(day).end();
    }
}
