package app.workplan.service.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.Scope;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 台账行的任务和责任分工的读取, where their rows are not read by {@link LedgerQueries}. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class LedgerTaskQueries {

    private static final String TASKS = LedgerTaskRows.text("= any(:tasks)") + " order by task_id, position, share_id";

    private final JdbcClient jdbc;
    private final PlanAccess access;

    /** By task id, those of the reader's bureaus; one statement. */
    public Map<Long, LedgerTask> of(Actor actor, Scope scope, Collection<Long> taskIds, LocalDate day) {
        LedgerTaskRows rows = new LedgerTaskRows();
        if (!taskIds.isEmpty()) {
            jdbc.sql(TASKS)
                    .param("tasks", taskIds.toArray(Long[]::new))
                    .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                    .param("day", day)
                    .param("office", LedgerTaskRows.office(actor))
                    .query((ResultSet row) -> rows.read(row));
        }
        return rows.found();
    }

    /**
     * The task for somebody who is about to change it.
     *
     * @throws NotFound when there is no such task for this reader
     * @throws app.workplan.domain.shared.Forbidden unless the reader works in the office of the task's own bureau
     */
    public LedgerTask toEdit(Actor actor, Scope scope, long taskId, LocalDate day) {
        LedgerTask found = of(actor, scope, List.of(taskId), day).get(taskId);
        if (found == null) {
            throw new NotFound("task", taskId);
        }
        access.requireOffice(actor, found.detail().bureauId());
        return found;
    }
}
