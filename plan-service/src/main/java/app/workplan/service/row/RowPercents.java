package app.workplan.service.row;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.CountingShares;
import app.workplan.domain.task.RowCount;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.Task;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.ChangeFollower;
import app.workplan.service.task.OccurrenceOwners;
import app.workplan.service.task.ShareRepository;
import app.workplan.service.task.TaskRepository;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 按清单计算进度: where the office set it, the rows struck off give the percent of the task's counting shares. It is written as
 * a dated fact of each share, so that figures, lights and past days need not know of lists; it is no report, and a report
 * is still owed.
 */
@Component
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
public class RowPercents implements ChangeFollower {

    /** After these a share counts that did not, or has a percent that the list did not give. */
    private static final Set<String> UPSETTING = Set.of(
            "share.assign",
            "share.changeRole",
            "share.take",
            "share.cancel",
            "share.resume",
            "share.reopen",
            "share.withdraw",
            "share.handOver",
            "completion.return",
            "entry.return",
            "task.resume");

    private final RowRepository rows;
    private final ShareRepository shares;
    private final TaskRepository tasks;
    private final OccurrenceOwners owners;
    private final AuditTrail audit;

    /** How many rows there are, and how many are struck off, as this transaction sees it. */
    public RowCount count(long taskId) {
        return new RowCount(rows.countListed(taskId), rows.countStruckOff(taskId));
    }

    /**
     * The percent a report of the share carries, null where whoever reports says it. An empty list leaves the percent
     * where it is.
     */
    public @Nullable Integer percentOf(Task task, Share share) {
        if (!gives(task, share)) {
            return null;
        }
        Integer percent = count(task.requireId()).percent();
        return percent == null ? Integer.valueOf(share.getPercent()) : percent;
    }

    /** @throws RuleViolation when the share may not be handed in yet, because the list that makes its percent has rows left */
    public void requireStruckOff(Task task, Share share) {
        int remaining = gives(task, share) ? count(task.requireId()).remaining() : 0;
        if (remaining > 0) {
            throw new RuleViolation("share.rowsLeft", remaining);
        }
    }

    private boolean gives(Task task, Share share) {
        return task.isPercentFromRows()
                && driven(shares.findByTaskIdOrderByPosition(task.requireId())).contains(share);
    }

    /**
     * After a change of the list, whose task is locked: every share that may be reported on gets the percent.
     *
     * @throws RuleViolation when a row is open although a share was handed in or is done: its percent would be a lie
     */
    void settle(Actor actor, Task task, Instant at) {
        if (!task.isPercentFromRows()) {
            return;
        }
        List<Share> driven = driven(shares.lockByTaskIdIn(List.of(task.requireId())));
        RowCount count = count(task.requireId());
        if (count.remaining() > 0 && driven.stream().anyMatch(RowPercents::isHandedIn)) {
            throw new RuleViolation("row.handedIn");
        }
        write(actor, driven, count, at);
    }

    @Override
    public void follow(Audited change, Instant at) {
        if (change.taskId() == null || !UPSETTING.contains(change.action())) {
            return;
        }
        tasks.findById(change.taskId())
                .filter(Task::isPercentFromRows)
                .ifPresent(task -> write(
                        change.actor(),
                        driven(shares.findByTaskIdOrderByPosition(task.requireId())),
                        count(task.requireId()),
                        at));
    }

    private void write(Actor actor, List<Share> driven, RowCount count, Instant at) {
        Integer percent = count.percent();
        if (percent == null) {
            return;
        }
        for (Share share : driven) {
            int before = share.getPercent();
            if (share.getState().owesReports() && before != percent) {
                share.report(percent, at, actor.userId());
                audit.record(Audited.of(actor, share.getBureauId(), "share.count", "share", share.requireId())
                        .in(share.getPlanId(), share.getTaskId())
                        .values(before, percent));
            }
        }
    }

    /** Those of the shares of one task whose percent the list gives: counting ones, unless occurrences make their progress. */
    private List<Share> driven(List<Share> ofTask) {
        List<ShareRole> roles = ofTask.stream().map(Share::getRole).toList();
        Set<Long> counted =
                ofTask.isEmpty() ? Set.of() : owners.sharesOf(ofTask.get(0).getTaskId());
        return ofTask.stream()
                .filter(share -> share.getState() != ShareState.CANCELLED)
                .filter(share -> CountingShares.counts(share.getRole(), roles))
                .filter(share -> !counted.contains(share.requireId()))
                .toList();
    }

    private static boolean isHandedIn(Share share) {
        ShareState state = share.getState();
        return state == ShareState.SUBMITTED
                || state == ShareState.DONE
                || share.getResumesTo() == ShareState.SUBMITTED;
    }
}
