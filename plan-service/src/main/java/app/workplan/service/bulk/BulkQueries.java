package app.workplan.service.bulk;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanState;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.BulkChange;
import app.workplan.domain.task.BulkKind;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.task.TaskEditQueries;
import app.workplan.service.task.TaskWork;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 批量修改的读取: what was chosen, what would become of it, what was done. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class BulkQueries {

    /** Tasks changed at once, at most. */
    public static final int MOST = BulkTasks.MOST;

    private static final String HEAD = """
            select c.id, c.kind, c.at at time zone 'Asia/Shanghai' as at,
                   (c.at + cast(:minutes as integer) * interval '1 minute') at time zone 'Asia/Shanghai' as until,
                   c.actor_name as actor, c.basis, c.undone_at at time zone 'Asia/Shanghai' as undone,
                   (select count(*) from bulk_line l where l.bulk_change_id = c.id)::int as tasks,
                   c.undone_at is null and c.at >= :since as undoable
            from bulk_change c
            where c.bureau_id = :bureau and c.id = :id
            """;

    private static final String LINES = """
            select t.id as task_id, t.code, t.title, l.old_value as before, l.new_value as after, l.kept_reason, l.kept_args
            from bulk_line l
            join task t on t.id = l.task_id
            where l.bulk_change_id = :change
            order by t.plan_id, t.position, t.id
            """;

    private final BulkTasks chosen;
    private final BulkTrial trial;
    private final TaskEditQueries choices;
    private final PlanAccess access;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * 所选任务.
     *
     * @throws NotFound when one of them does not exist or belongs to another bureau
     * @throws RuleViolation when there are none or too many
     */
    public BulkSelection selection(Actor actor, Collection<Long> taskIds) {
        BulkTasks.Chosen tasks = load(actor, taskIds, BulkKind.DUE);
        long bureau = actor.requireBureauId();
        List<Long> ids = tasks.tasks().stream().map(Task::requireId).toList();
        return new BulkSelection(
                ids,
                tasks.plans().values().stream().anyMatch(plan -> plan.getState() == PlanState.ISSUED),
                choices.choices(bureau, ids),
                names(bureau));
    }

    /**
     * 预览: asks the rules of the change for each task and writes nothing.
     *
     * @throws NotFound when one of them does not exist or belongs to another bureau
     * @throws RuleViolation when there are none or too many, or the basis is missing
     */
    public BulkPreview preview(Actor actor, Collection<Long> taskIds, BulkEdit edit, @Nullable String basis) {
        BulkTasks.Chosen tasks = load(actor, taskIds, edit.kind());
        tasks.requireBasis(basis);
        Instant now = clock.instant();
        List<BulkPreview.Row> rows = new ArrayList<>();
        for (Task task : tasks.tasks()) {
            Plan plan = tasks.planOf(task);
            TaskWork work = new TaskWork(actor, plan, task, now, BusinessClock.dayOf(now), basis);
            try {
                BulkTrial.Ready ready = trial.prepare(work, tasks.sharesOf(task), edit.wanted());
                rows.add(row(task, ready.before(), ready.after(), null));
            } catch (RuleViolation why) {
                rows.add(row(task, null, null, why));
            }
        }
        return new BulkPreview(rows);
    }

    private static BulkPreview.Row row(
            Task task, @Nullable String before, @Nullable String after, @Nullable RuleViolation refusal) {
        return new BulkPreview.Row(
                task.requireId(), task.getVersion(), task.getCode(), task.getTitle(), before, after, refusal);
    }

    private BulkTasks.Chosen load(Actor actor, Collection<Long> taskIds, BulkKind kind) {
        access.requireOwnOffice(actor);
        BulkTasks.Chosen tasks = chosen.load(taskIds, kind);
        tasks.plans().values().forEach(plan -> access.requireCanEdit(actor, plan));
        return tasks;
    }

    /** @throws NotFound or Forbidden unless it is a change of the bureau in whose office the reader works */
    public BulkOutcome one(Actor actor, long changeId) {
        long bureau = access.requireOwnOffice(actor);
        BulkHead head = jdbc.sql(HEAD)
                .param("id", changeId)
                .param("bureau", bureau)
                .param("minutes", BulkChange.UNDOABLE.toMinutes())
                .param("since", clock.instant().minus(BulkChange.UNDOABLE).atOffset(ZoneOffset.UTC))
                .query(RecordRows.of(BulkHead.class))
                .optional()
                .orElseThrow(() -> new NotFound("bulkChange", changeId));
        List<BulkOutcome.Line> lines = jdbc.sql(LINES)
                .param("change", changeId)
                .query(RecordRows.of(BulkOutcome.Line.class))
                .list();
        return new BulkOutcome(head, lines, names(bureau));
    }

    private Map<Long, String> names(long bureau) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("select id, name from department where bureau_id = :bureau")
                .param("bureau", bureau)
                .query((java.sql.ResultSet row) -> {
                    names.put(row.getLong("id"), row.getString("name"));
                });
        return names;
    }
}
