package app.workplan.domain.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 状态的起点: since when the present state of a share holds. */
public final class StateSince {

    private StateSince() {}

    /**
     * Null before issue. Of a share that was handed over (移交) it holds since the other department came into it.
     *
     * @param ofTask all of the task
     */
    public static @Nullable Instant of(Share share, List<Share> ofTask) {
        return of(share.getFacts(), ofTask);
    }

    private static @Nullable Instant of(List<ShareFact> facts, List<Share> ofTask) {
        ShareFact first = null;
        for (ShareFact fact : facts) {
            if (first == null || fact.getState() != first.getState()) {
                first = fact;
            }
        }
        if (first == null) {
            return null;
        }
        Instant begun = first.getValidFrom();
        return first != facts.get(0)
                ? begun
                : ofTask.stream()
                        .map(Share::getFacts)
                        .filter(earlier -> wentOver(earlier, begun))
                        .findFirst()
                        .map(earlier -> of(earlier.subList(0, earlier.size() - 1), ofTask))
                        .orElse(begun);
    }

    /** Whether the share of these facts was given up at the instant, and not for the first time anything happened to it. */
    private static boolean wentOver(List<ShareFact> facts, Instant at) {
        int last = facts.size() - 1;
        return last > 0
                && facts.get(last).getState() == ShareState.CANCELLED
                && facts.get(last).getValidFrom().equals(at);
    }
}
