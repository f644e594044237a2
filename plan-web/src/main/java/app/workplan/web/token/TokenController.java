package app.workplan.web.token;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.token.ApiToken;
import app.workplan.domain.token.TokenScope;
import app.workplan.service.token.MadeToken;
import app.workplan.service.token.TokenQueries;
import app.workplan.service.token.TokenService;
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

/** 访问令牌: made and revoked by their owner, revoked by the bureau's administrator too. */
@Controller
@RequiredArgsConstructor
class TokenController {

    private static final String PAGE = "token/own";
    private static final String FORM = "tokenForm";
    private static final int USUAL_DAYS = 90;

    private final TokenService tokens;
    private final TokenQueries queries;
    private final Clock clock;

    @GetMapping("/account/tokens")
    String own(Actor actor, Model model) {
        TokenForm form = new TokenForm();
        form.setExpiresOn(LocalDate.now(clock).plusDays(USUAL_DAYS));
        model.addAttribute(FORM, form);
        fill(actor, model);
        return PAGE;
    }

    @PostMapping("/account/tokens")
    Object make(
            Actor actor,
            @Valid @ModelAttribute(FORM) TokenForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        fill(actor, model);
        if (!errors.hasErrors()) {
            try {
                MadeToken made = tokens.make(actor, form.toCommand());
                // handed to the next page, which shows it and forgets it
                redirect.addFlashAttribute("madeName", made.name());
                redirect.addFlashAttribute("madeSecret", made.secret());
                Flash.tell(redirect, "token.made");
                return "redirect:/account/tokens";
            } catch (RuleViolation e) {
                refuse(errors, e);
            }
        }
        return Refusals.sameFormAgain(PAGE);
    }

    @PostMapping("/account/tokens/{id}/revocation")
    String revoke(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        tokens.revoke(actor, id);
        Flash.tell(redirect, "token.revoked");
        return "redirect:/account/tokens";
    }

    @GetMapping("/admin/tokens")
    String ofBureau(Actor actor, Model model) {
        model.addAttribute("tokens", queries.ofBureau(actor));
        return "token/bureau";
    }

    @PostMapping("/admin/tokens/{id}/revocation")
    String revokeOfUser(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        tokens.revokeOfUser(actor, id);
        Flash.tell(redirect, "token.revoked");
        return "redirect:/admin/tokens";
    }

    private static void refuse(BindingResult errors, RuleViolation e) {
        switch (e.getCode()) {
            case "token.nameMissing", "token.nameTooLong" -> Refusals.add(errors, "name", e);
            case "token.scopeMissing" -> Refusals.add(errors, "scopes", e);
            case "token.endMissing", "token.endPast", "token.endFar" -> Refusals.add(errors, "expiresOn", e);
            default -> Refusals.add(errors, e);
        }
    }

    private void fill(Actor actor, Model model) {
        model.addAttribute("tokens", queries.own(actor));
        model.addAttribute("scopes", TokenScope.values());
        model.addAttribute("lastDay", LocalDate.now(clock).plusDays(ApiToken.MAX_DAYS));
    }
}
