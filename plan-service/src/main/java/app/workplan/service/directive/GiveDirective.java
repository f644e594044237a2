package app.workplan.service.directive;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 批示, as a command.
 *
 * @param entryId 批在填报上, null for none
 * @param noticeId 批在督办单上, null for none; at most one of both
 * @param departmentIds those who have to answer
 * @param dueOn 回复期限, null for none
 */
public record GiveDirective(
        long taskId,
        @Nullable Long entryId,
        @Nullable Long noticeId,
        String text,
        Set<Long> departmentIds,
        @Nullable LocalDate dueOn) {

    public GiveDirective {
        departmentIds = Set.copyOf(departmentIds);
    }

    /** On a task itself, or on an entry of it. */
    public GiveDirective(
            long taskId, @Nullable Long entryId, String text, Set<Long> departmentIds, @Nullable LocalDate dueOn) {
        this(taskId, entryId, null, text, departmentIds, dueOn);
    }
}
