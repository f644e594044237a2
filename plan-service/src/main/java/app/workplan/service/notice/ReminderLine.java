package app.workplan.service.notice;

import java.time.LocalDate;

/**
 * 提醒的一行: one share to be looked after, or an answer that is owed.
 *
 * @param shareId 0 for an answer, which a department owes without a share too
 * @param day the due date, the date that makes it red, the day the report is due, or the last day for a record
 * @param days working days left until that day, or, overdue, passed since it
 */
public record ReminderLine(
        Why why, long taskId, long shareId, String code, String title, String department, LocalDate day, int days) {

    /** 提醒的原因, in the order in which a reminder lists them; kept by its place, so new ones come last. */
    public enum Why {
        /** 已逾期. */
        OVERDUE,
        /** 将到期. */
        DUE,
        /** 待填报. */
        REPORT,
        /** 应办次已到期, 还可补记. */
        OCCURRENCE_LATE,
        /** 应办次将到期. */
        OCCURRENCE,
        /** 批示逾期未回复. */
        DIRECTIVE_LATE,
        /** 督办单逾期未回复. */
        LETTER_LATE
    }
}
