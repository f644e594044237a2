package app.workplan.service.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.plan.PlanAccess;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 改任务, by the office; after issue each change is an amendment with its basis. */
@Service
@RequiredArgsConstructor
public class TaskService {

    private final TasksInPlans tasks;
    private final TaskAmendments amendments;
    private final PlanAccess access;
    private final Clock clock;

    /**
     * 改任务, as a command.
     *
     * @param changes fields and what they shall hold; those that hold it already stay untouched
     * @param parts 责任科室: the whole list as it shall be, null to leave it
     * @param basis 依据, required once the plan is issued
     * @param version the version the change was made against
     */
    public record ChangeTask(
            long taskId,
            List<TaskChange> changes,
            @Nullable List<TaskPart> parts,
            @Nullable String basis,
            @Nullable Integer version) {

        /** Whether it leaves the task without any 责任科室: allowed, but to be told. */
        public boolean leavesNobody() {
            return parts != null && parts.isEmpty();
        }
    }

    /**
     * 改任务: all the changes or none. A department taken away from an issued task keeps its share as cancelled; put back,
     * it goes on where it stood.
     *
     * @return whether anything was changed
     * @throws RuleViolation when the plan is closed, the basis is missing, a field is not allowed, a department named
     *     twice or unknown, or one is to go whose work is done
     * @throws StaleVersion when somebody changed the task since
     */
    @Transactional
    public boolean change(Actor actor, ChangeTask command) {
        TasksInPlans.TaskInPlan place = tasks.lock(command.taskId());
        access.requireCanEdit(actor, place.plan());
        place.plan().requireOpen();
        place.task().requireSeen(command.version());
        return amendments.apply(place.amendedBy(actor, clock, command.basis()), command.changes(), command.parts());
    }
}
