package app.workplan.service.task;

import app.workplan.service.shared.RecordRows;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 任务的经过; who may see the task is asked by {@link TaskQueries}, the only caller. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
class TaskHistoryQueries {

    /** Changes told by the audit trail alone; what has a row of its own is told by that row. */
    private static final List<String> TOLD_BY_AUDIT = List.of(
            "task.add",
            "task.rename",
            "task.moveDue",
            "task.moveStart",
            "task.weigh",
            "task.reportCycle",
            "task.standard",
            "task.evidence",
            "recurrence.add",
            "recurrence.change",
            "recurrence.owner",
            "task.suspend",
            "task.cancel",
            "task.resume",
            "share.assign",
            "share.changeRole",
            "share.take",
            "share.reopen",
            "share.suspend",
            "share.cancel",
            "share.resume",
            "row.add",
            "row.edit",
            "row.strike",
            "row.takeBack",
            "row.remove",
            "row.putBack",
            "row.import",
            "row.count",
            "row.countNot");

    private static final String TIMELINE = """
            with own as (
                select s.id, d.name from share s join department d on d.id = s.department_id where s.task_id = :task
            ),
            told as (
                select 'ENTRY' as kind, null::varchar as action, e.id, e.entered_at as at, e.actor_id, null::varchar as actor_name,
                       e.share_id, e.on_behalf, e.acting_for, e.returned_at is not null and e.returned_at < figure_end_of(:day) as withdrawn,
                       e.needs_coordination, e.percent, e.text as words, e.problems, e.next_steps, null::varchar as before, null::varchar as after
                from progress_entry e where e.share_id in (select id from own)
                union all
                select 'ENTRY_RETURNED', null, e.id, e.returned_at, e.returned_by, null, e.share_id, false, null, false, false, e.percent,
                       e.return_reason, null, null, null, null
                from progress_entry e where e.share_id in (select id from own) and e.returned_at is not null
                union all
                select 'HANDED_IN', null, c.id, c.handed_in_at, c.actor_id, null, c.share_id, c.on_behalf, c.acting_for, false, false, null,
                       c.text, null, null, null, null
                from completion c where c.share_id in (select id from own)
                union all
                select c.outcome, null, c.id, c.decided_at, c.decided_by, null, c.share_id, false, null, false, false, null,
                       c.reason, null, null, null, null
                from completion c where c.share_id in (select id from own) and c.decided_at is not null
                union all
                select 'EXTENSION_ASKED', null, x.id, x.asked_at, x.actor_id, null, x.share_id, x.on_behalf, x.acting_for, false, false, null,
                       x.reason, null, null, x.due_before::varchar, x.new_due_on::varchar
                from extension x where x.share_id in (select id from own)
                union all
                select 'EXTENSION_' || x.outcome, null, x.id, x.decided_at, x.decided_by, null, x.share_id, false, null, false, false, null,
                       x.opinion, null, null, case when x.outcome = 'APPROVED' then x.due_before end::varchar, x.new_due_on::varchar
                from extension x where x.share_id in (select id from own) and x.decided_at is not null
                union all
                select 'RECORDED', null, r.id, r.recorded_at, r.actor_id, null, null, false, r.acting_for, false, false, null,
                       concat_ws(' · ', r.post, r.note), null, null, null, r.held_on::varchar
                from recurrence rec join occurrence o on o.recurrence_id = rec.id
                join occurrence_record r on r.occurrence_id = o.id
                where rec.task_id = :task
                union all
                select 'DIRECTIVE_' || x.kind, null, x.id, x.at, x.actor_id, null, null, x.on_behalf, x.acting_for, false, false, null,
                       x.words, null, null,
                       (select string_agg(dd.name, ', ' order by d.position, d.id) from directive_department dd
                        join department d on d.id = dd.department_id
                        where dd.directive_id = v.id and dd.department_id = coalesce(x.department_id, dd.department_id)),
                       case when x.kind = 'GIVEN' then v.due_on end::varchar
                from directive v join directive_step x on x.directive_id = v.id
                where v.task_id = :task
                union all
                select 'CHANGE', a.action, a.id, a.at, a.actor_id, a.actor_name,
                       case when a.entity = 'share' then a.entity_id end, false, a.acting_for, false, false, null, a.basis, null, null,
                       a.old_value, a.new_value
                from audit_entry a where a.task_id = :task and a.action in (:changes)
                union all
                select 'CHANGE', i.action, i.id, i.at, null, i.actor_name, i.share_id, false, i.acting_for, false, false, null, i.basis,
                       null, null, i.old_value, i.new_value
                from imported_history i where i.task_id = :task and i.action in (:changes)
            )
            select t.kind, t.action, t.id, t.at at time zone 'Asia/Shanghai' as at, coalesce(u.display_name, t.actor_name, w.name) as actor,
                   own.name as department, t.share_id, t.on_behalf, t.acting_for, t.withdrawn, t.needs_coordination,
                   t.percent, t.words, t.problems, t.next_steps,
                   t.before, t.after
            from told t
            left join own on own.id = t.share_id
            left join user_account u on u.id = t.actor_id
            left join imported_author w on w.row_id = t.id and t.actor_id is null and w.field = case
                when t.kind = 'ENTRY_RETURNED' then 'returned_by'
                when t.kind in ('ENTRY', 'HANDED_IN', 'EXTENSION_ASKED', 'RECORDED') or t.kind like 'DIRECTIVE%' then 'actor_id'
                else 'decided_by' end
            where t.at < figure_end_of(:day)
            order by t.at desc, t.id desc
            limit 300
            """;

    private final JdbcClient jdbc;

    /** 经过, newest first, as it stood at the end of the day. */
    List<TimelineEvent> timeline(long taskId, LocalDate day) {
        return jdbc.sql(TIMELINE)
                .param("task", taskId)
                .param("day", day)
                .param("changes", TOLD_BY_AUDIT)
                .query(RecordRows.of(TimelineEvent.class))
                .list();
    }
}
