package app.workplan.service.exchange;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskPart;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 表中的一行: what a row of the spreadsheet asks for.
 *
 * @param row its number in the sheet
 * @param code as the task is named in the list, empty for a new one
 * @param target the task that is there, or where the new one shall stand; null where {@code unread} says why there is none
 * @param changes fields that were changed, and what they shall hold; of a new task all but its title and due date
 * @param parts 责任科室 as they shall be, null to leave them
 * @param overtaken whether somebody changed the task since the file was made, and the office did not choose its own
 * @param unread why the row cannot be used, null where it can
 */
public record ExchangeLine(
        int row,
        String code,
        String title,
        @Nullable Target target,
        List<TaskChange> changes,
        @Nullable List<TaskPart> parts,
        boolean overtaken,
        @Nullable RuleViolation unread) {

    public ExchangeLine {
        changes = List.copyOf(changes);
    }

    /** 哪项任务. */
    public sealed interface Target permits Present, Added {}

    /**
     * 已有的任务.
     *
     * @param version the version it had when the file was looked through
     */
    public record Present(long taskId, int version) implements Target {}

    /**
     * 新任务, under a chapter.
     *
     * @param dueOn null for the plan's end
     */
    public record Added(long chapterId, @Nullable LocalDate dueOn) implements Target {}

    /** Whether it asks for nothing. */
    public boolean isUnchanged() {
        return target instanceof Present && changes.isEmpty() && parts == null && unread == null;
    }

    /** A row that cannot be used. */
    public static ExchangeLine ill(int row, String code, String title, RuleViolation why) {
        return new ExchangeLine(row, code, title, null, List.of(), null, false, why);
    }
}
