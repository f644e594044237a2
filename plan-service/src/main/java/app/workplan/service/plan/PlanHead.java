package app.workplan.service.plan;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.PlanKind;
import app.workplan.domain.plan.PlanState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 文件头 of a plan, with what it holds.
 *
 * @param version for the forms that change the plan
 * @param chapters those of the document
 * @param items at the first level, to be tracked
 * @param achievements 工作成效 at the first level, never tracked
 * @param tasks cancelled ones too
 * @param unassigned tasks without any share
 * @param undated tasks whose date is only the plan's end
 * @param shares 责任分工
 * @param departments different departments in the shares
 * @param laterDocuments 改动文件 that changed it since
 * @param text 原文, null for a plan made without one
 */
public record PlanHead(
        long id,
        int version,
        long bureauId,
        String bureauName,
        PlanKind kind,
        String title,
        PlanState state,
        @Nullable String issuer,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate publishedOn,
        LocalDate periodFrom,
        LocalDate periodTo,
        ReportCycle reportCycle,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate closedOn,
        boolean demo,
        @Nullable Long rolledFromPlanId,
        int chapters,
        int items,
        int achievements,
        int tasks,
        int unassigned,
        int undated,
        int shares,
        int departments,
        int indicators,
        int projects,
        int laterDocuments,
        @Nullable String text) {

    /** The same plan read beside another text, null for none. */
    public PlanHead beside(@Nullable String other) {
        return new PlanHead(
                id,
                version,
                bureauId,
                bureauName,
                kind,
                title,
                state,
                issuer,
                documentNumber,
                documentDate,
                publishedOn,
                periodFrom,
                periodTo,
                reportCycle,
                issuedOn,
                closedOn,
                demo,
                rolledFromPlanId,
                chapters,
                items,
                achievements,
                tasks,
                unassigned,
                undated,
                shares,
                departments,
                indicators,
                projects,
                laterDocuments,
                other);
    }

    /** 草稿, whose wording and tasks may still change. */
    public boolean isDraft() {
        return state == PlanState.DRAFT;
    }
}
