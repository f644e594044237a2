package app.workplan.service.task;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads a task with its plan; says nothing about who may see it. */
@Component
@RequiredArgsConstructor
public class TasksInPlans {

    private final TaskRepository tasks;
    private final PlanRepository plans;

    /** 一项任务连同它的计划. */
    public record TaskInPlan(Task task, Plan plan) {

        TaskWork amendedBy(Actor actor, Clock clock, @Nullable String basis) {
            Instant now = clock.instant();
            return new TaskWork(actor, plan, task, now, BusinessClock.dayOf(now), basis);
        }
    }

    /**
     * The task with its plan, kept from others until the transaction ends: who comes second sees what the first saved.
     *
     * @throws NotFound when there is no such task
     */
    public TaskInPlan lock(long taskId) {
        Task task = tasks.lockById(taskId).orElseThrow(() -> new NotFound("task", taskId));
        Plan plan = plans.findById(task.getPlanId()).orElseThrow(() -> new NotFound("plan", task.getPlanId()));
        return new TaskInPlan(task, plan);
    }
}
