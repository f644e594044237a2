package app.workplan.web.plan;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.drafting.RollForwardService;
import app.workplan.service.drafting.RollPreview;
import app.workplan.service.drafting.RollQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Refusals;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 滚动到下一期: a preview of what goes along, and the command. */
@Controller
@RequiredArgsConstructor
class RollForwardController {

    private static final String PAGE = "plan/roll";
    private static final String PREVIEW = "roll";

    private final RollForwardService rollForward;
    private final RollQueries previews;
    private final Clock clock;

    @GetMapping("/plans/{id}/roll-forward")
    String show(@PathVariable long id, Actor actor, Scope scope, Model model) {
        LocalDate today = LocalDate.now(clock);
        RollPreview preview = previews.read(actor, scope, id, today);
        RollForwardForm form = new RollForwardForm();
        form.setYear(Math.max(preview.periodFrom().getYear() + 1, today.getYear()));
        model.addAttribute("rollForwardForm", form);
        model.addAttribute(PREVIEW, preview);
        return PAGE;
    }

    @PostMapping("/plans/{id}/roll-forward")
    Object roll(
            @PathVariable long id,
            @Valid @ModelAttribute("rollForwardForm") RollForwardForm form,
            BindingResult errors,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect,
            Model model) {
        Integer year = form.getYear();
        if (year != null && !errors.hasErrors()) {
            try {
                long draft = rollForward.roll(actor, id, year, form.carried());
                Flash.tell(redirect, "plan.roll.done");
                return "redirect:/plans/" + draft;
            } catch (RuleViolation e) {
                Refusals.add(errors, "year", e);
            }
        }
        model.addAttribute(PREVIEW, previews.read(actor, scope, id, LocalDate.now(clock)));
        return Refusals.sameFormAgain(PAGE);
    }
}
