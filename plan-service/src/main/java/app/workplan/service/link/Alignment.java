package app.workplan.service.link;

import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 目标对应 of a plan: what the years, and the bureaus below, do for each of its goals.
 *
 * @param shorter plans whose tasks may serve them, those of the bureau before those of the bureaus below, the latest first
 * @param longer plans whose goals its tasks may serve
 * @param chosen the one of {@code shorter} whose open tasks are listed; null when there is none
 * @param open its tasks that serve no goal yet, each with the goal it is most like
 */
public record Alignment(
        JudgedPlan plan,
        AsOf asOf,
        List<NearPlan> shorter,
        List<NearPlan> longer,
        @Nullable NearPlan chosen,
        List<Goal> goals,
        List<Open> open) {

    /** 目标 with the tasks that serve it. */
    public record Goal(LinkedTask task, List<Serving> serving) {}

    /** 任务 that serves it, with the title of its plan, and the bureau where it is one below. */
    public record Serving(LinkedTask task, String planTitle) {}

    /**
     * 未对应的年度任务.
     *
     * @param goal the one it is most like; null when it is like none
     * @param percent how alike, 0 to 100
     */
    public record Open(LinkedTask task, @Nullable LinkedTask goal, int percent) {}

    /** Whether tasks of bureaus below may serve them. */
    public boolean hasBelow() {
        return shorter.stream().anyMatch(one -> one.nearness() == NearPlan.Nearness.BELOW);
    }

    /** How many goals no task serves. */
    public int unserved() {
        return (int) goals.stream().filter(goal -> goal.serving().isEmpty()).count();
    }

    /** How many tasks serve a goal. */
    public int serving() {
        return goals.stream().mapToInt(goal -> goal.serving().size()).sum();
    }
}
