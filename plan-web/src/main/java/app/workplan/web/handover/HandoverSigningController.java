package app.workplan.web.handover;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.handover.HandoverQueries;
import app.workplan.service.handover.HandoverService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 一次工作交接: its list, the two signatures, and its end without them. */
@Controller
@RequiredArgsConstructor
class HandoverSigningController {

    private final HandoverService handovers;
    private final HandoverQueries queries;
    private final Texts texts;

    @GetMapping("/handovers/{id}")
    ModelAndView page(Actor actor, @PathVariable long id) {
        return page(actor, id, RefusedForm.NONE);
    }

    @PostMapping("/handovers/{id}/leaver-signature")
    Object signAsLeaver(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            boolean done = handovers.signAsLeaver(actor, id, Typed.text(reason));
            return signed(id, done, redirect);
        } catch (RuleViolation why) {
            return refuse(actor, "sign-leaver", id, Map.of("reason", reason), why);
        }
    }

    @PostMapping("/handovers/{id}/successor-signature")
    Object signAsSuccessor(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        try {
            return signed(id, handovers.signAsSuccessor(actor, id), redirect);
        } catch (RuleViolation why) {
            return refuse(actor, "sign-successor", id, Map.of(), why);
        }
    }

    @PostMapping("/handovers/{id}/signature-withdrawal")
    Object withdraw(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        try {
            handovers.withdrawSignature(actor, id);
        } catch (RuleViolation why) {
            return refuse(actor, "withdraw-signature", id, Map.of(), why);
        }
        Flash.tell(redirect, "handover.withdrawn");
        return "redirect:/handovers/" + id;
    }

    @PostMapping("/handovers/{id}/cancellation")
    Object cancel(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            handovers.cancel(actor, id, Typed.text(reason));
        } catch (RuleViolation why) {
            return refuse(actor, "cancel-handover", id, Map.of("reason", reason), why);
        }
        Flash.tell(redirect, "handover.cancelled");
        return "redirect:/handovers/" + id;
    }

    private static String signed(long id, boolean done, RedirectAttributes redirect) {
        Flash.tell(redirect, done ? "handover.done" : "handover.signed");
        return "redirect:/handovers/" + id;
    }

    private ModelAndView refuse(Actor actor, String form, long id, Map<String, String> typed, RuleViolation why) {
        ModelAndView page = page(actor, id, RefusedForm.of(form, id, typed, why, texts));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor actor, long id, RefusedForm refused) {
        ModelAndView view = new ModelAndView("handover/page");
        view.addObject("handover", queries.page(actor, id));
        view.addObject("refused", refused);
        return view;
    }
}
