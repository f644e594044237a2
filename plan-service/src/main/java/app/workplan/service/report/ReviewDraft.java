package app.workplan.service.report;

import app.workplan.domain.report.DraftedPart;
import app.workplan.domain.report.ReportSource;
import app.workplan.domain.report.ReportSource.Kind;
import app.workplan.domain.task.Light;
import app.workplan.service.report.ReportFacts.DutyFacts;
import app.workplan.service.report.ReportFacts.ShareFacts;
import app.workplan.service.report.ReportFacts.TaskFacts;
import app.workplan.service.report.ReportFacts.Word;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;

/** 工作开展情况: what was done, task by task, in the words of accepted completions and counting reports. */
@RequiredArgsConstructor
final class ReviewDraft {

    private final ReportFacts facts;
    private final ReportSentences say;

    List<DraftedPart> parts() {
        return ReportGroups.chapter(
                DraftedPart.heading(
                        ReportDrafting.CHAPTER,
                        "review",
                        say.of("workReport.doc.review." + facts.span().part())),
                DraftedPart.paragraph(
                        "review.none", say.of("workReport.doc.review.none", say.day(facts.day())), facts.allTasks()),
                facts.tasks().stream().filter(TaskFacts::isTold).toList(),
                ReportGroups.severalChapters(facts.tasks()),
                this::task);
    }

    private DraftedPart task(TaskFacts task) {
        List<ReportSource> sources = new ArrayList<>(List.of(ReportDrafting.task(task.id())));
        StringBuilder text = new StringBuilder(say.sentence(task.title()));
        for (ShareFacts share : task.shares()) {
            List<String> said =
                    say.distinct(share.words().stream().map(Word::text).toList());
            if (!said.isEmpty()) {
                text.append(say.sentence(say.of("workReport.doc.told", share.department(), say.listed(said))));
            }
            share.words().stream()
                    .map(word -> new ReportSource(word.completion() ? Kind.COMPLETION : Kind.ENTRY, word.id()))
                    .forEach(sources::add);
        }
        for (DutyFacts duty : task.duties()) {
            text.append(say.of("workReport.doc.held", say.bare(duty.words()), duty.times()));
            sources.add(new ReportSource(Kind.DUTY, duty.id()));
        }
        String standing = task.light() == Light.DONE
                ? say.of("workReport.doc.done")
                : say.of("workReport.doc.progress", ReportDrafting.points(task.progress()));
        return DraftedPart.point("review." + task.id(), say.paragraph(text.toString(), standing), sources);
    }
}
