package app.workplan.web.browse;

import app.workplan.domain.plan.PlanState;
import app.workplan.domain.shared.Actor;
import app.workplan.service.browse.GapQueries;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.Scope;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 查漏 of a plan: tasks without a department, departments without a task. */
@Controller
@RequiredArgsConstructor
class GapController {

    private static final String VIEW = "browse/gaps";

    private final BrowsedPlans plans;
    private final GapQueries gaps;
    private final PlanAccess access;

    @GetMapping("/plans/{id}/gaps")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String asOf,
            Actor actor,
            Scope scope,
            HttpServletRequest request,
            Model model) {
        BrowsedPlan browsed = plans.open(actor, scope, id, asOf, request, model);
        if (!browsed.plan().isIssued()) {
            return VIEW;
        }
        model.addAttribute("gaps", gaps.read(browsed.plan(), browsed.day()));
        model.addAttribute("ledger", browsed.ledger().href());
        model.addAttribute("unassigned", browsed.ledger().with("assigned", "no").href());
        model.addAttribute(
                "unquantified", browsed.ledger().with("quantified", "no").href());
        model.addAttribute(
                "assigns",
                access.canEdit(actor, browsed.plan().bureauId())
                        && browsed.plan().state() == PlanState.ISSUED
                        && browsed.asOf().today());
        return VIEW;
    }
}
