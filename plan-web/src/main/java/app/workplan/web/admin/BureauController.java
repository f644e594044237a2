package app.workplan.web.admin;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.organisation.OrganisationAccess;
import app.workplan.service.organisation.OrganisationQueries;
import app.workplan.service.organisation.SetUpService;
import app.workplan.service.organisation.UserQueries;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Option;
import app.workplan.web.support.Refusals;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 单位管理, for the first administrator. */
@Controller
@RequiredArgsConstructor
class BureauController {

    private static final String PAGE = "admin/bureaus";
    private static final String FORM = "bureauForm";

    private final SetUpService setUp;
    private final OrganisationQueries organisation;
    private final OrganisationAccess access;
    private final UserQueries users;

    @GetMapping("/admin/bureaus")
    String page(Actor actor, Model model) {
        access.requireCanMakeBureaus(actor);
        fill(model);
        return PAGE;
    }

    @PostMapping("/admin/bureaus")
    Object create(
            Actor actor,
            @Valid @ModelAttribute(FORM) BureauForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        access.requireCanMakeBureaus(actor);
        if (!errors.hasErrors()) {
            try {
                UserController.tellOnce(
                        redirect,
                        setUp.openBureau(actor, form.toCommand(), form.getAdminUsername(), form.getAdminName()));
                Flash.tell(redirect, "admin.bureau.created", form.getName());
                return "redirect:/admin/bureaus";
            } catch (RuleViolation e) {
                Refusals.add(errors, field(e.getCode()), e);
            }
        }
        fill(model);
        return Refusals.sameFormAgain(PAGE);
    }

    private static String field(String code) {
        if (code.startsWith("user.")) {
            return "adminUsername";
        }
        return "bureau.codeTaken".equals(code) ? "code" : "name";
    }

    private void fill(Model model) {
        var bureaus = organisation.bureaus();
        model.addAttribute("bureaus", bureaus);
        model.addAttribute("administrators", users.administrators());
        model.addAttribute(
                "parents",
                bureaus.stream()
                        .map(bureau -> new Option(String.valueOf(bureau.id()), bureau.name()))
                        .toList());
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, new BureauForm());
        }
    }
}
