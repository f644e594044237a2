package app.workplan.service.report;

import app.workplan.domain.report.DraftedPart;
import app.workplan.domain.report.ReportSource;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.dashboard.ChapterFigures;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.paper.PaperWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 起草总结: a pure function of the facts of a day (docs/adr/0351). Opening with the cumulative figures, review in the order of the plan,
 * indicators and projects, problems, and what comes next.
 */
final class ReportDrafting {

    /** 一级标题 and 二级标题. */
    static final int CHAPTER = 1;

    static final int SECTION = 2;

    private final ReportFacts facts;
    private final ReportSentences say;

    private ReportDrafting(ReportFacts facts, PaperWords words) {
        this.facts = facts;
        this.say = new ReportSentences(words);
    }

    /** 标题. */
    static String title(ReportFacts facts, PaperWords words) {
        return words.of(
                "workReport.doc.title." + facts.span().part(),
                facts.plan().bureauName(),
                facts.span().year());
    }

    /**
     * 各段 in their order.
     *
     * @throws RuleViolation when the plan has no task on that day
     */
    static List<DraftedPart> parts(ReportFacts facts, PaperWords words) {
        if (facts.tasks().isEmpty()) {
            throw new RuleViolation("workReport.noTasks", facts.day());
        }
        ReportDrafting drafting = new ReportDrafting(facts, words);
        List<DraftedPart> parts = new ArrayList<>(drafting.opening());
        parts.addAll(new ReviewDraft(facts, drafting.say).parts());
        parts.addAll(new GoalDraft(facts, drafting.say).parts());
        parts.addAll(new ProblemDraft(facts, drafting.say).parts());
        parts.addAll(new NextDraft(facts, drafting.say).parts());
        return parts;
    }

    /** 截至……: the dashboard's figures of the day. */
    private List<DraftedPart> opening() {
        DayFigures now = facts.figures();
        List<ReportSource> all = facts.allTasks();
        String whole = say.of(
                "workReport.doc.opening",
                say.day(facts.day()),
                facts.plan().title(),
                now.lights().total(),
                now.lights().done(),
                now.lights().onTrack(),
                now.lights().atRisk(),
                now.lights().overdue(),
                now.lights().notStarted(),
                points(now.progress()),
                points(now.expected()));
        BigDecimal rate = now.onTimeRate();
        String onTime =
                rate == null ? "" : say.of("workReport.doc.onTime", now.scored(), now.onTime(), rate.toPlainString());
        List<DraftedPart> parts = new ArrayList<>();
        parts.add(DraftedPart.paragraph("opening", say.paragraph(whole, onTime), all));
        List<ChapterFigures> chapters = facts.chapters().stream()
                .filter(one -> one.lights().total() > 0)
                .toList();
        if (chapters.size() > 1) {
            List<String> each = chapters.stream()
                    .map(one -> say.of(
                            "workReport.doc.chapter",
                            one.title(),
                            one.lights().total(),
                            one.lights().done(),
                            points(one.progress())))
                    .toList();
            String text = say.paragraph(say.of("workReport.doc.chapters", say.listed(each)));
            parts.add(DraftedPart.paragraph("chapters", text, all));
        }
        return parts;
    }

    static ReportSource task(long id) {
        return new ReportSource(ReportSource.Kind.TASK, id);
    }

    static String points(@Nullable BigDecimal points) {
        return points == null ? "0.0" : points.toPlainString();
    }
}
