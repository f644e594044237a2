package app.workplan.service.task;

import app.workplan.domain.shared.Actor;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.task.ShareSuspensionService.Change;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 暂停、恢复、取消: set on a task, it holds for all its open shares. */
@Service
@RequiredArgsConstructor
public class SuspensionService {

    private final TasksInPlans tasks;
    private final ShareRepository shares;
    private final TaskSuspensions suspensions;
    private final PlanAccess access;
    private final Clock clock;

    /** 暂停 a task and its open shares, with the basis. */
    @Transactional
    public void suspend(Actor actor, long taskId, String basis) {
        set(actor, taskId, basis, Change.SUSPEND);
    }

    /** 恢复 after a suspension or a cancellation: gives the shares that went with the task their state back. */
    @Transactional
    public void resume(Actor actor, long taskId, String basis) {
        set(actor, taskId, basis, Change.RESUME);
    }

    /** 取消 a task and its open shares: in no count any more. */
    @Transactional
    public void cancel(Actor actor, long taskId, String basis) {
        set(actor, taskId, basis, Change.CANCEL);
    }

    private void set(Actor actor, long taskId, String basis, Change change) {
        TasksInPlans.TaskInPlan place = tasks.lock(taskId);
        access.requireCanEdit(actor, place.plan());
        TaskWork work = place.amendedBy(actor, clock, basis);
        suspensions.requireAllowed(work, change);
        suspensions.write(work, shares.findByTaskIdOrderByPosition(taskId), change);
    }
}
