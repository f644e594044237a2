package app.workplan.web.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.shared.Scope;
import app.workplan.service.supervision.ScoreQueries;
import app.workplan.service.supervision.SupervisionAccess;
import app.workplan.web.support.Address.Pair;
import app.workplan.web.support.ChosenPlan;
import app.workplan.web.support.Exports;
import app.workplan.web.support.JudgedDay;
import app.workplan.web.support.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 督办计分 of the departments in a plan as of a day, every point explained. */
@Controller
@RequiredArgsConstructor
class ScoreController {

    private final JudgedPlanQueries plans;
    private final ScoreQueries scores;
    private final SupervisionAccess access;
    private final ScoreTables tables;
    private final Exports exports;
    private final Clock clock;

    /** Without {@code plan} the plan in force, else the one that ended last. */
    @GetMapping("/supervision/scores")
    String page(
            @RequestParam(name = "plan", required = false) @Nullable String wanted,
            @RequestParam(name = "asOf", required = false) @Nullable String typed,
            Actor actor,
            Scope scope,
            Model model) {
        access.requireReader(actor);
        ChosenPlan chosen = chosen(scope, actor, wanted, typed);
        JudgedPlan plan = chosen.plan();
        model.addAttribute("choices", chosen.choices());
        if (plan != null) {
            model.addAttribute("plan", plan);
            model.addAttribute(
                    "scores", scores.scores(actor, plan, chosen.asOf().day()));
            model.addAttribute("office", access.canOffice(actor, plan.bureauId()));
            model.addAttribute("keep", List.of(new Pair("plan", String.valueOf(plan.id()))));
            JudgedDay.show(model, chosen.asOf());
        }
        return "supervision/scores";
    }

    /** The same as a spreadsheet: one row for each letter and each outcome, with what its department has in all. */
    @GetMapping("/supervision/scores.xlsx")
    ResponseEntity<Resource> export(
            @RequestParam(name = "plan", required = false) @Nullable String wanted,
            @RequestParam(name = "asOf", required = false) @Nullable String typed,
            Actor actor,
            Scope scope) {
        access.requireReader(actor);
        return exports.send(() -> {
            ChosenPlan chosen = chosen(scope, actor, wanted, typed);
            LocalDate day = chosen.asOf().day();
            return tables.of(chosen.needed(), day, scores.scores(actor, chosen.needed(), day));
        });
    }

    private ChosenPlan chosen(Scope scope, Actor actor, @Nullable String wanted, @Nullable String typed) {
        List<JudgedPlan> issued = plans.all(scope, Typed.numbers(wanted)).stream()
                .filter(JudgedPlan::isIssued)
                .toList();
        return ChosenPlan.of(issued, actor, wanted, typed, LocalDate.now(clock));
    }
}
