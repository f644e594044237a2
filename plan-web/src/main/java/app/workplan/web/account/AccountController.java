package app.workplan.web.account;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.organisation.SignedIn;
import app.workplan.service.organisation.UserService;
import app.workplan.web.login.PasswordLogin;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Languages;
import app.workplan.web.support.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我的账号. */
@Controller
@RequiredArgsConstructor
class AccountController {

    private static final String PAGE = "account/account";
    private static final String PASSWORD = "passwordForm";
    private static final String PREFERENCES = "preferencesForm";

    private final UserService users;
    private final PasswordLogin login;

    @GetMapping("/account")
    String page(SignedIn account, Model model) {
        fill(model, account);
        return PAGE;
    }

    @PostMapping("/account/password")
    Object changePassword(
            SignedIn account,
            Actor actor,
            @Valid @ModelAttribute(PASSWORD) PasswordForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!errors.hasErrors() && !form.getWanted().equals(form.getRepeated())) {
            errors.rejectValue("repeated", "account.password.different");
        }
        if (!errors.hasErrors()) {
            try {
                users.changeOwnPassword(actor, form.toCommand());
                login.renew(account.username(), request, response);
                Flash.tell(redirect, "account.password.changed");
                return account.mustChangePassword() ? "redirect:/" : "redirect:/account";
            } catch (RuleViolation e) {
                boolean wrong = "password.wrongCurrent".equals(e.getCode());
                if (wrong && login.guessedTooOften(account.username(), request)) {
                    // an open session is no place to guess the password without end
                    request.getSession().invalidate();
                    return "redirect:/login?ended";
                }
                Refusals.add(errors, wrong ? "current" : "wanted", e);
            }
        }
        fill(model, account);
        return Refusals.sameFormAgain(PAGE);
    }

    @PostMapping("/account/preferences")
    Object prefer(
            SignedIn account,
            Actor actor,
            @Valid @ModelAttribute(PREFERENCES) PreferencesForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Model model,
            HttpServletRequest request) {
        if (errors.hasErrors()) {
            fill(model, account);
            return Refusals.sameFormAgain(PAGE);
        }
        users.prefer(actor, form.toCommand());
        Languages.keep(request, form.getLanguage());
        Flash.tell(redirect, "account.preferences.saved");
        return "redirect:/account";
    }

    private static void fill(Model model, SignedIn account) {
        model.addAttribute("account", account);
        model.addAttribute("namesDeputy", account.roles().contains(Role.HEAD));
        model.addAttribute("hasNotices", account.roles().stream().anyMatch(Role::isBusiness));
        if (!model.containsAttribute(PASSWORD)) {
            model.addAttribute(PASSWORD, new PasswordForm());
        }
        if (!model.containsAttribute(PREFERENCES)) {
            model.addAttribute(PREFERENCES, PreferencesForm.of(account));
        }
    }
}
