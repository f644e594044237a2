package app.workplan.service.task;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一次变动 of one task: by whom, where, when and on what basis.
 *
 * @param on the business day of {@code at}
 */
public record TaskWork(
        Actor actor,
        Plan plan,
        Task task,
        Instant at,
        LocalDate on,
        @Nullable String basis) {

    @Nullable
    Long actorId() {
        return actor.userId();
    }
}
