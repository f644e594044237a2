package app.workplan.domain.task;

import java.util.List;

/** 计数的责任分工 (product.md section 3, Responsibility). */
public final class CountingShares {

    private CountingShares() {}

    /**
     * Whether the share counts by its role: 牵头, 负责 and 分工 always, 督促 where the task has none of those. A cancelled
     * one still decides whether 督促 counts: it is a share of the task.
     */
    public static boolean counts(TaskFacts task, ShareFacts share) {
        return switch (share.role()) {
            case LEAD, RESPONSIBLE, SHARED -> true;
            case SUPERVISE ->
                task.shares().stream().noneMatch(other -> other.role().isPrincipal());
            case SUPPORT -> false;
        };
    }

    /** The counting shares that are not cancelled; empty: the task is treated as one without shares. */
    public static List<ShareFacts> of(TaskFacts task) {
        return task.shares().stream()
                .filter(share -> counts(task, share))
                .filter(share -> task.stateOf(share) != ShareState.CANCELLED)
                .toList();
    }
}
