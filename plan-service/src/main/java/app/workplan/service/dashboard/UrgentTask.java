package app.workplan.service.dashboard;

import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.TaskState;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 逾期、将到期或多日无音讯的任务, judged on the as-of day.
 *
 * @param overdueSince the date that makes it red, of the department named; null when it is not red
 * @param daysLeft days to its date, negative when past
 * @param department the one longest overdue, else the first that counts; null when none does
 * @param departments how many count
 * @param heads 负责人 of that department, of a red task
 * @param silentDays 无音讯 for so many days, of the share silent longest; null when somebody spoke since the days asked for
 * @param silentDepartment whose share that is
 * @param lastWord 最近填报 of the share that makes it red, its beginning; null when nothing was reported
 * @param lastWordOn when that was said
 * @param letter 督办单 open for a red task on the day, the gravest; null when none was
 */
public record UrgentTask(
        long taskId,
        String code,
        String title,
        TaskState state,
        Light light,
        LightRule lightRule,
        LocalDate dueOn,
        DeadlineOrigin dueOrigin,
        @Nullable LocalDate overdueSince,
        int daysOverdue,
        int daysLeft,
        BigDecimal progress,
        BigDecimal expected,
        @Nullable String department,
        int departments,
        @Nullable String heads,
        @Nullable Integer silentDays,
        @Nullable String silentDepartment,
        @Nullable String lastWord,
        @Nullable LocalDate lastWordOn,
        @Nullable OpenLetter letter) {

    /** 督办单 by its colour and number, and to whom it was sent, which says who may see it. */
    public record OpenLetter(long id, NoticeColour colour, int number, long departmentId) {}

    /** Whether it is red. */
    public boolean isOverdue() {
        return light == Light.OVERDUE;
    }

    /** Whether nothing was heard of a share for the days asked for. */
    public boolean isSilent() {
        return silentDays != null;
    }

    /** Whether it is not done and its date lies in the days after the as-of day, that day included. */
    public boolean isDueWithin(int days) {
        return light != Light.DONE && daysLeft >= 0 && daysLeft <= days;
    }
}
