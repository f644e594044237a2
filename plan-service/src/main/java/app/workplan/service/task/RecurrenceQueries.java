package app.workplan.service.task;

import app.workplan.domain.plan.PlanState;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 频次要求的读取: what the page that edits those of a task begins with. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class RecurrenceQueries {

    private static final String ROWS = """
            select r.id, r.version, r.frequency, r.min_count, r.words,
                   (select jsonb_agg(jsonb_build_object('post', asked.post, 'count', asked.count, 'done', 0) order by asked.place)
                    from unnest(r.posts, r.post_counts) with ordinality as asked(post, count, place))::text as post_counts,
                   coalesce(s.department_id, r.owner_department_id) as department_id, d.name as department, r.ends_on,
                   periods.open, periods.recorded
            from recurrence r
            left join lateral (
                select ro.share_id from recurrence_owner ro
                where ro.recurrence_id = r.id order by ro.valid_from desc, ro.id desc limit 1
            ) owner on true
            left join share s on s.id = owner.share_id
            left join department d on d.id = coalesce(s.department_id, r.owner_department_id)
            cross join lateral (
                select (count(*) filter (where not held))::int as open, (count(*) filter (where held))::int as recorded
                from (
                    select exists (select from occurrence_record rec where rec.occurrence_id = o.id) as held
                    from occurrence o where o.recurrence_id = r.id and o.due_on >= :today and o.dropped_at is null
                ) left_over
            ) periods
            where r.task_id = :task
            order by r.position, r.id
            """;

    private static final String CHOICES = """
            select d.id as value, d.name as label
            from share s join department d on d.id = s.department_id
            where s.task_id = :task and s.state <> 'CANCELLED'
            order by s.position, s.id
            """;

    private final JdbcClient jdbc;
    private final TaskQueries tasks;
    private final PlanAccess access;

    /**
     * 一项任务的频次要求.
     *
     * @param choices 可以承办的科室: those that have a part in the task
     */
    public record RecurrenceSheet(TaskView task, List<RecurrenceRow> rows, List<DepartmentChoice> choices) {}

    /**
     * The rows in order.
     *
     * @throws RuleViolation when the plan is closed: there is nothing to begin; Forbidden or NotFound unless the reader works in
     *     the office of the task's own bureau
     */
    public RecurrenceSheet sheet(Actor actor, Scope scope, long taskId, LocalDate today) {
        TaskView task = tasks.task(actor, scope, taskId);
        access.requireOffice(actor, task.bureauId());
        if (task.planState() == PlanState.CLOSED) {
            throw new RuleViolation("plan.closed");
        }
        return new RecurrenceSheet(
                task,
                jdbc.sql(ROWS)
                        .param("task", taskId)
                        .param("today", today)
                        .query(RecordRows.of(RecurrenceRow.class))
                        .list(),
                jdbc.sql(CHOICES)
                        .param("task", taskId)
                        .query(RecordRows.of(DepartmentChoice.class))
                        .list());
    }
}
