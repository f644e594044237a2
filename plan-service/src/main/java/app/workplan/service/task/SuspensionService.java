package app.workplan.service.task;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.Basis;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 暂停、恢复、取消: set on a task, it holds for all its open shares. */
@Service
@RequiredArgsConstructor
public class SuspensionService {

    private final TasksInPlans tasks;
    private final ShareRepository shares;
    private final PlanAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /** 暂停 a task and its open shares, with the basis. */
    @Transactional
    public void suspend(Actor actor, long taskId, String basis) {
        Task task = open(actor, taskId, basis);
        Instant now = clock.instant();
        task.suspend(now, basis, actor.userId());
        each(taskId, share -> share.getState().isOpen(), share -> share.suspend(basis, now, actor.userId()));
        record(actor, task, "task.suspend", basis);
    }

    /** 恢复 after a suspension or a cancellation: gives the shares that went with the task their state back. */
    @Transactional
    public void resume(Actor actor, long taskId, String basis) {
        Task task = open(actor, taskId, basis);
        Instant now = clock.instant();
        Instant since = task.resume(now, basis, actor.userId());
        each(taskId, share -> wentWith(since, share), share -> share.resume(basis, now, actor.userId()));
        record(actor, task, "task.resume", basis);
    }

    /** 取消 a task and its open shares: in no count any more. */
    @Transactional
    public void cancel(Actor actor, long taskId, String basis) {
        Task task = open(actor, taskId, basis);
        Instant now = clock.instant();
        task.cancel(now, basis, actor.userId());
        each(taskId, share -> share.getState().isOpen(), share -> share.cancel(basis, now, actor.userId()));
        record(actor, task, "task.cancel", basis);
    }

    /** Not those that had been suspended or cancelled by themselves before. */
    private static boolean wentWith(Instant since, Share share) {
        boolean set = share.getState() == ShareState.SUSPENDED || share.getState() == ShareState.CANCELLED;
        return set && since.equals(share.stateSince());
    }

    private Task open(Actor actor, long taskId, String basis) {
        TasksInPlans.TaskInPlan place = tasks.load(taskId);
        Plan plan = place.plan();
        access.requireCanEdit(actor, plan);
        plan.requireIssued();
        Basis.required(basis);
        return place.task();
    }

    private void each(long taskId, Predicate<Share> which, Consumer<Share> change) {
        List<Share> all = shares.findByTaskIdOrderByPosition(taskId);
        all.stream().filter(which).forEach(change);
    }

    private void record(Actor actor, Task task, String action, String basis) {
        audit.record(Audited.of(actor, task.getBureauId(), action, "task", task.requireId())
                .in(task.getPlanId(), task.requireId())
                .on(basis));
    }
}
