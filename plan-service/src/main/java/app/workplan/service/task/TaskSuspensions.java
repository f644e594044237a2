package app.workplan.service.task;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.StateSince;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.Basis;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.task.ShareSuspensionService.Change;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 暂停、恢复、取消的执行 on a task: it holds for all its open shares. Whoever calls has looked at the permission. */
@Component
@RequiredArgsConstructor
public class TaskSuspensions {

    private final AuditTrail audit;

    /**
     * 能不能改: what {@link #write} needs, asked without writing anything.
     *
     * @throws RuleViolation when the plan is not issued or closed, the basis missing, or the task not in a state for it
     */
    public void requireAllowed(TaskWork work, Change change) {
        work.plan().requireIssued();
        basis(work);
        if (change == Change.RESUME) {
            work.task().requireSet();
        } else {
            work.task().requireNotSet();
        }
    }

    /** 暂停、恢复、取消 that is allowed, with its audit entry; {@code shares} are all of the task. */
    public void write(TaskWork work, List<Share> shares, Change change) {
        Task task = work.task();
        String basis = basis(work);
        Instant at = work.at();
        Long by = work.actorId();
        switch (change) {
            case SUSPEND -> {
                task.suspend(at, basis, by);
                each(shares, TaskSuspensions::isOpen, share -> share.suspend(basis, at, by));
            }
            case CANCEL -> {
                task.cancel(at, basis, by);
                each(shares, TaskSuspensions::isOpen, share -> share.cancel(basis, at, by));
            }
            case RESUME -> {
                Instant since = task.resume(at, basis, by);
                each(shares, share -> wentWith(since, share, shares), share -> share.resume(basis, at, by));
            }
        }
        audit.record(Audited.of(
                        work.actor(),
                        task.getBureauId(),
                        "task." + change.name().toLowerCase(Locale.ROOT),
                        "task",
                        task.requireId())
                .in(task.getPlanId(), task.requireId())
                .on(basis));
    }

    private static String basis(TaskWork work) {
        return Basis.required(Objects.requireNonNullElse(work.basis(), ""));
    }

    private static boolean isOpen(Share share) {
        return share.getState().isOpen();
    }

    /** Not those that had been suspended or cancelled by themselves before. */
    private static boolean wentWith(Instant since, Share share, List<Share> ofTask) {
        boolean set = share.getState() == ShareState.SUSPENDED || share.getState() == ShareState.CANCELLED;
        return set && since.equals(StateSince.of(share, ofTask));
    }

    private static void each(List<Share> all, Predicate<Share> which, Consumer<Share> change) {
        all.stream().filter(which).toList().forEach(change);
    }
}
