package app.workplan.service.directive;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 一个科室的签收和回复, as they stood at the end of the day.
 *
 * @param department its name when the directive was given
 * @param receivedAt Beijing time, as all here
 * @param reply the last one, null before any
 * @param repliedBy who wrote it
 * @param onBehalf 代回复: the office wrote it for the department
 * @param actingFor 代理: the head's name, where a deputy wrote it
 * @param asked the words of the last 催办, null for none
 */
public record DirectiveAnswer(
        long departmentId,
        String department,
        @Nullable LocalDateTime receivedAt,
        @Nullable String reply,
        @Nullable LocalDateTime repliedAt,
        @Nullable String repliedBy,
        boolean onBehalf,
        @Nullable String actingFor,
        @Nullable String asked,
        @Nullable LocalDateTime askedAt) {

    /** Whether the department owes an answer: none was given yet, or it was asked again since. */
    public boolean waits() {
        return repliedAt == null || askedAt != null && askedAt.isAfter(repliedAt);
    }

    /** RECEIPT (待签收), REPLY (待回复), AGAIN (催办后待回复) or REPLIED (已回复). */
    public String standing() {
        if (!waits()) {
            return "REPLIED";
        }
        return repliedAt != null ? "AGAIN" : receivedAt == null ? "RECEIPT" : "REPLY";
    }
}
