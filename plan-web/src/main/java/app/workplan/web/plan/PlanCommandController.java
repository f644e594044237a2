package app.workplan.web.plan;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.DomainException;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.drafting.DraftService;
import app.workplan.service.plan.PlanService;
import app.workplan.service.shared.Scope;
import app.workplan.web.plan.PlanPages.Asked;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Refusals;
import app.workplan.web.support.Texts;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 印发、结束和填报周期: what the office does with a plan as a whole. */
@Controller
@RequiredArgsConstructor
class PlanCommandController {

    private static final String PAGE = "plan/page";

    private final PlanService plans;
    private final DraftService drafts;
    private final PlanPages pages;
    private final Texts texts;

    @PostMapping("/plans/{id}/issue")
    Object issue(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect,
            Model model) {
        return changed(
                () -> plans.issue(actor, id, version), Map.of(), "plan.issue.done", id, actor, scope, redirect, model);
    }

    @PostMapping("/plans/{id}/close")
    Object close(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect,
            Model model) {
        return changed(
                () -> plans.close(actor, id, version), Map.of(), "plan.close.done", id, actor, scope, redirect, model);
    }

    @PostMapping("/plans/{id}/reopening")
    Object reopen(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect,
            Model model) {
        return changed(
                () -> plans.reopen(actor, id, reason, version),
                Map.of("reopenReason", reason),
                "planReopen.done",
                id,
                actor,
                scope,
                redirect,
                model);
    }

    @PostMapping("/plans/{id}/report-cycle")
    Object reportEvery(
            @PathVariable long id,
            @RequestParam ReportCycle reportCycle,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect,
            Model model) {
        return changed(
                () -> plans.setReportCycle(actor, id, reportCycle, version),
                Map.of(),
                "plan.cycle.done",
                id,
                actor,
                scope,
                redirect,
                model);
    }

    /** What was typed stays, so that the reader sees where it differs. */
    @PostMapping("/plans/{id}/deletion")
    Object delete(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String title,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect,
            Model model) {
        Object refused = refused(
                () -> drafts.delete(actor, id, version, title), Map.of("deleteTitle", title), id, actor, scope, model);
        if (refused != null) {
            return refused;
        }
        Flash.tell(redirect, "plan.delete.done");
        return "redirect:/plans";
    }

    /** Does it and goes back to the plan; what was typed stays where it is refused. */
    private Object changed(
            Runnable command,
            Map<String, String> typed,
            String told,
            long id,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect,
            Model model) {
        Object refused = refused(command, typed, id, actor, scope, model);
        if (refused != null) {
            return refused;
        }
        Flash.tell(redirect, told);
        return "redirect:/plans/" + id;
    }

    private @Nullable Object refused(
            Runnable command, Map<String, String> typed, long id, Actor actor, Scope scope, Model model) {
        try {
            command.run();
            return null;
        } catch (RuleViolation | StaleVersion e) {
            model.addAttribute("problem", texts.of(e));
            model.addAllAttributes(typed);
            return again(e, id, actor, scope, model);
        }
    }

    /** The page of the plan with the reason; 409 where somebody else changed it meanwhile. */
    private ModelAndView again(DomainException refusal, long id, Actor actor, Scope scope, Model model) {
        pages.show(actor, scope, id, Asked.NOTHING, model);
        ModelAndView page = Refusals.sameFormAgain(PAGE);
        if (refusal instanceof StaleVersion) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }
}
