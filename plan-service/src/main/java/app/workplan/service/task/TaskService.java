package app.workplan.service.task;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 改任务, by the office; after issue each change is an amendment with its basis. */
@Service
@RequiredArgsConstructor
public class TaskService {

    private final TasksInPlans tasks;
    private final PlanAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 改任务, as a command.
     *
     * @param changes fields and what they shall hold; those that hold it already stay untouched
     * @param basis 依据, required once the plan is issued
     * @param version the version the change was made against
     */
    public record ChangeTask(
            long taskId,
            List<TaskChange> changes,
            @Nullable String basis,
            @Nullable Integer version) {}

    /**
     * 改任务: all the changes or none.
     *
     * @return whether anything was changed
     * @throws RuleViolation when the plan is closed, the basis is missing, or a field is not allowed
     * @throws StaleVersion when somebody changed the task since
     */
    @Transactional
    public boolean change(Actor actor, ChangeTask command) {
        TasksInPlans.TaskInPlan place = tasks.load(command.taskId());
        Task task = place.task();
        Plan plan = place.plan();
        access.requireCanEdit(actor, plan);
        plan.requireOpen();
        task.requireSeen(command.version());
        List<TaskChange> real = command.changes().stream()
                .filter(one -> !Objects.equals(one.field().apply(task), one.wanted()))
                .toList();
        if (real.isEmpty()) {
            return false;
        }
        requireBasis(plan, command.basis());
        TaskChange.Occasion now = new TaskChange.Occasion(plan, clock.instant(), command.basis(), actor.userId());
        for (TaskChange one : real) {
            Object before = one.field().apply(task);
            one.write().into(task, now);
            audit.record(Audited.of(actor, task.getBureauId(), one.action(), "task", task.requireId())
                    .in(task.getPlanId(), task.requireId())
                    .values(before, one.field().apply(task))
                    .on(command.basis()));
        }
        return true;
    }

    /** @throws RuleViolation when an issued plan is changed without a basis */
    static void requireBasis(Plan plan, @Nullable String basis) {
        if (!plan.isDraft() && (basis == null || basis.isBlank())) {
            throw new RuleViolation("amendment.basisMissing");
        }
        if (basis != null && basis.length() > ShareSuspensionService.MAX_BASIS) {
            throw new RuleViolation("amendment.basisTooLong", ShareSuspensionService.MAX_BASIS);
        }
    }
}
