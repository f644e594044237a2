package app.workplan.service.browse;

import java.util.List;

/**
 * 查漏: what is missing in a plan.
 *
 * @param unassigned 无责任科室: no department counts for the task
 * @param leaderless 无人牵头: several departments count for the task, none of them leads
 * @param unquantified 未量化: neither a text or staff date, nor a frequency, nor a target
 * @param idle 无任务的科室: of the bureau on the day, external units apart, without a counting share
 */
public record Gaps(List<Gap> unassigned, List<Gap> leaderless, List<Gap> unquantified, List<Idle> idle) {

    /** A task with the names of the departments that count for it, in their order. */
    public record Gap(NamedTask task, List<String> departments) {}

    /**
     * A department without a task.
     *
     * @param supports how many tasks it is named in without counting
     */
    public record Idle(long id, String name, int supports) {}

    /** Whether nothing is missing. */
    public boolean isNone() {
        return unassigned.isEmpty() && leaderless.isEmpty() && unquantified.isEmpty() && idle.isEmpty();
    }
}
