package app.workplan.service.task;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.Basis;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 改任务: title and due date, by the office; after issue each change is an amendment with its basis. */
@Service
@RequiredArgsConstructor
public class TaskService {

    private final TasksInPlans tasks;
    private final PlanAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 编辑任务, as a command.
     *
     * @param dueOn the last good day
     * @param basis 依据, required once the plan is issued
     * @param version the version the form was filled against
     */
    public record EditTask(
            long taskId,
            String title,
            LocalDate dueOn,
            @Nullable String basis,
            @Nullable Integer version) {}

    /**
     * 编辑任务.
     *
     * @throws RuleViolation when the plan is closed, the basis is missing, or a field is not allowed
     */
    @Transactional
    public void edit(Actor actor, EditTask command) {
        TasksInPlans.TaskInPlan place = tasks.load(command.taskId());
        Task task = place.task();
        Plan plan = place.plan();
        access.requireCanEdit(actor, plan);
        plan.requireOpen();
        task.requireSeen(command.version());
        boolean renamed = !task.getTitle().equals(command.title().strip());
        boolean moved = !task.getDueOn().equals(command.dueOn());
        if (!renamed && !moved) {
            return;
        }
        Basis.require(plan, command.basis());
        if (renamed) {
            String before = task.getTitle();
            task.rename(command.title());
            record(actor, task, "task.rename", before, task.getTitle(), command.basis());
        }
        if (moved) {
            plan.getPeriod().requireDue(command.dueOn());
            LocalDate before = task.getDueOn();
            task.moveDue(command.dueOn(), clock.instant(), command.basis(), actor.userId());
            record(actor, task, "task.moveDue", before, task.getDueOn(), command.basis());
        }
    }

    /**
     * 定开始日.
     *
     * @param startsOn null to start with the plan
     * @throws RuleViolation when the plan is closed, the basis is missing, or the day lies after the due date
     */
    @Transactional
    public void start(Actor actor, long taskId, @Nullable LocalDate startsOn, @Nullable String basis) {
        TasksInPlans.TaskInPlan place = tasks.load(taskId);
        access.requireCanEdit(actor, place.plan());
        place.plan().requireOpen();
        Basis.require(place.plan(), basis);
        Task task = place.task();
        LocalDate before = task.getStartsOn();
        task.moveStart(startsOn, clock.instant(), basis, actor.userId());
        record(actor, task, "task.moveStart", before, startsOn, basis);
    }

    private void record(
            Actor actor,
            Task task,
            String action,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String basis) {
        audit.record(Audited.of(actor, task.getBureauId(), action, "task", task.requireId())
                .in(task.getPlanId(), task.requireId())
                .values(before, after)
                .on(basis));
    }
}
