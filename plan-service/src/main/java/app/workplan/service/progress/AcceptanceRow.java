package app.workplan.service.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 批量销号的一行: a completion chosen to be accepted.
 *
 * @param actor who handed it in
 * @param refusal code of the rule that keeps it back, null when it would be accepted
 */
public record AcceptanceRow(
        long id,
        long taskId,
        String code,
        String title,
        String department,
        LocalDate handedInOn,
        @Nullable String actor,
        @Nullable String refusal) {}
