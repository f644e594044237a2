package app.workplan.service.reminder;

import org.jspecify.annotations.Nullable;

/**
 * 升级提醒的设置 of a bureau.
 *
 * @param version 0 before anything was set
 * @param leaderAfter overdue by so many working days: the leader in charge is told
 * @param headAfter the same for the head of the bureau; not fewer
 * @param headId 主要负责人, a leader of the bureau, null for nobody
 */
public record ReminderSetting(
        int version,
        int leaderAfter,
        int headAfter,
        @Nullable Long headId) {

    /** Where nothing was set. */
    public static final ReminderSetting USUAL = new ReminderSetting(0, 5, 10, null);
}
