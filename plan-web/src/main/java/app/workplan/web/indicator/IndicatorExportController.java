package app.workplan.web.indicator;

import app.workplan.domain.shared.Actor;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.indicator.IndicatorQueries;
import app.workplan.service.shared.Scope;
import app.workplan.service.sheet.SheetHead;
import app.workplan.web.support.ChosenPlan;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 导出指标 of the plan and the day of the page. */
@Controller
@RequiredArgsConstructor
class IndicatorExportController {

    private final IndicatorQueries queries;
    private final JudgedPlanQueries plans;
    private final GoalTexts goals;
    private final Exports exports;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/indicators.xlsx")
    ResponseEntity<Resource> list(
            Actor actor,
            Scope scope,
            @RequestParam(name = "plan", required = false) @Nullable String plan,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf) {
        return exports.send(() -> {
            ChosenPlan chosen =
                    ChosenPlan.of(plans.all(scope, Typed.numbers(plan)), actor, plan, asOf, LocalDate.now(clock));
            JudgedPlan judged = chosen.needed();
            LocalDate day = chosen.asOf().day();
            return table(
                    judged,
                    day,
                    queries.ofPlan(scope, judged, day).stream().map(goals::of).toList());
        });
    }

    private Exports.Table table(JudgedPlan plan, LocalDate day, List<GoalTexts.Line> lines) {
        String title = texts.of("indicator.title");
        SheetHead head = new SheetHead(
                title,
                plan.title() + " " + title,
                List.of(texts.of("export.asOf", day, lines.size()), exports.conditions(List.of())),
                List.of(
                        exports.column("indicator.name", 32),
                        exports.column("export.kind", 14),
                        exports.column("export.due", 12),
                        exports.column("indicator.state", 12),
                        exports.column("export.why", 40),
                        exports.column("indicator.target", 18),
                        exports.column("indicator.latest", 14),
                        exports.column("export.readOn", 12),
                        exports.column("indicator.line", 14),
                        exports.column("indicator.sinceLastYear", 18),
                        exports.column("indicator.sinceLast", 18),
                        exports.column("indicator.departments", 28)));
        return new Exports.Table(head.title() + " " + day, head, table -> lines.forEach(one -> table.row(cells(one))));
    }

    private List<@Nullable Object> cells(GoalTexts.Line one) {
        return Arrays.asList(
                one.indicator().spec().name(),
                texts.of("indicatorKind." + one.indicator().spec().kind()),
                one.indicator().spec().dueOn(),
                texts.of("indicatorState." + one.indicator().judgement().state()),
                one.why(),
                one.target(),
                one.value(),
                one.readOn(),
                one.line(),
                words(one.sinceLastYear()),
                words(one.sinceLast()),
                one.departments());
    }

    /** The sign that the page draws as an arrow. */
    private static @Nullable String words(GoalTexts.@Nullable Change change) {
        if (change == null) {
            return null;
        }
        return change.direction() > 0
                ? "+" + change.words()
                : change.direction() < 0 ? "\u2212" + change.words() : change.words();
    }
}
