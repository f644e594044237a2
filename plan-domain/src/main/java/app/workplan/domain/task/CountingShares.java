package app.workplan.domain.task;

import java.util.Collection;
import java.util.List;

/** 计数的责任分工 (product.md section 3, Responsibility). */
public final class CountingShares {

    private CountingShares() {}

    /**
     * Whether the share counts by its role: 牵头, 负责 and 分工 always, 督促 where the task has none of those. A cancelled
     * one still decides whether 督促 counts: it is a share of the task.
     */
    public static boolean counts(TaskFacts task, ShareFacts share) {
        return counts(share.role(), task.shares().stream().map(ShareFacts::role).toList());
    }

    /** The same of a role among those of all shares of the task. */
    public static boolean counts(ShareRole role, Collection<ShareRole> ofTask) {
        return role.isPrincipal()
                || role == ShareRole.SUPERVISE && ofTask.stream().noneMatch(ShareRole::isPrincipal);
    }

    /** The counting shares that are not cancelled; empty: the task is treated as one without shares. */
    public static List<ShareFacts> of(TaskFacts task) {
        return task.shares().stream()
                .filter(share -> counts(task, share))
                .filter(share -> task.stateOf(share) != ShareState.CANCELLED)
                .toList();
    }
}
