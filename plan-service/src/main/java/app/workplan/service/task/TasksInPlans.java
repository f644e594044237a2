package app.workplan.service.task;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.PlanRepository;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Loads a task with its plan; says nothing about who may see it. */
@Component
@RequiredArgsConstructor
class TasksInPlans {

    private final TaskRepository tasks;
    private final PlanRepository plans;

    /** 一项任务连同它的计划. */
    record TaskInPlan(Task task, Plan plan) {}

    /** @throws NotFound when there is no such task */
    TaskInPlan load(long taskId) {
        return of(tasks.findById(taskId).orElseThrow(() -> new NotFound("task", taskId)));
    }

    /**
     * The same for a command that changes who has a share in it.
     *
     * @throws NotFound when there is no such task
     */
    TaskInPlan loadForItsShares(long taskId) {
        return of(tasks.findForItsShares(taskId).orElseThrow(() -> new NotFound("task", taskId)));
    }

    private TaskInPlan of(Task task) {
        Plan plan = plans.findById(task.getPlanId()).orElseThrow(() -> new NotFound("plan", task.getPlanId()));
        return new TaskInPlan(task, plan);
    }
}
