package app.workplan.web.plan;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.plan.PlanList;
import app.workplan.service.plan.PlanQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.plan.PlanPages.Asked;
import app.workplan.web.support.Address.Pair;
import app.workplan.web.support.JudgedDay;
import app.workplan.web.support.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 工作计划: the list, and one plan beside its document. */
@Controller
@RequiredArgsConstructor
class PlanController {

    private final PlanQueries queries;
    private final PlanPages pages;
    private final Clock clock;

    @GetMapping("/plans")
    String list(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String archived,
            Actor actor,
            Scope scope,
            Model model) {
        boolean over = "true".equals(archived);
        PlanList plans = queries.list(actor, scope, asOf, over, LocalDate.now(clock));
        model.addAttribute("archived", over);
        model.addAttribute("keep", over ? List.of(new Pair("archived", "true")) : List.of());
        JudgedDay.show(model, plans.asOf());
        model.addAttribute("plans", plans);
        model.addAttribute("mayImport", actor.is(Role.OFFICE));
        model.addAttribute("overview", scope.bureauIds().size() > 1);
        return "plan/list";
    }

    @GetMapping("/plans/{id}")
    String page(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String chapter,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String document,
            Actor actor,
            Scope scope,
            Model model) {
        pages.show(
                actor,
                scope,
                id,
                new Asked(
                        asOf,
                        Typed.number(task),
                        PlanPages.ATTENTION.equals(show),
                        Typed.number(chapter),
                        part,
                        Typed.number(at),
                        document),
                model);
        return "plan/page";
    }
}
