package app.workplan.service.task;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.PlanState;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.TaskState;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 任务页的抬头: one task where it stands in its plan.
 *
 * @param setState what the office set on the task, null in the ordinary case
 * @param itemTitle the wording of its item, null for a task of no item
 * @param startsOn 开始日 set by staff, null to start with the plan
 * @param ownCycle null where the plan's holds
 * @param percentFromRows 按清单计算进度
 * @param source the words of its item up to the first sub-item, null without a document
 * @param sourceStart where {@code source} begins in the document
 * @param spanStart where the task's own words begin in the document
 * @param previousId the task before it in the plan
 */
public record TaskView(
        long id,
        String code,
        String title,
        int version,
        long bureauId,
        long planId,
        String planTitle,
        PlanState planState,
        LocalDate periodFrom,
        LocalDate periodTo,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate closedOn,
        boolean demo,
        @Nullable LocalDate originalDueOn,
        LocalDate dueOn,
        DeadlineOrigin dueOrigin,
        @Nullable String dueWords,
        @Nullable TaskState setState,
        @Nullable LocalDate startsOn,
        BigDecimal weight,
        @Nullable ReportCycle ownCycle,
        ReportCycle planCycle,
        @Nullable String completionStandard,
        @Nullable String requiredEvidence,
        boolean percentFromRows,
        long chapterId,
        @Nullable String chapterNumber,
        String chapterTitle,
        @Nullable String itemNumber,
        @Nullable String itemTitle,
        @Nullable String source,
        @Nullable Integer sourceStart,
        @Nullable Integer spanStart,
        @Nullable Integer spanEnd,
        @Nullable Long previousId,
        @Nullable Long nextId) {

    /** 填报周期: its own, else the plan's. */
    public ReportCycle cycle() {
        return ownCycle == null ? planCycle : ownCycle;
    }

    /** Whether commands are possible at all. */
    public boolean issued() {
        return planState == PlanState.ISSUED;
    }

    /** The item's words before the task's own. */
    public String sourceBefore() {
        return source == null ? "" : source.substring(0, at(spanStart));
    }

    /** The task's own words, as the document has them. */
    public String sourceMarked() {
        return source == null ? "" : source.substring(at(spanStart), at(spanEnd));
    }

    /** The item's words after the task's own. */
    public String sourceAfter() {
        return source == null ? "" : source.substring(at(spanEnd));
    }

    private int at(@Nullable Integer place) {
        int length = source == null ? 0 : source.length();
        int from = sourceStart == null ? 0 : sourceStart;
        return place == null ? length : Math.max(0, Math.min(length, place - from));
    }
}
