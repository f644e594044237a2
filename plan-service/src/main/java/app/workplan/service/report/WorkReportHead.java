package app.workplan.service.report;

import app.workplan.domain.report.WorkReportJob;
import app.workplan.domain.report.WorkReportKind;
import app.workplan.domain.report.WorkReportStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 总结的抬头.
 *
 * @param title empty before the first draft
 * @param wantedAsOf 截至日 the running or failed drafting asks for
 * @param failure why the last drafting failed, as {@code WorkReport} keeps it
 * @param drafted whether there is a draft to edit
 * @param finalOn null while it is a draft, known to its office alone
 */
public record WorkReportHead(
        long id,
        int version,
        long bureauId,
        String bureauName,
        long planId,
        String planTitle,
        WorkReportKind kind,
        LocalDate asOf,
        LocalDate wantedAsOf,
        String title,
        WorkReportJob job,
        WorkReportStep step,
        @Nullable String failure,
        boolean drafted,
        @Nullable LocalDate finalOn,
        @Nullable String finalBy) {

    /** 种类, as the address of a document names it. */
    public String document() {
        return kind == WorkReportKind.ANNUAL ? "annual-report" : "half-year-report";
    }

    /** Whether others may read it. */
    public boolean isFinal() {
        return finalOn != null;
    }

    /** Whether it is being drafted. */
    public boolean isRunning() {
        return job == WorkReportJob.RUNNING;
    }

    /** How far the drafting is, in percent. */
    public int percent() {
        return 100 * step.ordinal() / WorkReportStep.values().length;
    }
}
