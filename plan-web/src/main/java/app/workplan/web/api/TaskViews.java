package app.workplan.web.api;

import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.TaskState;
import app.workplan.service.figure.TaskFigure;
import app.workplan.service.ledger.LedgerRow;
import app.workplan.service.ledger.LedgerShare;
import app.workplan.service.ledger.LedgerSlice;
import app.workplan.service.task.ShareView;
import app.workplan.service.task.TaskPage;
import app.workplan.service.task.TaskView;
import app.workplan.service.task.TimelineEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 任务 as programs read them, in the words of the pages' attributes. */
final class TaskViews {

    private static final String ENTRY = "ENTRY";

    private TaskViews() {}

    /**
     * 台账的一段.
     *
     * @param asOf the day judged
     * @param asOfAsked the day asked where it had to be moved into the plan's days, else null
     * @param next cursor of what comes behind, null at the end
     */
    record TaskList(
            LocalDate asOf,
            @Nullable LocalDate asOfAsked,
            int total,
            List<TaskLine> items,
            @Nullable String next) {}

    /**
     * 台账一行: one task, or with a department its share in it, judged.
     *
     * @param light null when cancelled
     * @param progress percent as the pages show it, one decimal
     */
    record TaskLine(
            long taskId,
            String taskCode,
            String title,
            TaskState taskState,
            @Nullable Light light,
            @Nullable LightRule lightRule,
            LocalDate due,
            DeadlineOrigin dueOrigin,
            @Nullable LocalDate overdueSince,
            int daysOverdue,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal expected,
            boolean reportOwed,
            long planId,
            List<Part> shares) {

        static TaskLine of(LedgerRow row, LedgerSlice slice) {
            return new TaskLine(
                    row.taskId(),
                    row.code(),
                    row.title(),
                    row.state(),
                    row.light(),
                    row.lightRule(),
                    row.due(),
                    row.dueOrigin(),
                    row.overdueSince(),
                    row.daysOverdue(),
                    row.progress(),
                    row.expected(),
                    row.reportOwed(),
                    row.planId(),
                    Objects.requireNonNull(slice.tasks().get(row.taskId())).shares().stream()
                            .map(Part::of)
                            .toList());
        }
    }

    /** 责任分工 in the list. */
    record Part(long shareId, long departmentId, String department, ShareRole shareRole) {

        static Part of(LedgerShare share) {
            return new Part(share.shareId(), share.departmentId(), share.department(), share.role());
        }
    }

    /**
     * 一项任务.
     *
     * @param source 原文: the task's own words in the document, null without one
     * @param figures null while the plan is a draft
     * @param entries 填报 of its shares up to the day, the newest first
     */
    record TaskDetail(
            long taskId,
            String taskCode,
            String title,
            long planId,
            String planTitle,
            LocalDate asOf,
            @Nullable Source source,
            @Nullable TaskFigures figures,
            List<TaskShare> shares,
            List<TaskEntry> entries) {

        static TaskDetail of(TaskPage page) {
            TaskView task = page.task();
            return new TaskDetail(
                    task.id(),
                    task.code(),
                    task.title(),
                    task.planId(),
                    task.planTitle(),
                    page.asOf().day(),
                    Source.of(task),
                    TaskFigures.of(page),
                    page.shares().stream()
                            .map(share -> TaskShare.of(share, task.id()))
                            .toList(),
                    page.timeline().stream()
                            .filter(event -> ENTRY.equals(event.kind()))
                            .map(TaskEntry::of)
                            .toList());
        }
    }

    /**
     * 原文句.
     *
     * @param sourceStart where the words begin in the document, counted as Java counts
     */
    record Source(
            @Nullable String itemNumber,
            String text,
            @Nullable Integer sourceStart,
            @Nullable Integer sourceEnd) {

        static @Nullable Source of(TaskView task) {
            return task.source() == null
                    ? null
                    : new Source(task.itemNumber(), task.sourceMarked(), task.spanStart(), task.spanEnd());
        }
    }

    /** 任务的判定. */
    record TaskFigures(
            TaskState taskState,
            @Nullable Light light,
            @Nullable LightRule lightRule,
            LocalDate due,
            @Nullable LocalDate overdueSince,
            int daysOverdue,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal expected) {

        static @Nullable TaskFigures of(TaskPage page) {
            TaskFigure figure = page.figure();
            return figure == null
                    ? null
                    : new TaskFigures(
                            figure.state(),
                            figure.light(),
                            figure.lightRule(),
                            figure.dueOn(),
                            figure.overdueSince(),
                            figure.daysOverdue(),
                            page.shownProgress(),
                            page.shownExpected());
        }
    }

    /** 责任分工, judged. */
    record TaskShare(
            long shareId,
            long taskId,
            long departmentId,
            String department,
            ShareRole shareRole,
            boolean counting,
            ShareState shareState,
            @Nullable Light light,
            @Nullable LightRule lightRule,
            @Nullable LocalDate due,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal expected,
            boolean returned,
            boolean saysPercent) {

        static TaskShare of(ShareView share, long taskId) {
            return new TaskShare(
                    share.id(),
                    taskId,
                    share.departmentId(),
                    share.department(),
                    share.role(),
                    share.counting(),
                    share.state(),
                    share.light(),
                    share.lightRule(),
                    share.dueOn(),
                    share.shownProgress(),
                    share.shownExpected(),
                    share.returned(),
                    share.saysPercent());
        }
    }

    /** 填报 of a task. */
    record TaskEntry(
            long entryId,
            @Nullable Long shareId,
            @Nullable String department,
            LocalDateTime enteredAt,
            @Nullable String enteredBy,
            @Nullable Integer percent,
            @Nullable String text,
            @Nullable String problems,
            @Nullable String nextSteps,
            boolean needsCoordination,
            boolean returned) {

        static TaskEntry of(TimelineEvent event) {
            return new TaskEntry(
                    event.id(),
                    event.shareId(),
                    event.department(),
                    event.at(),
                    event.actor(),
                    event.percent(),
                    event.words(),
                    event.problems(),
                    event.nextSteps(),
                    event.needsCoordination(),
                    event.withdrawn());
        }
    }
}
