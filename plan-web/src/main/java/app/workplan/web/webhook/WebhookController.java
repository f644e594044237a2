package app.workplan.web.webhook;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.webhook.WebhookEvent;
import app.workplan.service.webhook.MadeWebhook;
import app.workplan.service.webhook.WebhookQueries;
import app.workplan.service.webhook.WebhookService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Refusals;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 事件推送: addresses, and what was sent to them. */
@Controller
@RequiredArgsConstructor
class WebhookController {

    private static final String PAGE = "webhook/page";
    private static final String BACK = "redirect:/admin/webhooks";
    private static final String FORM = "webhookForm";

    private final WebhookService webhooks;
    private final WebhookQueries queries;

    @GetMapping("/admin/webhooks")
    String page(Actor actor, Model model) {
        model.addAttribute(FORM, new WebhookForm());
        fill(actor, model);
        return PAGE;
    }

    @PostMapping("/admin/webhooks")
    Object add(
            Actor actor,
            @ModelAttribute(FORM) WebhookForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            MadeWebhook made = webhooks.add(actor, form.toCommand());
            // handed to the next page, which shows it and forgets it
            redirect.addFlashAttribute("madeUrl", made.url());
            redirect.addFlashAttribute("madeSecret", made.secret());
            Flash.tell(redirect, "webhook.added");
            return BACK;
        } catch (RuleViolation e) {
            refuse(errors, e);
        }
        fill(actor, model);
        return Refusals.sameFormAgain(PAGE);
    }

    @PostMapping("/admin/webhooks/{id}/removal")
    String remove(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        webhooks.remove(actor, id);
        Flash.tell(redirect, "webhook.removed");
        return BACK;
    }

    @PostMapping("/admin/webhooks/deliveries/{id}/again")
    String again(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        webhooks.sendAgain(actor, id);
        Flash.tell(redirect, "webhook.again");
        return BACK;
    }

    private static void refuse(BindingResult errors, RuleViolation e) {
        switch (e.getCode()) {
            case "webhook.eventMissing" -> Refusals.add(errors, "events", e);
            case "webhook.off", "webhook.tooMany" -> Refusals.add(errors, e);
            default -> Refusals.add(errors, "url", e);
        }
    }

    private void fill(Actor actor, Model model) {
        model.addAttribute("webhooks", queries.page(actor));
        model.addAttribute("events", WebhookEvent.values());
    }
}
