package app.workplan.web.plan;

import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.TaskState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the tree: an item that is a mere heading, or a task; exactly one of both is there. */
record TreeLine(@Nullable Group group, @Nullable TaskLine task) {

    /** A chapter with its lines; progress null where nothing is judged. */
    record ChapterLine(
            long chapterId,
            String heading,
            String nature,
            int achievements,
            int tasks,
            int overdue,
            int atRisk,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal expected,
            List<TreeLine> lines) {}

    /**
     * An item without a light of its own.
     *
     * @param tasks how many tasks it was split into, 0 for a heading above others
     * @param achievement 工作成效, not tracked
     */
    record Group(
            long itemId,
            @Nullable String number,
            String title,
            int tasks,
            boolean achievement,
            boolean sub,
            @Nullable Integer sourceStart,
            @Nullable Integer sourceEnd) {}

    /**
     * @param number as printed, else the end of the code
     * @param reason the rule that gave the light
     * @param chooseHref the page with this task's sentence marked
     */
    record TaskLine(
            long taskId,
            String code,
            String number,
            String title,
            TaskState state,
            @Nullable Light light,
            @Nullable String reason,
            LocalDate due,
            DeadlineOrigin origin,
            @Nullable String dueWords,
            int daysOverdue,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal expected,
            @Nullable String department,
            int departments,
            @Nullable ShareRole role,
            boolean sub,
            @Nullable Integer sourceStart,
            @Nullable Integer sourceEnd,
            String href,
            String chooseHref,
            boolean current) {}

    /** Whether its sentence is marked. */
    boolean isCurrent() {
        return task != null && task.current();
    }

    @Nullable
    Integer start() {
        return task != null ? task.sourceStart() : group != null ? group.sourceStart() : null;
    }

    @Nullable
    Integer end() {
        return task != null ? task.sourceEnd() : group != null ? group.sourceEnd() : null;
    }

    static TreeLine of(Group group) {
        return new TreeLine(group, null);
    }

    static TreeLine of(TaskLine task) {
        return new TreeLine(null, task);
    }
}
