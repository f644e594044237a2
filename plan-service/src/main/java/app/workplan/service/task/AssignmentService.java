package app.workplan.service.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.plan.Basis;
import app.workplan.service.plan.PlanAccess;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 分工: gives one more department a share in a task. */
@Service
@RequiredArgsConstructor
public class AssignmentService {

    private final TasksInPlans tasks;
    private final ShareChanges shares;
    private final PlanAccess access;
    private final Clock clock;

    /**
     * 分工, as a command.
     *
     * @param basis 依据, required once the plan is issued
     */
    public record Assign(
            long taskId,
            long departmentId,
            ShareRole role,
            @Nullable String basis) {}

    /**
     * 分工 to several departments: one alone is responsible; of several the first leads.
     *
     * @param departmentIds in order; one named twice counts once
     * @throws RuleViolation as for each of them
     */
    @Transactional
    public void assignAll(Actor actor, long taskId, List<Long> departmentIds, @Nullable String basis) {
        parts(departmentIds).forEach(one -> assign(actor, new Assign(taskId, one.departmentId(), one.role(), basis)));
    }

    /**
     * 分工 to several departments, each in the role stated.
     *
     * @throws RuleViolation as for each of them
     */
    @Transactional
    public void assignEach(Actor actor, long taskId, List<TaskPart> parts, @Nullable String basis) {
        parts.forEach(one -> assign(actor, new Assign(taskId, one.departmentId(), one.role(), basis)));
    }

    /** 责任 of departments named without one: one alone is responsible; of several the first leads. */
    static List<TaskPart> parts(List<Long> departmentIds) {
        List<Long> each = departmentIds.stream().distinct().toList();
        ShareRole first = each.size() == 1 ? ShareRole.RESPONSIBLE : ShareRole.LEAD;
        List<TaskPart> parts = new ArrayList<>();
        for (Long departmentId : each) {
            parts.add(new TaskPart(departmentId, parts.isEmpty() ? first : ShareRole.SHARED));
        }
        return parts;
    }

    /**
     * 分工 to one more department.
     *
     * @return id of the share
     * @throws RuleViolation when the plan is closed, the basis missing, or the department has a share already
     */
    @Transactional
    public long assign(Actor actor, Assign command) {
        TasksInPlans.TaskInPlan place = tasks.lock(command.taskId());
        access.requireCanEdit(actor, place.plan());
        place.plan().requireOpen();
        Basis.require(place.plan(), command.basis());
        TaskWork work = place.amendedBy(actor, clock, command.basis());
        List<Share> present = shares.present(work);
        List<TaskPart> parts = new ArrayList<>(ShareChanges.parts(present));
        parts.add(new TaskPart(command.departmentId(), command.role()));
        shares.apply(work, shares.difference(work, present, parts));
        return shares.present(work).stream()
                .filter(one -> one.getDepartmentId() == command.departmentId())
                .findFirst()
                .map(Share::requireId)
                .orElseThrow();
    }
}
