package app.workplan.service.task;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 暂停、取消、恢复: of a whole task or of one share, by the office, with its basis. */
@Service
@RequiredArgsConstructor
public class SuspensionService {

    /** Longest basis, in characters. */
    public static final int MAX_BASIS = 500;

    private final TasksInPlans tasks;
    private final SharesInPlans shares;
    private final PlanAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /** 变动: which of the three. */
    public enum Change {
        /** 暂停. */
        SUSPEND,
        /** 取消. */
        CANCEL,
        /** 恢复. */
        RESUME
    }

    /**
     * 暂停、取消、恢复一项任务: holds for all its open shares.
     *
     * @throws RuleViolation when the plan is not issued, the basis missing, or the task not in a state for it
     */
    @Transactional
    public void changeTask(Actor actor, long taskId, Change change, String basis) {
        TasksInPlans.TaskInPlan place = tasks.load(taskId);
        Task task = place.task();
        requireAllowed(actor, place.plan(), basis);
        Object before = task.getSetState();
        Instant now = clock.instant();
        switch (change) {
            case SUSPEND -> task.suspend(now, basis.strip(), actor.userId());
            case CANCEL -> task.cancel(now, basis.strip(), actor.userId());
            case RESUME -> task.resume(now, basis.strip(), actor.userId());
        }
        record(
                actor,
                task.getBureauId(),
                "task",
                taskId,
                change,
                place.plan(),
                task,
                before,
                task.getSetState(),
                basis);
    }

    /**
     * 暂停、取消、恢复一项责任分工: resume gives the state before the suspension back.
     *
     * @throws RuleViolation when the plan is not issued, the basis missing, or the share not in a state for it
     */
    @Transactional
    public void changeShare(Actor actor, long shareId, Change change, String basis) {
        ShareInPlan place = shares.lock(shareId);
        Share share = place.share();
        requireAllowed(actor, place.plan(), basis);
        Object before = share.getState();
        Instant now = clock.instant();
        switch (change) {
            case SUSPEND -> share.suspend(basis.strip(), now, actor.userId());
            case CANCEL -> share.cancel(basis.strip(), now, actor.userId());
            case RESUME -> share.resume(basis.strip(), now, actor.userId());
        }
        record(
                actor,
                share.getBureauId(),
                "share",
                shareId,
                change,
                place.plan(),
                place.task(),
                before,
                share.getState(),
                basis);
    }

    private void requireAllowed(Actor actor, Plan plan, String basis) {
        access.requireCanEdit(actor, plan);
        plan.requireIssued();
        if (basis.isBlank()) {
            throw new RuleViolation("amendment.basisMissing");
        }
        if (basis.length() > MAX_BASIS) {
            throw new RuleViolation("amendment.basisTooLong", MAX_BASIS);
        }
    }

    private void record(
            Actor actor,
            long bureauId,
            String entity,
            long id,
            Change change,
            Plan plan,
            Task task,
            @Nullable Object before,
            @Nullable Object after,
            String basis) {
        String action = entity + "." + change.name().toLowerCase(java.util.Locale.ROOT);
        audit.record(Audited.of(actor, bureauId, action, entity, id)
                .in(plan.requireId(), task.requireId())
                .values(before, after)
                .on(basis.strip()));
    }
}
