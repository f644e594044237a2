package app.workplan.service.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.Role;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 台账行的其余内容的读取: one statement for all rows shown. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class LedgerDetailQueries {

    private static final String DETAILS = """
            select t.id as task_id, t.bureau_id, t.plan_id, p.state as plan_state, t.version, coalesce(f.due_on, t.due_on) as due_on,
                   case when f.id is null then t.starts_on else f.starts_on end as starts_on,
                   coalesce(f.weight, t.weight) as weight,
                   case when f.id is null then t.report_cycle else f.report_cycle end as own_cycle,
                   p.report_cycle as plan_cycle, t.completion_standard, t.required_evidence,
                   p.bureau_id = :office and p.state <> 'CLOSED' as editable
            from task t
            join plan p on p.id = t.plan_id
            left join lateral (
                select * from task_fact fact
                where fact.task_id = t.id and fact.valid_from < figure_end_of(:day)
                order by fact.valid_from desc, fact.id desc limit 1
            ) f on true
            where t.id = any(:tasks) and t.bureau_id = any(:bureaus)
            """;

    private static final long NOBODY = -1;

    private final JdbcClient jdbc;
    private final PlanAccess access;

    /** By task id. */
    public Map<Long, LedgerDetail> of(Actor actor, Scope scope, Collection<Long> taskIds, LocalDate day) {
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        Long bureau = actor.is(Role.OFFICE) ? actor.bureauId() : null;
        return jdbc
                .sql(DETAILS)
                .param("tasks", taskIds.toArray(Long[]::new))
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .param("day", day)
                .param("office", bureau == null ? NOBODY : bureau)
                .query(RecordRows.of(LedgerDetail.class))
                .list()
                .stream()
                .collect(Collectors.toMap(LedgerDetail::taskId, Function.identity()));
    }

    /** @throws NotFound when there is no such task for this reader */
    public LedgerDetail one(Actor actor, Scope scope, long taskId, LocalDate day) {
        LedgerDetail found = of(actor, scope, List.of(taskId), day).get(taskId);
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
    public LedgerDetail toEdit(Actor actor, Scope scope, long taskId, LocalDate day) {
        LedgerDetail found = one(actor, scope, taskId, day);
        access.requireOffice(actor, found.bureauId());
        return found;
    }
}
