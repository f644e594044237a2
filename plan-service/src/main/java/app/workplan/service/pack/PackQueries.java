package app.workplan.service.pack;

import app.workplan.domain.plan.PlanState;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.audit.AuditRow;
import app.workplan.service.directive.DirectiveQueries;
import app.workplan.service.plan.PlanHead;
import app.workplan.service.plan.PlanQueries;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import app.workplan.service.shared.SmallList;
import app.workplan.service.shared.SmallLists;
import app.workplan.service.task.ShareView;
import app.workplan.service.task.TaskPage;
import app.workplan.service.task.TaskQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 佐证包的读取: one task after the other, a fixed number of statements each, so that a large plan needs no more memory than a small one. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class PackQueries {

    private final TaskQueries tasks;
    private final PlanQueries plans;
    private final DirectiveQueries directives;
    private final SmallLists lists;
    private final PackAccess access;
    private final JdbcClient jdbc;
    private final Clock clock;

    private record Head(
            long bureauId,
            String bureau,
            long planId,
            String plan,
            PlanState state,
            LocalDate periodFrom,
            LocalDate periodTo,
            @Nullable LocalDate closedOn,
            long bytes) {}

    /**
     * 整个计划的佐证包.
     *
     * @throws NotFound when there is no such plan for this reader
     * @throws app.workplan.domain.shared.Forbidden unless the reader is of the office or a leader
     */
    public Pack ofPlan(Actor actor, Scope scope, long planId) {
        PlanHead head = plans.head(actor, scope, planId);
        access.requireWholePlan(actor);
        return pack(head.id(), null);
    }

    /**
     * 一项任务的佐证包.
     *
     * @throws NotFound when there is no such task for this reader
     * @throws app.workplan.domain.shared.Forbidden for staff, and for heads of other departments
     */
    public Pack ofTask(Actor actor, Scope scope, long taskId) {
        TaskPage page = tasks.page(actor, scope, taskId, null);
        access.requireTask(
                actor, page.shares().stream().map(ShareView::departmentId).toList());
        return pack(page.task().planId(), taskId);
    }

    /**
     * Everything about one task of a pack.
     *
     * @throws NotFound when there is no such task for this reader
     */
    public PackTask task(Actor actor, Scope scope, long taskId) {
        TaskPage page = tasks.page(actor, scope, taskId, null);
        access.requireTask(
                actor, page.shares().stream().map(ShareView::departmentId).toList());
        SmallList<PackTask.Entry> entries = list(PackSql.ENTRIES, taskId, PackTask.Entry.class);
        SmallList<PackTask.Completed> completions = list(PackSql.COMPLETIONS, taskId, PackTask.Completed.class);
        SmallList<PackTask.Recorded> records = list(PackSql.RECORDS, taskId, PackTask.Recorded.class);
        SmallList<PackTask.Letter> letters = list(PackSql.LETTERS, taskId, PackTask.Letter.class);
        SmallList<PackTask.Reply> replies = list(PackSql.REPLIES, taskId, PackTask.Reply.class);
        SmallList<PackTask.Evidence> files = list(PackSql.FILES, taskId, PackTask.Evidence.class);
        SmallList<AuditRow> audit = list(PackSql.AUDIT, taskId, AuditRow.class);
        SmallLists.Read read = lists.read(List.of(entries, completions, records, letters, replies, files, audit));
        return new PackTask(
                page,
                read.of(entries),
                read.of(completions),
                read.of(records),
                read.of(letters),
                read.of(replies),
                directives.viewsOfTask(scope, taskId, page.asOf().day()),
                read.of(files),
                read.of(audit));
    }

    private static <T> SmallList<T> list(String sql, long taskId, Class<T> type) {
        return new SmallList<>(sql, Map.of("task", taskId), type);
    }

    private Pack pack(long planId, @Nullable Long taskId) {
        Head head = jdbc.sql(PackSql.PLAN)
                .param("plan", planId)
                .param("task", taskId)
                .query(RecordRows.of(Head.class))
                .optional()
                .orElseThrow(() -> new NotFound("plan", planId));
        LocalDate today = LocalDate.now(clock);
        return new Pack(
                head.bureauId(),
                head.bureau(),
                planId,
                head.plan(),
                head.state(),
                head.periodFrom(),
                head.periodTo(),
                taskId,
                head.closedOn() == null ? today : head.closedOn(),
                jdbc.sql(PackSql.TASKS)
                        .param("plan", planId)
                        .param("task", taskId)
                        .query(RecordRows.of(Pack.Task.class))
                        .list(),
                head.bytes());
    }
}
