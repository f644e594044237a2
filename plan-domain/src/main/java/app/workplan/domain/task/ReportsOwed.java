package app.workplan.domain.task;

import java.time.LocalDate;

/** 应填报 (product.md section 3, Reporting calendar). */
public final class ReportsOwed {

    private ReportsOwed() {}

    /**
     * Whether the share owes a report on the day: it counts, is 未启动 or 进行中, and its start has come.
     *
     * @param task the facts at the end of that day
     */
    public static boolean owes(TaskFacts task, ShareFacts share, LocalDate day) {
        return !task.isCancelled()
                && CountingShares.counts(task, share)
                && task.stateOf(share).owesReports()
                && ShareDates.of(task, share).hasStarted(day);
    }
}
