package app.workplan.service.progress;

import app.workplan.domain.task.ShareRole;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 待审批的延期.
 *
 * @param dueOn the date that holds
 * @param originalDueOn the date that is scored, whatever is decided
 * @param past whether the date that holds has passed while it waits
 * @param askedByReader whether the reader asked, and so may not decide
 * @param earlier how many extensions the share was given before
 */
public record ReviewExtension(
        long id,
        String planTitle,
        long shareId,
        long taskId,
        String code,
        String title,
        String department,
        ShareRole role,
        LocalDate dueOn,
        @Nullable LocalDate originalDueOn,
        LocalDate newDueOn,
        LocalDate periodTo,
        String reason,
        LocalDateTime at,
        @Nullable String actor,
        boolean onBehalf,
        @Nullable String actingFor,
        boolean past,
        boolean askedByReader,
        int earlier,
        @Nullable Integer lastPercent,
        @Nullable String lastText) {

    /** 超出计划期: the new date lies past the plan's end. */
    public boolean leavesPlan() {
        return newDueOn.isAfter(periodTo);
    }
}
