package app.workplan.service.task;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 一次改动 of an issued plan, as the audit trail keeps it.
 *
 * @param at by the clock of the bureau
 * @param taskId null for a change of the plan itself
 * @param department whose share it was, null for a change of the whole task
 * @param documentId the amendment by a document it is part of, null for a change by hand
 * @param importId of that document, with how many provisions it added, changed and removed
 * @param before old value: words, a date, or the constant of a state or role
 */
public record Amendment(
        long id,
        LocalDateTime at,
        String actor,
        String action,
        @Nullable Long taskId,
        @Nullable String code,
        @Nullable String title,
        @Nullable String department,
        @Nullable String before,
        @Nullable String after,
        @Nullable String basis,
        @Nullable Long documentId,
        @Nullable Long importId,
        @Nullable Integer added,
        @Nullable Integer changed,
        @Nullable Integer removed) {}
