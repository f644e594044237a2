package app.workplan.domain.task;

import java.util.Comparator;
import java.util.List;

/** 合并规则: several tasks of one item become one again (docs/adr/0110). */
public final class TaskMerge {

    private TaskMerge() {}

    /** The latest date; of several on that day one the document names, then one the office set. */
    public static TaskDeadline deadline(List<Task> tasks) {
        return tasks.stream()
                .map(Task::deadline)
                .max(Comparator.comparing(TaskDeadline::dueOn)
                        .thenComparing(deadline -> deadline.origin() == DeadlineOrigin.TEXT)
                        .thenComparing(deadline -> deadline.origin() == DeadlineOrigin.STAFF))
                .orElseThrow();
    }

    /** Tasks with a date of their own before it: each is a step of the whole. */
    public static List<Task> steps(List<Task> tasks) {
        TaskDeadline last = deadline(tasks);
        return tasks.stream()
                .filter(task -> task.getDueOrigin() != DeadlineOrigin.DEFAULT)
                .filter(task -> task.getDueOn().isBefore(last.dueOn()))
                .toList();
    }
}
