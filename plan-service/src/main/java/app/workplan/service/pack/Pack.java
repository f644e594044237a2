package app.workplan.service.pack;

import app.workplan.domain.plan.PlanState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一个佐证包: of which tasks, as they stand on which day.
 *
 * @param taskId the one task it is about, null for a whole plan
 * @param bytes what its evidence holds together
 */
public record Pack(
        long bureauId,
        String bureau,
        long planId,
        String plan,
        PlanState state,
        LocalDate periodFrom,
        LocalDate periodTo,
        @Nullable Long taskId,
        LocalDate day,
        List<Task> tasks,
        long bytes) {

    /** 其中一项任务. */
    public record Task(long id, String code, String title) {}

    /** Whether it is about one task alone. */
    public boolean single() {
        return taskId != null;
    }
}
