package app.workplan.service.link;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.TaskState;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 关联里的任务 as it stood on the day.
 *
 * @param light null for a cancelled task, and for one of a draft
 */
public record LinkedTask(
        long planId,
        long id,
        String code,
        String title,
        TaskState state,
        @Nullable Light light,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal expected,
        LocalDate dueOn) {}
