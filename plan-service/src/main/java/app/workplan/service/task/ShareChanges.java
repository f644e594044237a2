package app.workplan.service.task;

import app.workplan.domain.organisation.Department;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareOrigin;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.Task;
import app.workplan.service.organisation.DepartmentRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 分工的变动 of one task, one share at a time; the service before it has looked at permission, plan and basis. */
@Component
@RequiredArgsConstructor
class ShareChanges {

    private final ShareRepository shares;
    private final DepartmentRepository departments;
    private final RecurrenceOwnership recurrences;
    private final AuditTrail audit;

    /**
     * 一次变动: where, when, by whom.
     *
     * @param on the business day of {@code at}
     */
    record Work(
            Actor actor,
            Plan plan,
            Task task,
            Instant at,
            LocalDate on,
            @Nullable String basis) {}

    /** @throws RuleViolation unless the bureau has the department today */
    String nameOf(Work work, AssignmentService.Part part) {
        return departments
                .findById(part.departmentId())
                .filter(one -> one.getBureauId() == work.plan().getBureauId() && one.isValidOn(work.on()))
                .map(Department::getName)
                .orElseThrow(() -> new RuleViolation("assign.departmentUnknown"));
    }

    /** Adds a share, or takes the cancelled one of the same department up again. */
    long add(Work work, AssignmentService.Part part) {
        String name = nameOf(work, part);
        List<Share> present = shares.findByTaskIdOrderByPosition(work.task().requireId());
        Optional<Share> earlier = present.stream()
                .filter(one -> one.getDepartmentId() == part.departmentId())
                .findFirst();
        if (earlier.isPresent()) {
            Share back = earlier.get();
            back.resume(words(work), work.at(), work.actor().userId());
            if (back.getRole() != part.role()) {
                back.changeRole(
                        part.role(), work.at(), work.basis(), work.actor().userId());
            }
            record(work, "share.resume", back, ShareState.CANCELLED, back.getState());
            return back.requireId();
        }
        Share share = new Share(
                work.task(),
                part.departmentId(),
                part.role(),
                ShareOrigin.STAFF,
                present.stream().mapToInt(Share::getPosition).max().orElse(-1) + 1,
                null,
                work.at());
        if (work.task().isIssued()) {
            share.issue(work.task(), work.at(), work.on(), work.actor().userId());
        }
        shares.save(share);
        if (work.task().isIssued() && present.isEmpty()) {
            recurrences.handOver(work.task(), share, work.at());
        }
        record(work, "share.assign", share, null, name + " " + part.role());
        return share.requireId();
    }

    void changeRole(Work work, Share share, ShareRole role) {
        ShareRole before = share.getRole();
        share.changeRole(role, work.at(), work.basis(), work.actor().userId());
        record(work, "share.changeRole", share, before, role);
    }

    /** Takes a department away: from a draft without a trace in the figures, from an issued task by cancelling. */
    void take(Work work, Share share) {
        if (share.getState() == ShareState.DONE) {
            throw new RuleViolation("assign.doneStays");
        }
        ShareState before = share.getState();
        if (work.task().isIssued()) {
            share.cancel(words(work), work.at(), work.actor().userId());
        } else {
            shares.delete(share);
        }
        record(work, "share.take", share, before, null);
    }

    /** 应办次 go to a share that is still there when their owner was taken away. */
    void settle(Work work) {
        if (work.task().isIssued()) {
            recurrences.settle(
                    work.task(),
                    shares.findByTaskIdOrderByPosition(work.task().requireId()).stream()
                            .filter(one -> one.getState() != ShareState.CANCELLED)
                            .toList(),
                    work.at());
        }
    }

    private static String words(Work work) {
        return work.basis() == null ? "" : work.basis();
    }

    private void record(Work work, String action, Share share, @Nullable Object before, @Nullable Object after) {
        audit.record(Audited.of(work.actor(), share.getBureauId(), action, "share", share.requireId())
                .in(share.getPlanId(), share.getTaskId())
                .values(before, after)
                .on(work.basis()));
    }
}
