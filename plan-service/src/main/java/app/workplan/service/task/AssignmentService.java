package app.workplan.service.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import app.workplan.service.plan.PlanAccess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 分工: which departments have a share in a task, and in which role. */
@Service
@RequiredArgsConstructor
public class AssignmentService {

    private final TasksInPlans tasks;
    private final ShareRepository shares;
    private final ShareChanges changes;
    private final PlanAccess access;
    private final Clock clock;

    /** 一个科室和它的责任. */
    public record Part(long departmentId, ShareRole role) {}

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
     * 定责任科室, as a command: the whole list as it shall be.
     *
     * @param parts empty for none
     * @param basis 依据, required once the plan is issued
     * @param version version of the task the list was made against
     */
    public record AssignAll(
            long taskId,
            List<Part> parts,
            @Nullable String basis,
            @Nullable Integer version) {}

    /**
     * 分工 to one more department.
     *
     * @return id of the share
     * @throws RuleViolation when the plan is closed, the basis missing, or the department has a share already
     */
    @Transactional
    public long assign(Actor actor, Assign command) {
        TasksInPlans.TaskInPlan place = open(actor, command.taskId());
        TaskService.requireBasis(place.plan(), command.basis());
        ShareChanges.Work work = work(actor, place, command.basis());
        Part part = new Part(command.departmentId(), command.role());
        String department = changes.nameOf(work, part);
        if (active(command.taskId()).stream().anyMatch(one -> one.getDepartmentId() == part.departmentId())) {
            throw new RuleViolation("assign.already", department);
        }
        return changes.add(work, part);
    }

    /**
     * 定责任科室: adds, changes roles and takes away until the task has exactly these. A department taken away from an
     * issued task keeps its share as cancelled; put back, it goes on where it stood.
     *
     * @return whether anything was changed
     * @throws RuleViolation when the plan is closed, the basis missing, a department named twice or unknown, or one is to
     *     go whose work is done
     * @throws StaleVersion when somebody changed the task since
     */
    @Transactional
    public boolean assignAll(Actor actor, AssignAll command) {
        TasksInPlans.TaskInPlan place = open(actor, command.taskId());
        place.task().requireSeen(command.version());
        ShareChanges.Work work = work(actor, place, command.basis());
        Map<Long, Part> wanted = byDepartment(work, command.parts());
        List<Share> active = active(command.taskId());
        List<Share> gone = active.stream()
                .filter(one -> !wanted.containsKey(one.getDepartmentId()))
                .toList();
        List<Share> changed = active.stream()
                .filter(one -> wanted.containsKey(one.getDepartmentId()))
                .filter(one -> roleIn(wanted, one) != one.getRole())
                .toList();
        List<Part> added = wanted.values().stream()
                .filter(part -> active.stream().noneMatch(one -> one.getDepartmentId() == part.departmentId()))
                .toList();
        if (gone.isEmpty() && changed.isEmpty() && added.isEmpty()) {
            return false;
        }
        TaskService.requireBasis(place.plan(), command.basis());
        changed.forEach(one -> changes.changeRole(work, one, roleIn(wanted, one)));
        added.forEach(part -> changes.add(work, part));
        gone.forEach(one -> changes.take(work, one));
        changes.settle(work);
        return true;
    }

    private TasksInPlans.TaskInPlan open(Actor actor, long taskId) {
        TasksInPlans.TaskInPlan place = tasks.loadForItsShares(taskId);
        access.requireCanEdit(actor, place.plan());
        place.plan().requireOpen();
        return place;
    }

    private ShareChanges.Work work(Actor actor, TasksInPlans.TaskInPlan place, @Nullable String basis) {
        return new ShareChanges.Work(actor, place.plan(), place.task(), clock.instant(), LocalDate.now(clock), basis);
    }

    private List<Share> active(long taskId) {
        return shares.findByTaskIdOrderByPosition(taskId).stream()
                .filter(one -> one.getState() != ShareState.CANCELLED)
                .toList();
    }

    private static ShareRole roleIn(Map<Long, Part> wanted, Share share) {
        return Objects.requireNonNull(wanted.get(share.getDepartmentId())).role();
    }

    private Map<Long, Part> byDepartment(ShareChanges.Work work, List<Part> parts) {
        Map<Long, Part> byDepartment = new LinkedHashMap<>();
        for (Part part : parts) {
            if (byDepartment.put(part.departmentId(), part) != null) {
                throw new RuleViolation("assign.already", changes.nameOf(work, part));
            }
        }
        return byDepartment;
    }
}
