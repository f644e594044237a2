package app.workplan.service.report;

import app.workplan.domain.report.DraftedPart;
import app.workplan.domain.report.ReportSource;
import app.workplan.domain.report.ReportSource.Kind;
import app.workplan.domain.task.Light;
import app.workplan.service.report.ReportFacts.ShareFacts;
import app.workplan.service.report.ReportFacts.TaskFacts;
import app.workplan.service.report.ReportFacts.Word;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;

/**
 * 下一步工作安排: every task of the next plan, else every one of this plan that is not done, with what its departments plan, its date and
 * who is responsible.
 */
@RequiredArgsConstructor
final class NextDraft {

    private final ReportFacts facts;
    private final ReportSentences say;

    List<DraftedPart> parts() {
        return ReportGroups.chapter(
                DraftedPart.heading(
                        ReportDrafting.CHAPTER,
                        "next",
                        say.of("workReport.doc.next." + facts.span().part())),
                DraftedPart.paragraph("next.none", say.of("workReport.doc.next.none"), facts.allTasks()),
                facts.planned().stream().filter(TaskFacts::isOpen).toList(),
                ReportGroups.severalChapters(facts.planned()),
                this::task);
    }

    private DraftedPart task(TaskFacts task) {
        List<ReportSource> sources = new ArrayList<>(List.of(ReportDrafting.task(task.id())));
        List<String> steps = new ArrayList<>();
        for (ShareFacts share : task.shares()) {
            Word last = share.last();
            if (last != null && last.nextSteps() != null) {
                steps.add(say.bare(last.nextSteps()));
                sources.add(new ReportSource(Kind.ENTRY, last.id()));
            }
        }
        boolean past = task.light() == Light.OVERDUE && !task.dueOn().isAfter(facts.day());
        String due = past ? say.of("workReport.doc.hurry") : say.of("workReport.doc.due", say.day(task.dueOn()));
        String who = task.shares().isEmpty() ? "" : say.of("workReport.doc.responsible", say.departments(task));
        String text =
                say.paragraph(say.sentence(task.title()), say.sentence(say.listed(say.distinct(steps))), due, who);
        return DraftedPart.point("next." + task.id(), text, sources);
    }
}
