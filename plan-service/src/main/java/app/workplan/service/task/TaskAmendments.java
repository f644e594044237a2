package app.workplan.service.task;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.Basis;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 变更的执行: writes fields and departments of one task, all of them or, refused, none. Whoever calls has looked at
 * permission and version.
 */
@Component
@RequiredArgsConstructor
public class TaskAmendments {

    private final ShareChanges shares;
    private final AuditTrail audit;

    /**
     * @param parts the departments as they shall be, null to leave them
     * @return whether anything was changed
     * @throws RuleViolation when the basis is missing or something is not allowed
     */
    boolean apply(TaskWork work, List<TaskChange> changes, @Nullable List<TaskPart> parts) {
        Task task = work.task();
        List<TaskChange> real = changes.stream()
                .filter(one -> !one.isNothingFor(task))
                .sorted(Comparator.comparingInt(one -> turn(one, task)))
                .toList();
        List<Share> present = parts == null ? List.of() : shares.present(work);
        ShareChanges.Difference difference = parts == null ? null : shares.difference(work, present, parts);
        boolean shared = difference != null && !difference.isEmpty();
        if (real.isEmpty() && !shared) {
            return false;
        }
        Basis.require(work.plan(), work.basis());
        for (TaskChange one : real) {
            one.check().on(work);
            write(work, one);
        }
        if (shared) {
            shares.apply(work, difference);
        }
        return true;
    }

    /** A due date that moves away goes first and one that comes nearer last, so that the start is never past it between. */
    private static int turn(TaskChange change, Task task) {
        if (change.action().equals(TaskChange.MOVE_DUE) && change.wanted() instanceof LocalDate due) {
            return due.isAfter(task.getDueOn()) ? -1 : 1;
        }
        return 0;
    }

    /**
     * 能不能改: what {@link #write} needs, asked without writing anything.
     *
     * @throws RuleViolation when the basis is missing or the value is not allowed
     */
    public void requireAllowed(TaskWork work, TaskChange one) {
        Basis.require(work.plan(), work.basis());
        one.check().on(work);
    }

    /** 改一栏 that is allowed, with its audit entry. */
    public void write(TaskWork work, TaskChange one) {
        Task task = work.task();
        Object before = one.field().apply(task);
        one.write().on(work);
        audit.record(Audited.of(work.actor(), task.getBureauId(), one.action(), "task", task.requireId())
                .in(task.getPlanId(), task.requireId())
                .values(before, one.field().apply(task))
                .on(work.basis()));
    }
}
