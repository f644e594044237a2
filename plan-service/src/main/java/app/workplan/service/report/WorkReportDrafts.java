package app.workplan.service.report;

import app.workplan.domain.report.DraftedPart;
import app.workplan.domain.report.WorkReportKind;
import app.workplan.domain.report.WorkReportStep;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.paper.PaperWords;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 起草, from the database to the words: what a report of that plan, kind and day says before anybody edits it. */
@Component
@RequiredArgsConstructor
class WorkReportDrafts {

    private final ReportReading reading;
    private final PaperWords words;

    /** What was drafted. */
    record Draft(String title, List<DraftedPart> parts) {}

    /**
     * Drafts.
     *
     * @param reached told of each step as it begins
     * @throws app.workplan.domain.shared.RuleViolation when the plan has no task on that day
     */
    Draft draft(JudgedPlan plan, WorkReportKind kind, LocalDate day, Consumer<WorkReportStep> reached) {
        reached.accept(WorkReportStep.FIGURES);
        ReportReading.Figures judged = reading.judge(plan, day);
        reached.accept(WorkReportStep.WORDS);
        ReportFacts facts = reading.gather(plan, kind, day, judged);
        reached.accept(WorkReportStep.DRAFT);
        return new Draft(ReportDrafting.title(facts, words), ReportDrafting.parts(facts, words));
    }
}
