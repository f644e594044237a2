package app.workplan.service.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.shared.RecordRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** 台账行的任务和责任分工: one text for every statement that has the tasks, one row of it for each share, and their reading. */
final class LedgerTaskRows {

    private static final String TEXT = """
            select t.id as task_id, t.bureau_id, t.plan_id, p.state as plan_state, t.version, coalesce(f.due_on, t.due_on) as due_on,
                   case when f.id is null then t.starts_on else f.starts_on end as starts_on,
                   coalesce(f.weight, t.weight) as weight,
                   case when f.id is null then t.report_cycle else f.report_cycle end as own_cycle,
                   p.report_cycle as plan_cycle, t.completion_standard, t.required_evidence,
                   p.bureau_id = :office and p.state <> 'CLOSED' as editable,
                   s.department_id, s.department, s.role, s.group_name, s.handed_in_on, s.reported_for, s.position, s.id as share_id
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
            where t.id %s and t.bureau_id = any(:bureaus)
            """;

    private static final long NOBODY = -1;

    private final Map<Long, LedgerTask> found = new HashMap<>();
    private final RecordRows<LedgerDetail> detail = RecordRows.of(LedgerDetail.class);
    private final RecordRows<LedgerShare> share = RecordRows.of(LedgerShare.class);

    /**
     * To be ordered by {@code position, share_id}; asks for {@code :bureaus}, {@code :day} and {@code :office}.
     *
     * @param tasks which ids: {@code = any(:tasks)}
     */
    static String text(String tasks) {
        return TEXT.replace("%s", tasks);
    }

    /** The bureau whose tasks the reader may change, as {@code :office}. */
    static long office(Actor actor) {
        Long bureau = actor.is(Role.OFFICE) ? actor.bureauId() : null;
        return bureau == null ? NOBODY : bureau;
    }

    void read(ResultSet row) throws SQLException {
        LedgerTask task = found.get(row.getLong("task_id"));
        if (task == null) {
            task = new LedgerTask(detail.mapRow(row, 0), new ArrayList<>());
            found.put(task.detail().taskId(), task);
        }
        if (row.getObject("department_id") != null) {
            task.shares().add(share.mapRow(row, 0));
        }
    }

    /** By task id. */
    Map<Long, LedgerTask> found() {
        return found;
    }
}
