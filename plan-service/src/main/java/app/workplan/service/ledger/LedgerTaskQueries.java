package app.workplan.service.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.Role;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 台账行的任务和责任分工的读取: one statement for all rows shown. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class LedgerTaskQueries {

    private static final String TASKS = """
            select t.id as task_id, t.bureau_id, t.plan_id, p.state as plan_state, t.version, coalesce(f.due_on, t.due_on) as due_on,
                   case when f.id is null then t.starts_on else f.starts_on end as starts_on,
                   coalesce(f.weight, t.weight) as weight,
                   case when f.id is null then t.report_cycle else f.report_cycle end as own_cycle,
                   p.report_cycle as plan_cycle, t.completion_standard, t.required_evidence,
                   p.bureau_id = :office and p.state <> 'CLOSED' as editable,
                   s.department_id, s.department, s.role, s.group_name, s.handed_in_on, s.reported_for
            from task t
            join plan p on p.id = t.plan_id
            left join lateral (
                select * from task_fact fact
                where fact.task_id = t.id and fact.valid_from < figure_end_of(:day)
                order by fact.valid_from desc, fact.id desc limit 1
            ) f on true
            left join lateral (
                select s.id, s.position, s.department_id, department_name_on(d.id, d.name, :day) as department,
                       coalesce(now.role, s.role) as role, g.name as group_name,
                       case when now.state in ('SUBMITTED', 'DONE') then now.handed_in_on end as handed_in_on,
                       (select max(e.period_end) from progress_entry e
                        where e.share_id = s.id and e.entered_at < figure_end_of(:day)
                          and (e.returned_at is null or e.returned_at >= figure_end_of(:day))) as reported_for
                from share s
                join department d on d.id = s.department_id
                left join department_group g on g.id = s.group_id
                left join lateral (
                    select fact.role, fact.state, fact.handed_in_on from share_fact fact
                    where fact.share_id = s.id and fact.valid_from < figure_end_of(:day)
                    order by fact.valid_from desc, fact.id desc limit 1
                ) now on true
                -- a share of a draft has no fact yet, one of an issued plan did not exist on a day without
                where s.task_id = t.id
                  and coalesce(now.state, case when p.state = 'DRAFT' then s.state end) <> 'CANCELLED'
            ) s on true
            where t.id = any(:tasks) and t.bureau_id = any(:bureaus)
            order by t.id, s.position, s.id
            """;

    private static final long NOBODY = -1;

    private final JdbcClient jdbc;
    private final PlanAccess access;

    /** By task id. */
    public Map<Long, LedgerTask> of(Actor actor, Scope scope, Collection<Long> taskIds, LocalDate day) {
        Map<Long, LedgerTask> found = new HashMap<>();
        if (taskIds.isEmpty()) {
            return found;
        }
        RecordRows<LedgerDetail> detail = RecordRows.of(LedgerDetail.class);
        RecordRows<LedgerShare> share = RecordRows.of(LedgerShare.class);
        Long bureau = actor.is(Role.OFFICE) ? actor.bureauId() : null;
        jdbc.sql(TASKS)
                .param("tasks", taskIds.toArray(Long[]::new))
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .param("day", day)
                .param("office", bureau == null ? NOBODY : bureau)
                .query((ResultSet row) -> {
                    LedgerTask task = found.get(row.getLong("task_id"));
                    if (task == null) {
                        task = new LedgerTask(detail.mapRow(row, 0), new ArrayList<>());
                        found.put(task.detail().taskId(), task);
                    }
                    if (row.getObject("department_id") != null) {
                        task.shares().add(share.mapRow(row, 0));
                    }
                });
        return found;
    }

    /** @throws NotFound when there is no such task for this reader */
    public LedgerTask one(Actor actor, Scope scope, long taskId, LocalDate day) {
        LedgerTask found = of(actor, scope, List.of(taskId), day).get(taskId);
        if (found == null) {
            throw new NotFound("task", taskId);
        }
        return found;
    }

    /**
     * The same for somebody who is about to change it.
     *
     * @throws NotFound or Forbidden unless the reader works in the office of the task's own bureau
     */
    public LedgerTask toEdit(Actor actor, Scope scope, long taskId, LocalDate day) {
        LedgerTask found = one(actor, scope, taskId, day);
        access.requireOffice(actor, found.detail().bureauId());
        return found;
    }
}
