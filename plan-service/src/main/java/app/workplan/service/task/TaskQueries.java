package app.workplan.service.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.TaskFigure;
import app.workplan.service.organisation.HeadNames;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 任务页的读取: six statements, however many shares and entries; its files and the frame are one more each. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class TaskQueries {

    private static final String TASK = """
            select t.id, t.code, t.title, t.version, t.bureau_id, t.plan_id, p.title as plan_title, p.state as plan_state,
                   p.period_from, p.period_to, p.issued_on, p.closed_on, p.demo,
                   t.original_due_on, t.due_on, t.due_origin, t.due_words, t.set_state, t.starts_on, t.weight,
                   t.report_cycle as own_cycle, p.report_cycle as plan_cycle, t.completion_standard, t.required_evidence,
                   t.percent_from_rows, t.chapter_id, c.number as chapter_number, c.title as chapter_title, i.number as item_number, i.title as item_title,
                   source_part(s.text, s.units, coalesce(i.span_start, t.span_start),
                          coalesce(
                              (select min(child.span_start) from plan_item child
                               where child.parent_id = i.id and child.span_start > i.span_start),
                              i.span_end, t.span_end)) as source,
                   coalesce(i.span_start, t.span_start) as source_start, t.span_start, t.span_end,
                   (select other.id from task other where other.plan_id = t.plan_id and (other.position, other.id) < (t.position, t.id)
                    order by other.position desc, other.id desc limit 1) as previous_id,
                   (select other.id from task other where other.plan_id = t.plan_id and (other.position, other.id) > (t.position, t.id)
                    order by other.position, other.id limit 1) as next_id
            from task t
            join plan p on p.id = t.plan_id
            join chapter c on c.id = t.chapter_id
            left join plan_item i on i.id = t.item_id
            left join source_document s on s.id = p.source_document_id
            where t.id = :task and t.bureau_id in (:bureaus)
            """;

    private static final String FIGURE = """
            select * from task_figure(cast(:calendar as jsonb)) f where f.task_id = :task
            """;

    private static final String SHARES = """
            select s.id, s.department_id, department_name_on(d.id, d.name, :day) as department, g.name as group_name,
                   <heads> as heads,
                   coalesce(f.role, s.role) as role, coalesce(f.counting, s.role <> 'SUPPORT') as counting,
                   coalesce(f.state, s.state) as state, s.state as own_state, f.progress, f.expected, f.due_on, f.handed_in_on,
                   (select max(c.decided_at at time zone 'Asia/Shanghai')::date from completion c
                    where c.share_id = s.id and c.outcome = 'ACCEPTED' and c.decided_at < figure_end_of(:day)) as accepted_on,
                   coalesce(f.returned, false) as returned, s.return_reason, f.light, f.light_rule, f.starts_on,
                   f.overdue_since, f.last_period_end, coalesce(f.occurrences, 0) as occurrences,
                   pending.id as completion_id, pending.text as completion_text,
                   coalesce(pending.actor_id = :user, false) or exists (
                       select from progress_entry own
                       where own.share_id = s.id and own.actor_id = :user and own.returned_at is null) as involved,
                   last.percent as last_percent, last.text as last_text, last.problems as last_problems,
                   last.next_steps as last_next_steps, coalesce(last.needs_coordination, false) as last_needs_coordination,
                   last.entered_on as last_entered_on,
                   back.percent as returned_percent, back.text as returned_text,
                   back.problems as returned_problems, back.next_steps as returned_next_steps,
                   draft.percent as draft_percent, draft.text as draft_text, draft.problems as draft_problems,
                   draft.next_steps as draft_next_steps, coalesce(draft.needs_coordination, false) as draft_needs_coordination,
                   draft.saved_at at time zone 'Asia/Shanghai' as draft_saved_at, draft.device as draft_device,
                   coalesce(f.counting, false) and t.percent_from_rows as from_rows
            from share s
            join task t on t.id = s.task_id
            join department d on d.id = s.department_id
            left join department_group g on g.id = s.group_id
            left join share_figure(cast(:calendar as jsonb)) f on f.share_id = s.id
            left join completion pending on pending.share_id = s.id and pending.outcome = 'PENDING'
            left join report_draft draft on draft.share_id = s.id
            left join lateral (
                select * from progress_entry e
                where e.share_id = s.id and e.entered_at < figure_end_of(:day)
                  and (e.returned_at is null or e.returned_at >= figure_end_of(:day))
                order by e.entered_at desc, e.id desc limit 1
            ) last on true
            left join lateral (
                select * from (
                    select e.entered_at as at, e.percent, e.text, e.problems, e.next_steps
                    from progress_entry e where e.share_id = s.id and e.returned_at is not null
                    union all
                    select c.handed_in_at, null, c.text, null, null from completion c where c.share_id = s.id and c.outcome = 'RETURNED'
                ) sent
                where s.return_reason is not null and sent.at > coalesce(last.entered_at, '-infinity')
                order by sent.at desc limit 1
            ) back on true
            where s.task_id = :task and (f.share_id is not null or :draft)
            order by s.position, s.id
            """.replace("<heads>", HeadNames.of("s.department_id"));

    private final JdbcClient jdbc;
    private final FigureQueries figures;
    private final TaskHistoryQueries history;
    private final TaskSideQueries sides;
    private final PlanAccess access;
    private final Clock clock;

    /**
     * 任务页, judged at the end of the day asked.
     *
     * @param asked an ISO date as typed, null for the last possible day; clamped to the days it can be judged on
     * @throws NotFound when there is no such task for this reader
     */
    public TaskPage page(Actor actor, Scope scope, long taskId, @Nullable String asked) {
        TaskView task = task(actor, scope, taskId);
        LocalDate today = LocalDate.now(clock);
        AsOf asOf = AsOf.read(asked, task.issuedOn(), task.closedOn(), today);
        FigureCalendar calendar =
                figures.calendarFor(List.of(task.planId()), Set.of(asOf.day())).ofTask(taskId);
        boolean assigns = access.canEdit(actor, task.bureauId()) && task.closedOn() == null && asOf.today();
        TaskSideQueries.Side side = sides.of(actor, task, calendar, asOf.day(), today, assigns);
        return new TaskPage(
                task,
                asOf,
                today,
                figure(taskId, calendar),
                shares(actor, task, calendar, asOf),
                history.timeline(taskId, asOf.day()),
                side.dates(),
                side.occurrences(),
                side.extensions(),
                side.wordings(),
                side.count(),
                side.choices(),
                side.otherDrafts());
    }

    /**
     * The head of the page alone, for the form that edits it.
     *
     * @throws NotFound when there is no such task for this reader
     */
    public TaskView task(Actor actor, Scope scope, long taskId) {
        if (scope.bureauIds().isEmpty()) {
            throw new NotFound("task", taskId);
        }
        TaskView task = jdbc.sql(TASK)
                .param("task", taskId)
                .param("bureaus", scope.bureauIds())
                .query(RecordRows.of(TaskView.class))
                .optional()
                .orElseThrow(() -> new NotFound("task", taskId));
        access.requireCanSee(actor, scope, task.bureauId(), task.planState());
        return task;
    }

    /** 所属任务 of something a form speaks of. */
    public enum Part {
        /** 责任分工. */
        SHARE("select s.task_id from share s where s.id = :id and s.bureau_id in (:bureaus)"),
        /** 填报. */
        ENTRY("""
                select s.task_id from progress_entry e join share s on s.id = e.share_id
                where e.id = :id and e.bureau_id in (:bureaus)
                """),
        /** 办结申请. */
        COMPLETION("""
                select s.task_id from completion c join share s on s.id = c.share_id
                where c.id = :id and c.bureau_id in (:bureaus)
                """),
        /** 延期申请. */
        EXTENSION("""
                select s.task_id from extension x join share s on s.id = x.share_id
                where x.id = :id and x.bureau_id in (:bureaus)
                """),
        /** 应办次. */
        OCCURRENCE("""
                select r.task_id from occurrence o join recurrence r on r.id = o.recurrence_id
                where o.id = :id and o.bureau_id in (:bureaus)
                """),
        /** 频次要求. */
        RECURRENCE("select r.task_id from recurrence r where r.id = :id and r.bureau_id in (:bureaus)"),
        /** 佐证材料. */
        EVIDENCE("""
                select coalesce(r.task_id, s.task_id) from evidence e
                left join share s on s.id = e.share_id
                left join occurrence o on o.id = e.occurrence_id
                left join recurrence r on r.id = o.recurrence_id
                where e.id = :id and e.bureau_id in (:bureaus)
                """);

        private final String sql;

        Part(String sql) {
            this.sql = sql;
        }
    }

    /**
     * The task a part belongs to.
     *
     * @throws NotFound when there is no such thing for this reader
     */
    public long taskOf(Scope scope, Part part, long id) {
        if (scope.bureauIds().isEmpty()) {
            throw new NotFound(part.name(), id);
        }
        return jdbc.sql(part.sql)
                .param("id", id)
                .param("bureaus", scope.bureauIds())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound(part.name(), id));
    }

    private @Nullable TaskFigure figure(long taskId, FigureCalendar calendar) {
        return jdbc.sql(FIGURE)
                .param("calendar", calendar.json())
                .param("task", taskId)
                .query(RecordRows.of(TaskFigure.class))
                .optional()
                .orElse(null);
    }

    private List<ShareView> shares(Actor actor, TaskView task, FigureCalendar calendar, AsOf asOf) {
        return jdbc.sql(SHARES)
                .param("calendar", calendar.json())
                .param("task", task.id())
                .param("user", actor.userId() == null ? -1 : actor.userId())
                .param("day", asOf.day())
                .param("draft", task.issuedOn() == null)
                .query(RecordRows.of(ShareView.class))
                .list();
    }
}
