package app.workplan.service.progress;

import app.workplan.domain.progress.CompletionOutcome;
import app.workplan.domain.task.ShareRole;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 办结审核页: demand, completion standard and what was handed in, side by side.
 *
 * @param files handed in with this completion
 * @param others files the share showed before, with reports, records and earlier completions
 */
public record CompletionSheet(
        Head head, List<ReviewEntry> lastEntries, List<EvidenceView> files, List<EvidenceView> others) {

    /**
     * The completion itself, times of Beijing.
     *
     * @param source the demand in the document's words
     * @param late handed in after the date that is scored
     * @param involved whether the reader reported or handed in, and so may not accept
     */
    public record Head(
            long id,
            long bureauId,
            long planId,
            String planTitle,
            long taskId,
            String code,
            String title,
            @Nullable String itemNumber,
            @Nullable String source,
            @Nullable String completionStandard,
            @Nullable String requiredEvidence,
            long shareId,
            String department,
            ShareRole role,
            @Nullable LocalDate originalDueOn,
            LocalDateTime at,
            @Nullable String actor,
            boolean onBehalf,
            @Nullable String actingFor,
            String text,
            boolean late,
            boolean involved,
            CompletionOutcome outcome,
            @Nullable LocalDateTime decidedAt,
            @Nullable String decider,
            @Nullable String reason,
            boolean planIssued) {

        /** Whether it still waits, in a plan that goes on. */
        public boolean isWaiting() {
            return outcome == CompletionOutcome.PENDING && planIssued;
        }
    }
}
