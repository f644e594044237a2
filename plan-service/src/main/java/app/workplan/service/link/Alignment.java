package app.workplan.service.link;

import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 目标对应 of a longer plan: what each year does for each of its goals.
 *
 * @param shorter plans of the bureau whose years lie in this one's, the latest first
 * @param longer plans of the bureau in whose years this one's lie
 * @param chosen the shorter plan whose open tasks are listed; null when there is none
 * @param open its tasks that serve no goal yet, each with the goal it is most like
 */
public record Alignment(
        JudgedPlan plan,
        AsOf asOf,
        List<LinkedPlan> shorter,
        List<LinkedPlan> longer,
        @Nullable LinkedPlan chosen,
        List<Goal> goals,
        List<Open> open) {

    /** 目标 with the tasks that serve it. */
    public record Goal(LinkedTask task, List<Serving> serving) {}

    /** 年度任务 that serves it, with the title of its plan. */
    public record Serving(LinkedTask task, String planTitle) {}

    /**
     * 未对应的年度任务.
     *
     * @param goal the one it is most like; null when it is like none
     * @param percent how alike, 0 to 100
     */
    public record Open(LinkedTask task, @Nullable LinkedTask goal, int percent) {}

    /** How many goals no task serves. */
    public int unserved() {
        return (int) goals.stream().filter(goal -> goal.serving().isEmpty()).count();
    }

    /** How many tasks serve a goal. */
    public int serving() {
        return goals.stream().mapToInt(goal -> goal.serving().size()).sum();
    }
}
