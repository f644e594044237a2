package app.workplan.service.link;

import app.workplan.domain.task.TaskLinkKind;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.shared.RecordRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What both pages of links read: tasks on a day, links that hold. Says nothing about who may see it. */
@Component
@RequiredArgsConstructor
class LinkReads {

    private static final String TASKS = """
            select t.plan_id, t.id, t.code, t.title, coalesce(f.state, t.set_state, 'NOT_STARTED') as state, f.light,
                   figure_display(f.progress) as progress, figure_display(f.expected) as expected,
                   coalesce(f.due_on, t.due_on) as due_on
            from task t
            left join task_figure(cast(:calendar as jsonb)) f on f.task_id = t.id
            where t.plan_id = any(:plans)
            order by t.position, t.id
            """;

    private static final String LINKS = """
            select l.task_id, t.plan_id as task_plan_id, l.other_task_id, l.agreed, l.rolled
            from task_link l
            join task t on t.id = l.task_id
            join task o on o.id = l.other_task_id
            where l.kind = :kind
              and case when cast(:day as date) is null then l.ended_at is null
                       else l.linked_at < figure_end_of(cast(:day as date))
                            and (l.ended_at is null or l.ended_at >= figure_end_of(cast(:day as date))) end
              and t.plan_id = any(:tasks) and o.plan_id = any(:others)
            order by l.linked_at, l.id
            """;

    private final JdbcClient jdbc;
    private final FigureQueries figures;

    /** 关联 that held on the day. */
    record Link(long taskId, long taskPlanId, long otherTaskId, boolean agreed, boolean rolled) {}

    List<LinkedTask> tasks(Collection<Long> planIds, LocalDate day) {
        return jdbc.sql(TASKS)
                .param("plans", planIds.toArray(Long[]::new))
                .param("calendar", figures.calendarFor(planIds, List.of(day)).json())
                .query(RecordRows.of(LinkedTask.class))
                .list();
    }

    /** @param day null for those that hold now: a closed plan is judged on its closing day, but linked later too */
    List<Link> links(TaskLinkKind kind, Collection<Long> ofTasks, Collection<Long> ofOthers, @Nullable LocalDate day) {
        return jdbc.sql(LINKS)
                .param("kind", kind.name())
                .param("day", day)
                .param("tasks", ofTasks.toArray(Long[]::new))
                .param("others", ofOthers.toArray(Long[]::new))
                .query(RecordRows.of(Link.class))
                .list();
    }
}
