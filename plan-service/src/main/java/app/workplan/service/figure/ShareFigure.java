package app.workplan.service.figure;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.TaskState;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 责任分工的判定: one share judged on one day; one row of {@code share_figure}.
 *
 * @param day the day asked
 * @param judgedOn the day judged: of a closed plan not later than its closing day
 * @param counting whether its role counts; in every count are the counting ones that have a light
 * @param progress points, 0 to 100, exact; see {@code Points} for display
 * @param expected 序时进度, points
 * @param dueOn the last good day, extension included
 * @param originalDueOn the date at issue, the one scored
 * @param begun whether its work ever began, a suspension notwithstanding
 * @param light null for a cancelled share and for a share of a cancelled task
 * @param lightRule which rule gave the light
 * @param overdueSince the date that makes it red, null when it is not
 * @param daysOverdue whole days after that date, 0 when not red
 * @param lastPeriodEnd end of the last closed reporting period, null when none is closed
 * @param owedLast whether it owed that period's report on the day it was due
 * @param reportedLast whether it has an entry for that period or a later one
 */
public record ShareFigure(
        LocalDate day,
        LocalDate judgedOn,
        long bureauId,
        long planId,
        long chapterId,
        long taskId,
        long shareId,
        long departmentId,
        int sharePosition,
        ShareRole role,
        boolean counting,
        ShareState state,
        boolean begun,
        @Nullable TaskState taskSetState,
        BigDecimal weight,
        BigDecimal progress,
        BigDecimal expected,
        LocalDate startsOn,
        LocalDate dueOn,
        @Nullable LocalDate originalDueOn,
        @Nullable LocalDate handedInOn,
        boolean returned,
        @Nullable Light light,
        @Nullable LightRule lightRule,
        @Nullable LocalDate overdueSince,
        int daysOverdue,
        @Nullable LocalDate lastPeriodEnd,
        @Nullable LocalDate lastReportDue,
        boolean owedLast,
        boolean reportedLast,
        int occurrences,
        int occurrencesMet,
        int occurrencesMissed) {}
