package app.workplan.service.task;

import app.workplan.domain.task.Points;
import app.workplan.domain.task.RowCount;
import app.workplan.domain.task.ShareState;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.TaskFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 任务页: everything one task's page shows.
 *
 * @param figure null while the plan is a draft
 * @param today the business day, on which commands act
 * @param extensions 延期申请 of its shares, by share and in order of time
 * @param wordings 改动后的文字, the newest first
 * @param rows 清单的数, as it stood at the end of the day
 * @param otherDrafts 别的设备的草稿, the newest first
 * @param choices departments it may still be given to; empty for readers who may not assign
 */
public record TaskPage(
        TaskView task,
        AsOf asOf,
        LocalDate today,
        @Nullable TaskFigure figure,
        List<ShareView> shares,
        List<TimelineEvent> timeline,
        List<TaskDate> dates,
        List<OccurrenceView> occurrences,
        List<ExtensionView> extensions,
        List<AmendedWording> wordings,
        RowCount rows,
        List<DepartmentChoice> choices,
        List<OtherDraft> otherDrafts) {

    /** 显示进度, one decimal. */
    public @Nullable BigDecimal shownProgress() {
        return figure == null || figure.progress() == null ? null : Points.display(figure.progress());
    }

    /** 显示序时进度, one decimal. */
    public @Nullable BigDecimal shownExpected() {
        return figure == null || figure.expected() == null ? null : Points.display(figure.expected());
    }

    /** The day it is due: of its counting shares the latest. */
    public LocalDate dueOn() {
        return figure == null ? task.dueOn() : figure.dueOn();
    }

    /** 现有的责任科室: how many have a share that was not cancelled. */
    public long departments() {
        return shares.stream()
                .filter(one -> one.state() != ShareState.CANCELLED)
                .count();
    }

    /** The department that is longest overdue. */
    public @Nullable String overdueDepartment() {
        return figure == null || figure.overdueDepartmentId() == null
                ? null
                : shares.stream()
                        .filter(one -> one.departmentId() == figure.overdueDepartmentId())
                        .map(ShareView::department)
                        .findFirst()
                        .orElse(null);
    }

    /** What the sentence of the task's light needs: taken from the share that gave it. */
    public @Nullable String lightArgument() {
        if (figure == null) {
            return null;
        }
        return shares.stream()
                .filter(one -> Objects.equals(one.id(), figure.lightShareId()))
                .map(ShareView::lightArgument)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> LightWords.argument(
                        figure.lightRule(),
                        figure.dueOn(),
                        figure.startsOn(),
                        null,
                        figure.overdueSince(),
                        figure.lastPeriodEnd(),
                        figure.progress(),
                        figure.expected()));
    }

    /** Dates of one kind: DEADLINE, MILESTONE or TARGET. */
    public List<TaskDate> datesOf(String kind) {
        return dates.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    /** 待审批的延期 of one share, null when none waits. */
    public @Nullable ExtensionView extensionWaiting(long shareId) {
        return extensions.stream()
                .filter(one -> one.shareId() == shareId && one.waits())
                .findFirst()
                .orElse(null);
    }

    /** 别的设备的草稿 of one share, the newest first. */
    public List<OtherDraft> otherDraftsOf(long shareId) {
        return otherDrafts.stream().filter(one -> one.shareId() == shareId).toList();
    }

    /** 频次要求, each with its occurrences in order. */
    public Map<Long, List<OccurrenceView>> recurrences() {
        return occurrences.stream()
                .collect(Collectors.groupingBy(OccurrenceView::recurrenceId, LinkedHashMap::new, Collectors.toList()));
    }
}
