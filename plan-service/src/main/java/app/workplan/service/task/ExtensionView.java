package app.workplan.service.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 延期申请 on the task page, as it stood at the end of the day asked.
 *
 * @param dueBefore the date that held when it was asked
 * @param newDueOn the date asked for
 * @param reason 理由
 * @param outcome PENDING, APPROVED, REFUSED or WITHDRAWN
 * @param onBehalf 代填, by the office
 * @param actingFor 代理: the head's name, where a deputy asked
 * @param askedByReader whether the reader asked, and so may not decide
 * @param opinion 审批意见
 */
public record ExtensionView(
        long id,
        long shareId,
        String department,
        LocalDate dueBefore,
        LocalDate newDueOn,
        String reason,
        String outcome,
        @Nullable String actor,
        boolean onBehalf,
        @Nullable String actingFor,
        LocalDate askedOn,
        boolean askedByReader,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String opinion) {

    /** 待审批. */
    public boolean waits() {
        return outcome.equals("PENDING");
    }
}
