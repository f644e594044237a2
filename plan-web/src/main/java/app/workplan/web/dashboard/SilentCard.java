package app.workplan.web.dashboard;

import app.workplan.service.dashboard.UrgentTask;
import app.workplan.web.support.Address;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * 多日无音讯: tasks of which nothing was heard, the longest first, and the number of all.
 *
 * @param days from how many on
 * @param href exactly the rows counted
 * @param others other numbers of days to look at
 */
record SilentCard(int days, List<Silent> rows, int count, String href, List<Other> others) {

    private static final int LISTED = 5;
    private static final List<Integer> OFFERED = List.of(14, 30, 60);

    /** See templates/dashboard/_silent.html. */
    record Silent(
            long taskId,
            String code,
            String title,
            int days,
            @Nullable String department,
            String href) {}

    /** The same page for another number of days. */
    record Other(int days, boolean current, String href) {}

    /**
     * @param tasks address of a task by its id
     * @param page this page, without the number of days
     */
    static SilentCard of(List<UrgentTask> urgent, int days, Address ledger, Address page, LongFunction<String> tasks) {
        List<UrgentTask> silent = urgent.stream()
                .filter(UrgentTask::isSilent)
                .sorted(Comparator.comparing(UrgentTask::silentDays, Comparator.nullsFirst(Comparator.reverseOrder())))
                .toList();
        return new SilentCard(
                days,
                silent.stream()
                        .limit(LISTED)
                        .map(task -> new Silent(
                                task.taskId(),
                                task.code(),
                                task.title(),
                                task.silentDays() == null ? 0 : task.silentDays(),
                                task.silentDepartment(),
                                tasks.apply(task.taskId())))
                        .toList(),
                silent.size(),
                ledger.with("silent", days).href(),
                OFFERED.stream()
                        .map(each -> new Other(
                                each, each == days, page.with("silent", each).href() + "#silent"))
                        .toList());
    }
}
