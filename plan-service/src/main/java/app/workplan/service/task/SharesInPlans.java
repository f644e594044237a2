package app.workplan.service.task;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.PlanRepository;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Loads a share with its task and plan; says nothing about who may see it. */
@Component
@RequiredArgsConstructor
public class SharesInPlans {

    private final ShareRepository shares;
    private final TaskRepository tasks;
    private final PlanRepository plans;

    /** @throws NotFound when there is no such share */
    public ShareInPlan load(long shareId) {
        return of(shares.findById(shareId).orElseThrow(() -> new NotFound("share", shareId)));
    }

    /**
     * The same for a command that must not meet its own twin: a form sent twice at once waits here for the first.
     *
     * @throws NotFound when there is no such share
     */
    public ShareInPlan lock(long shareId) {
        return of(shares.lockById(shareId).orElseThrow(() -> new NotFound("share", shareId)));
    }

    /** The share with its task and plan. */
    public ShareInPlan of(Share share) {
        Task task = tasks.findById(share.getTaskId()).orElseThrow(() -> new NotFound("task", share.getTaskId()));
        Plan plan = plans.findById(share.getPlanId()).orElseThrow(() -> new NotFound("plan", share.getPlanId()));
        return new ShareInPlan(share, task, plan);
    }
}
