package app.workplan.service.task;

import app.workplan.domain.organisation.Department;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareOrigin;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.Task;
import app.workplan.service.organisation.DepartmentRepository;
import app.workplan.service.plan.Basis;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 分工: gives a department a share in a task. */
@Service
@RequiredArgsConstructor
public class AssignmentService {

    private final TasksInPlans tasks;
    private final ShareRepository shares;
    private final DepartmentRepository departments;
    private final RecurrenceOwnership recurrences;
    private final PlanAccess access;
    private final AuditTrail audit;
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
        List<Long> each = departmentIds.stream().distinct().toList();
        ShareRole role = each.size() == 1 ? ShareRole.RESPONSIBLE : ShareRole.LEAD;
        for (Long departmentId : each) {
            assign(actor, new Assign(taskId, departmentId, role, basis));
            role = ShareRole.SHARED;
        }
    }

    /**
     * 分工.
     *
     * @return id of the new share
     * @throws RuleViolation when the plan is closed, the basis missing, or the department has a share already
     */
    @Transactional
    public long assign(Actor actor, Assign command) {
        TasksInPlans.TaskInPlan place = tasks.load(command.taskId());
        Plan plan = place.plan();
        Task task = place.task();
        access.requireCanEdit(actor, plan);
        plan.requireOpen();
        Basis.require(plan, command.basis());
        LocalDate today = LocalDate.now(clock);
        Department department = departments
                .findById(command.departmentId())
                .filter(one -> one.getBureauId() == plan.getBureauId() && one.isValidOn(today))
                .orElseThrow(() -> new RuleViolation("assign.departmentUnknown"));
        if (shares.existsByTaskIdAndDepartmentId(task.requireId(), department.requireId())) {
            throw new RuleViolation("assign.already", department.getName());
        }
        Instant now = clock.instant();
        List<Share> present = shares.findByTaskIdOrderByPosition(task.requireId());
        Share share =
                new Share(task, department.requireId(), command.role(), ShareOrigin.STAFF, present.size(), null, now);
        if (task.isIssued()) {
            share.issue(task, now, today, actor.userId());
        }
        shares.save(share);
        if (task.isIssued() && present.isEmpty()) {
            recurrences.handOver(task, share, now);
        }
        audit.record(Audited.of(actor, plan.getBureauId(), "share.assign", "share", share.requireId())
                .in(plan.requireId(), task.requireId())
                .values(null, command.role())
                .on(command.basis()));
        return share.requireId();
    }
}
