package app.workplan.service.task;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 经过的一条: one thing that happened to a task.
 *
 * @param kind ENTRY, ENTRY_RETURNED, HANDED_IN, ACCEPTED, RETURNED, WITHDRAWN, RECORDED, EXTENSION_ASKED, EXTENSION_APPROVED,
 *     EXTENSION_REFUSED, EXTENSION_WITHDRAWN, DIRECTIVE_ with the kind of its step, LETTER_ with what happened to it, TALK, CRITICISM,
 *     LISTED, UNLISTED, or CHANGE with the action of an audit entry
 * @param action the audit trail's word for a CHANGE, else null
 * @param id the entry, completion, record or letter it speaks of
 * @param at Beijing time
 * @param onBehalf 代填
 * @param actingFor 代理: the head's name, where a deputy acted
 * @param withdrawn whether an ENTRY does not count any more
 * @param needsCoordination 需协调, of an ENTRY
 * @param words text, reason or note
 * @param before of a directive the departments concerned
 * @param after of a directive given and of a letter the day by which it is to be answered, of a talk when it was held
 */
public record TimelineEvent(
        String kind,
        @Nullable String action,
        long id,
        LocalDateTime at,
        @Nullable String actor,
        @Nullable String department,
        @Nullable Long shareId,
        boolean onBehalf,
        @Nullable String actingFor,
        boolean withdrawn,
        boolean needsCoordination,
        @Nullable Integer percent,
        @Nullable String words,
        @Nullable String problems,
        @Nullable String nextSteps,
        @Nullable String before,
        @Nullable String after) {

    /** 分组: reports, reviews, supervision or changes; what the page filters by. */
    public String group() {
        return switch (kind) {
            case "ENTRY", "RECORDED" -> "reports";
            case "ENTRY_RETURNED", "HANDED_IN", "ACCEPTED", "RETURNED", "WITHDRAWN" -> "reviews";
            case "EXTENSION_ASKED", "EXTENSION_APPROVED", "EXTENSION_REFUSED", "EXTENSION_WITHDRAWN" -> "reviews";
            case "CHANGE" -> "reopen".equals(afterDot()) ? "reviews" : "changes";
            default -> "supervision";
        };
    }

    /** 督办: a letter, its talk or criticism, or the listing of the task. */
    public boolean ofSupervision() {
        return group().equals("supervision") && !kind.startsWith("DIRECTIVE_");
    }

    private @Nullable String afterDot() {
        return action == null ? null : action.substring(action.indexOf('.') + 1);
    }
}
