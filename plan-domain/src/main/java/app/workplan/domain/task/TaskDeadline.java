package app.workplan.domain.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 完成时限: date, where it comes from, and the words of the document.
 *
 * @param dueOn the last good day
 * @param words original words, null for a default or staff date
 */
public record TaskDeadline(
        LocalDate dueOn, DeadlineOrigin origin, @Nullable String words) {}
