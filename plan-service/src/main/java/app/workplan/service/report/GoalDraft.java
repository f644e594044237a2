package app.workplan.service.report;

import app.workplan.domain.indicator.DatedReading;
import app.workplan.domain.indicator.IndicatorKind;
import app.workplan.domain.indicator.IndicatorSpec;
import app.workplan.domain.plan.Comparator;
import app.workplan.domain.report.DraftedPart;
import app.workplan.domain.report.ReportSource;
import app.workplan.domain.report.ReportSource.Kind;
import app.workplan.service.indicator.IndicatorView;
import app.workplan.service.indicator.ProjectView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;

/** 指标和重大项目完成情况: each with its newest reading or its steps; nothing where the plan has none. */
@RequiredArgsConstructor
final class GoalDraft {

    private static final Set<String> RELATIVE = Set.of("%", "‰");

    private final ReportFacts facts;
    private final ReportSentences say;

    List<DraftedPart> parts() {
        List<DraftedPart> parts = new ArrayList<>();
        List<IndicatorView> indicators = facts.goals().indicators();
        List<ProjectView> projects = facts.goals().projects();
        if (indicators.isEmpty() && projects.isEmpty()) {
            return parts;
        }
        parts.add(DraftedPart.heading(ReportDrafting.CHAPTER, "goals", say.of("workReport.doc.goals")));
        if (!indicators.isEmpty()) {
            parts.add(DraftedPart.heading(ReportDrafting.SECTION, "indicators", say.of("workReport.doc.indicators")));
            indicators.forEach(one -> parts.add(DraftedPart.point(
                    "indicator." + one.id(), indicator(one), List.of(new ReportSource(Kind.INDICATOR, one.id())))));
        }
        if (!projects.isEmpty()) {
            parts.add(DraftedPart.heading(ReportDrafting.SECTION, "projects", say.of("workReport.doc.projects")));
            projects.forEach(one -> parts.add(DraftedPart.point(
                    "project." + one.id(), project(one), List.of(new ReportSource(Kind.PROJECT, one.id())))));
        }
        return parts;
    }

    private String indicator(IndicatorView one) {
        IndicatorSpec spec = one.spec();
        String unit = spec.target().unit() == null ? "" : spec.target().unit();
        String target = amount(spec.target().comparator(), spec.target().value(), unit);
        String state = say.of("indicatorState." + one.judgement().state());
        DatedReading latest = one.judgement().latest();
        if (latest == null) {
            return say.of("workReport.doc.indicator.unread", spec.name(), target);
        }
        if (spec.kind() == IndicatorKind.PER_UNIT) {
            return say.of(
                    "workReport.doc.indicator.units",
                    spec.name(),
                    target,
                    spec.units().size(),
                    one.judgement().unitsMet(),
                    state);
        }
        boolean ofBaseline = spec.target().comparator() == Comparator.INCREASE
                || spec.target().comparator() == Comparator.DECREASE;
        String ownUnit = ofBaseline && RELATIVE.contains(unit) ? "" : unit;
        return say.of(
                "workReport.doc.indicator.read",
                spec.name(),
                target,
                say.day(latest.on()),
                amount(Comparator.EQUAL, latest.value(), ownUnit),
                state);
    }

    /** Without the blank that a page sets between number and unit. */
    private String amount(Comparator comparator, BigDecimal value, String unit) {
        return say.of("comparator." + comparator, value.stripTrailingZeros().toPlainString(), unit)
                .replace(" ", "");
    }

    private String project(ProjectView one) {
        String stage =
                one.stage() == null ? say.of("workReport.doc.project.silent") : say.of("projectStage." + one.stage());
        String steps = one.steps().isEmpty()
                ? ""
                : say.of(
                        "workReport.doc.project.steps",
                        one.steps().size(),
                        one.reached(facts.day()),
                        one.judgement().overdue());
        return say.paragraph(say.sentence(say.of("workReport.doc.told", say.bare(one.name()), stage)), steps);
    }
}
