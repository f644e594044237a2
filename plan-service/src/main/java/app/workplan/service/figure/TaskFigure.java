package app.workplan.service.figure;

import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.TaskState;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 任务的判定: one task judged on one day; one row of {@code task_figure}.
 *
 * @param light the worst of its counting shares; null for a cancelled task, which is in no count
 * @param lightRule the rule that gave it
 * @param lightShareId the share that gave it, null when the task is judged by its own dates
 * @param progress points, 0 to 100; null for a cancelled task
 * @param expected 序时进度, points; null for a cancelled task
 * @param startsOn the earliest start of its counting shares
 * @param dueOn the latest date of its counting shares
 * @param daysOverdue the largest over its counting shares, 0 when not red
 * @param overdueDepartmentId the department that is longest overdue
 * @param sharesCounting uncancelled counting shares; 0 means: no one is responsible
 * @param sharesOwed of the open ones, those that owed the last closed period's report (填报鲜活率, denominator)
 * @param sharesReported of these, those with an entry for it or a later one (numerator)
 * @param sharesScored uncancelled counting shares whose original date has passed (按期办结率, denominator)
 * @param sharesOnTime of these, those done and handed in by that date (numerator)
 * @param quantified whether it has a text or staff date, a frequency or a target
 * @param lastPeriodEnd end of the last closed reporting period of its cycle, null when none is closed
 */
public record TaskFigure(
        LocalDate day,
        LocalDate judgedOn,
        long bureauId,
        long planId,
        long chapterId,
        @Nullable Long itemId,
        long taskId,
        TaskState state,
        @Nullable Light light,
        @Nullable LightRule lightRule,
        @Nullable Long lightShareId,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal expected,
        BigDecimal weight,
        LocalDate startsOn,
        LocalDate dueOn,
        DeadlineOrigin dueOrigin,
        @Nullable LocalDate overdueSince,
        int daysOverdue,
        @Nullable Long overdueDepartmentId,
        int sharesCounting,
        int sharesOpen,
        int sharesDone,
        int sharesOwed,
        int sharesReported,
        int sharesScored,
        int sharesOnTime,
        boolean quantified,
        @Nullable LocalDate lastPeriodEnd) {}
