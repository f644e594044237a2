package app.workplan.web.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.DefaultPlan;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.shared.Scope;
import app.workplan.service.supervision.ScoreQueries;
import app.workplan.service.supervision.SupervisionAccess;
import app.workplan.web.support.Address.Pair;
import app.workplan.web.support.JudgedDay;
import app.workplan.web.support.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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
        LocalDate today = LocalDate.now(clock);
        List<JudgedPlan> issued = plans.all(scope, Typed.numbers(wanted)).stream()
                .filter(JudgedPlan::isIssued)
                .toList();
        model.addAttribute("choices", issued);
        Optional<JudgedPlan> chosen = wanted == null || wanted.isBlank()
                ? DefaultPlan.of(issued, actor.bureauId(), AsOf.date(typed), today)
                : Optional.of(named(issued, wanted.strip()));
        if (chosen.isPresent()) {
            JudgedPlan plan = chosen.get();
            AsOf asOf = plan.asOf(typed, today);
            model.addAttribute("plan", plan);
            model.addAttribute("scores", scores.scores(actor, plan, asOf.day()));
            model.addAttribute("office", access.canOffice(actor, plan.bureauId()));
            model.addAttribute("keep", List.of(new Pair("plan", String.valueOf(plan.id()))));
            JudgedDay.show(model, asOf);
        }
        return "supervision/scores";
    }

    private static JudgedPlan named(List<JudgedPlan> plans, String id) {
        return plans.stream()
                .filter(plan -> String.valueOf(plan.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("plan", id));
    }
}
