package app.workplan.web.dashboard;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.Role;
import app.workplan.service.dashboard.DashboardQueries;
import app.workplan.service.dashboard.DashboardQuestion;
import app.workplan.service.dashboard.PrecedingPlan;
import app.workplan.service.directive.DirectiveQueries;
import app.workplan.service.directive.DirectiveRow;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.DefaultPlan;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.shared.Scope;
import app.workplan.service.supervision.SupervisionAccess;
import app.workplan.web.support.Address.Pair;
import app.workplan.web.support.JudgedDay;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 总览 of one plan on one day, and its 热力图. */
@Controller
@RequiredArgsConstructor
class DashboardController {

    private static final String VIEW = "dashboard/show";
    private static final String SCREEN = "dashboard/screen";
    private static final String HEAT = "dashboard/heat";
    private static final int LONGEST_SILENCE = 9999;

    private final JudgedPlanQueries plans;
    private final DashboardQueries dashboards;
    private final SupervisionAccess supervision;
    private final DashboardPages pages;
    private final Clock clock;

    /**
     * Without {@code plan} the plan in force, else the one that ended last. With {@code screen=1} the page for the screen of a
     * meeting room; {@code silent} is a number of days.
     */
    @GetMapping("/dashboard")
    String show(
            @RequestParam(name = "plan", required = false) @Nullable String wanted,
            @RequestParam(name = "asOf", required = false) @Nullable String typed,
            @RequestParam(name = "silent", required = false) @Nullable String silent,
            @RequestParam(name = "screen", required = false) @Nullable String screen,
            Actor actor,
            Scope scope,
            Model model,
            HttpServletRequest request) {
        List<Long> named = Typed.numbers(wanted);
        List<JudgedPlan> all = plans.offered(scope, actor.bureauId(), named);
        JudgedPlan plan = chosen(unarchived(all, named), wanted, typed, actor, model);
        if (plan == null || !plan.isIssued()) {
            return VIEW;
        }
        LocalDate today = LocalDate.now(clock);
        AsOf asOf = plan.asOf(typed, today);
        DashboardQuestion asked = new DashboardQuestion(
                plan,
                asOf.day(),
                days(silent),
                PrecedingPlan.of(plan, asOf.day(), all, today).orElse(null));
        DashboardQueries.Beside<DirectiveRow> read =
                dashboards.read(scope, asked, DirectiveQueries.open(scope, plan.bureauId(), asOf.day()));
        boolean proposes = asOf.today()
                && plan.isInForceOn(today)
                && actor.is(Role.OFFICE)
                && Objects.equals(actor.bureauId(), plan.bureauId());
        String context = request.getContextPath();
        UrgentCard.Letters letters = new UrgentCard.Letters(
                context + "/supervision", proposes, department -> supervision.sees(actor, department));
        model.addAttribute("view", pages.of(read.dashboard(), asked, asOf, context, letters));
        model.addAttribute("directives", DirectiveRow.views(read.rows(), asOf.day()));
        model.addAttribute("keep", List.of(new Pair("plan", String.valueOf(plan.id()))));
        JudgedDay.show(model, asOf);
        boolean onScreen = "1".equals(screen);
        model.addAttribute("bare", onScreen);
        return onScreen ? SCREEN : VIEW;
    }

    /** 科室 × 月, with {@code measure=progress} the progress instead of what is overdue. */
    @GetMapping("/dashboard/heat")
    String heat(
            @RequestParam(name = "plan", required = false) @Nullable String wanted,
            @RequestParam(name = "asOf", required = false) @Nullable String typed,
            @RequestParam(name = "measure", required = false) @Nullable String measured,
            Actor actor,
            Scope scope,
            Model model,
            HttpServletRequest request) {
        List<Long> named = Typed.numbers(wanted);
        JudgedPlan plan =
                chosen(unarchived(plans.offered(scope, actor.bureauId(), named), named), wanted, typed, actor, model);
        if (plan == null || !plan.isIssued()) {
            return VIEW;
        }
        AsOf asOf = plan.asOf(typed, LocalDate.now(clock));
        HeatPage.Measure measure = HeatPage.Measure.of(measured);
        model.addAttribute(
                "heat",
                pages.heat(
                        dashboards.read(scope, DashboardQuestion.of(plan, asOf.day())),
                        plan,
                        measure,
                        asOf,
                        request.getContextPath()));
        model.addAttribute(
                "keep", List.of(new Pair("plan", String.valueOf(plan.id())), new Pair("measure", measure.word())));
        JudgedDay.show(model, asOf);
        return HEAT;
    }

    /** The plan asked for or meant, and what the page says where there is none. */
    private @Nullable JudgedPlan chosen(
            List<JudgedPlan> all, @Nullable String wanted, @Nullable String typed, Actor actor, Model model) {
        model.addAttribute("choices", all.stream().filter(JudgedPlan::isIssued).toList());
        model.addAttribute(
                "bureaus", all.stream().map(JudgedPlan::bureauId).distinct().count());
        Optional<JudgedPlan> chosen = wanted == null || wanted.isBlank()
                ? DefaultPlan.of(all, actor.bureauId(), AsOf.date(typed), LocalDate.now(clock))
                : Optional.of(named(all, wanted.strip()));
        if (chosen.isEmpty()) {
            model.addAttribute("drafts", all.size());
        }
        chosen.ifPresent(plan -> model.addAttribute("plan", plan));
        return chosen.orElse(null);
    }

    /** Archived plans are offered only where they were asked for by name. */
    private static List<JudgedPlan> unarchived(List<JudgedPlan> plans, List<Long> named) {
        return plans.stream()
                .filter(each -> !each.archived() || named.contains(each.id()))
                .toList();
    }

    private static JudgedPlan named(List<JudgedPlan> plans, String id) {
        return plans.stream()
                .filter(plan -> String.valueOf(plan.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("plan", id));
    }

    /** What cannot be read is the usual number. */
    private static int days(@Nullable String typed) {
        try {
            int days = typed == null ? 0 : Integer.parseInt(typed.strip());
            return days < 1 || days > LONGEST_SILENCE ? DashboardQuestion.USUAL_SILENCE : days;
        } catch (NumberFormatException none) {
            return DashboardQuestion.USUAL_SILENCE;
        }
    }
}
