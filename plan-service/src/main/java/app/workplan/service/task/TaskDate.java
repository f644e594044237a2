package app.workplan.service.task;

import app.workplan.domain.task.DeadlineOrigin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 时限、节点或量化要求 of a task.
 *
 * @param kind DEADLINE (the first is the date at issue, the one scored), MILESTONE or TARGET
 * @param on the date; null for a target
 * @param words of the document
 * @param basis 依据 of a changed deadline
 * @param setOn the day a deadline was set
 */
public record TaskDate(
        String kind,
        @Nullable LocalDate on,
        @Nullable DeadlineOrigin origin,
        @Nullable String words,
        @Nullable String basis,
        @Nullable String actor,
        @Nullable LocalDate setOn) {}
