package app.workplan.web.dashboard;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.dashboard.Dashboard;
import app.workplan.service.dashboard.DashboardQueries;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.DefaultPlan;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Address.Pair;
import app.workplan.web.support.JudgedDay;
import jakarta.servlet.http.HttpServletRequest;
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

/** 总览 of one plan on one day. */
@Controller
@RequiredArgsConstructor
class DashboardController {

    private static final String VIEW = "dashboard/show";

    private final JudgedPlanQueries plans;
    private final DashboardQueries dashboards;
    private final DashboardPages pages;
    private final GoalCards goalCards;
    private final Clock clock;

    /** Without {@code plan} the plan in force, else the one that ended last. */
    @GetMapping("/dashboard")
    String show(
            @RequestParam(name = "plan", required = false) @Nullable String wanted,
            @RequestParam(name = "asOf", required = false) @Nullable String typed,
            Actor actor,
            Scope scope,
            Model model,
            HttpServletRequest request) {
        LocalDate today = LocalDate.now(clock);
        List<JudgedPlan> all = plans.all(scope);
        model.addAttribute("choices", all.stream().filter(JudgedPlan::isIssued).toList());
        model.addAttribute(
                "bureaus", all.stream().map(JudgedPlan::bureauId).distinct().count());
        Optional<JudgedPlan> chosen = wanted == null || wanted.isBlank()
                ? DefaultPlan.of(all, actor.bureauId(), AsOf.date(typed), today)
                : Optional.of(named(all, wanted.strip()));
        if (chosen.isEmpty()) {
            model.addAttribute("drafts", all.size());
            return VIEW;
        }
        JudgedPlan plan = chosen.get();
        model.addAttribute("plan", plan);
        if (plan.isIssued()) {
            AsOf asOf = plan.asOf(typed, today);
            Dashboard read = dashboards.read(scope, plan, asOf.day());
            model.addAttribute("view", pages.of(read, plan, asOf, request.getContextPath()));
            model.addAttribute("goals", goalCards.of(read.goals(), plan, asOf));
            model.addAttribute("keep", List.of(new Pair("plan", String.valueOf(plan.id()))));
            JudgedDay.show(model, asOf);
        }
        return VIEW;
    }

    private static JudgedPlan named(List<JudgedPlan> plans, String id) {
        return plans.stream()
                .filter(plan -> String.valueOf(plan.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("plan", id));
    }
}
