package app.workplan.service.report;

import app.workplan.domain.report.DraftedPart;
import app.workplan.domain.report.ReportSource;
import app.workplan.domain.report.ReportSource.Kind;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.TaskState;
import app.workplan.service.report.ReportFacts.ShareFacts;
import app.workplan.service.report.ReportFacts.TaskFacts;
import app.workplan.service.report.ReportFacts.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;

/** 存在的主要问题: what is overdue, what needs coordination, what else departments reported, and what nobody reported on. */
@RequiredArgsConstructor
final class ProblemDraft {

    private final ReportFacts facts;
    private final ReportSentences say;

    List<DraftedPart> parts() {
        List<DraftedPart> parts = new ArrayList<>();
        parts.add(DraftedPart.heading(ReportDrafting.CHAPTER, "problems", say.of("workReport.doc.problems")));
        section(parts, "overdue", overdue());
        section(parts, "coordination", reported("coordination", Word::needsCoordination));
        section(parts, "others", reported("others", word -> !word.needsCoordination()));
        section(parts, "silent", silent());
        if (parts.size() == 1) {
            List<ReportSource> all = facts.tasks().stream()
                    .map(task -> ReportDrafting.task(task.id()))
                    .toList();
            parts.add(DraftedPart.paragraph("problems.none", say.of("workReport.doc.problems.none"), all));
        }
        return parts;
    }

    private void section(List<DraftedPart> parts, String topic, List<DraftedPart> points) {
        if (!points.isEmpty()) {
            parts.add(DraftedPart.heading(
                    ReportDrafting.SECTION, "problems." + topic, say.of("workReport.doc.problems." + topic)));
            parts.addAll(points);
        }
    }

    private List<DraftedPart> overdue() {
        return facts.tasks().stream()
                .filter(task -> task.light() == Light.OVERDUE)
                .map(task -> DraftedPart.point(
                        "overdue." + task.id(),
                        say.of(
                                "workReport.doc.overdue",
                                say.named(task),
                                say.day(task.overdueSince() == null ? task.dueOn() : task.overdueSince()),
                                task.daysOverdue()),
                        List.of(ReportDrafting.task(task.id()))))
                .toList();
    }

    /** Of each task what its departments said last, as far as work on it goes on. */
    private List<DraftedPart> reported(String topic, Predicate<Word> wanted) {
        List<DraftedPart> points = new ArrayList<>();
        for (TaskFacts task : facts.tasks()) {
            List<String> said = new ArrayList<>();
            List<ReportSource> sources = new ArrayList<>(List.of(ReportDrafting.task(task.id())));
            for (ShareFacts share : task.shares()) {
                Word last = share.last();
                if (last != null && last.problems() != null && wanted.test(last)) {
                    said.add(say.of("workReport.doc.told", share.department(), say.bare(last.problems())));
                    sources.add(new ReportSource(Kind.ENTRY, last.id()));
                }
            }
            if (!said.isEmpty()) {
                String text = say.paragraph(say.sentence(task.title()), say.sentence(say.listed(said)));
                points.add(DraftedPart.point(topic + "." + task.id(), text, sources));
            }
        }
        return points;
    }

    private List<DraftedPart> silent() {
        List<TaskFacts> tasks = facts.tasks().stream()
                .filter(task -> !task.isTold() && task.state() != TaskState.SUSPENDED)
                .toList();
        if (tasks.isEmpty()) {
            return List.of();
        }
        String text = say.of(
                "workReport.doc.silent",
                say.day(facts.day()),
                tasks.size(),
                say.listed(tasks.stream().map(say::named).toList()));
        return List.of(DraftedPart.paragraph(
                "silent",
                say.paragraph(text),
                tasks.stream().map(task -> ReportDrafting.task(task.id())).toList()));
    }
}
