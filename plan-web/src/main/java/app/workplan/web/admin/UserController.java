package app.workplan.web.admin;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.organisation.OneTimePassword;
import app.workplan.service.organisation.OrganisationQueries;
import app.workplan.service.organisation.UserAccess;
import app.workplan.service.organisation.UserPage;
import app.workplan.service.organisation.UserQueries;
import app.workplan.service.organisation.UserService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Refusals;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 用户管理. */
@Controller
@RequiredArgsConstructor
class UserController {

    private static final String PAGE = "admin/users";
    private static final String ONE = "admin/user";
    private static final String FORM = "userForm";
    /** What may be given: one role, or head and office together. */
    private static final List<String> ROLES =
            List.of("HEAD", "STAFF", "OFFICE", "HEAD,OFFICE", "LEADER", "AUDITOR", "ADMIN");

    private final UserService users;
    private final UserQueries queries;
    private final OrganisationQueries organisation;
    private final UserAccess access;

    @GetMapping("/admin/users")
    String page(Actor actor, Model model) {
        fill(model, actor);
        return PAGE;
    }

    @PostMapping("/admin/users")
    Object create(
            Actor actor,
            @Valid @ModelAttribute(FORM) UserForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                tellOnce(redirect, users.create(actor, form.toCommand()));
                Flash.tell(redirect, "admin.user.created", form.getDisplayName());
                return "redirect:/admin/users";
            } catch (RuleViolation e) {
                Refusals.add(errors, field(e.getCode()), e);
            }
        }
        fill(model, actor);
        return Refusals.sameFormAgain(PAGE);
    }

    @GetMapping("/admin/users/{id}")
    String one(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute(FORM, UserForm.of(fillOne(model, actor, id)));
        return ONE;
    }

    @PostMapping("/admin/users/{id}")
    Object edit(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute(FORM) UserForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                users.edit(actor, form.toEdit(id));
                Flash.tell(redirect, "admin.user.edited", form.getDisplayName());
                return list(actor);
            } catch (StaleVersion e) {
                UserPage stored = fillOne(model, actor, id);
                form.setVersion(stored.version());
                return Conflict.sameFormAgain(ONE, errors, stored.displayName() + ", " + stored.roles());
            } catch (RuleViolation e) {
                Refusals.add(errors, field(e.getCode()), e);
            }
        }
        fillOne(model, actor, id);
        return Refusals.sameFormAgain(ONE);
    }

    @PostMapping("/admin/users/{id}/lock")
    Object lock(Actor actor, @PathVariable long id, Model model, RedirectAttributes redirect) {
        try {
            users.disable(actor, id);
        } catch (RuleViolation e) {
            UserForm form = UserForm.of(fillOne(model, actor, id));
            BindingResult errors = new BeanPropertyBindingResult(form, FORM);
            Refusals.add(errors, e);
            model.addAttribute(FORM, form);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
            return Refusals.sameFormAgain(ONE);
        }
        Flash.tell(redirect, "admin.user.locked");
        return list(actor);
    }

    @PostMapping("/admin/users/{id}/unlock")
    String unlock(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        users.enable(actor, id);
        Flash.tell(redirect, "admin.user.unlocked");
        return list(actor);
    }

    @PostMapping("/admin/users/{id}/password")
    String resetPassword(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        tellOnce(redirect, users.resetPassword(actor, id));
        Flash.tell(redirect, "admin.user.passwordReset");
        return list(actor);
    }

    /** Hands the password to the next page, which shows it and forgets it. */
    static void tellOnce(RedirectAttributes redirect, OneTimePassword made) {
        redirect.addFlashAttribute("oneTimeUser", made.username());
        redirect.addFlashAttribute("oneTimePassword", made.password());
    }

    private static String list(Actor actor) {
        return actor.bureauId() == null ? "redirect:/admin/bureaus" : "redirect:/admin/users";
    }

    private static String field(String code) {
        if (code.startsWith("user.username")) {
            return "username";
        }
        return code.startsWith("user.department") ? "departmentIds" : "roles";
    }

    private UserPage fillOne(Model model, Actor actor, long id) {
        UserPage user = access.requireCanSee(actor, queries.user(id), id);
        model.addAttribute("user", user);
        model.addAttribute("departments", organisation.departments(Objects.requireNonNull(user.bureauId())));
        model.addAttribute("roleChoices", actor.bureauId() == null ? List.of(Role.ADMIN.name()) : ROLES);
        return user;
    }

    private void fill(Model model, Actor actor) {
        model.addAttribute("users", queries.users(actor.requireBureauId()));
        model.addAttribute("departments", organisation.departments(actor.requireBureauId()));
        model.addAttribute("roleChoices", ROLES);
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, new UserForm());
        }
    }
}
