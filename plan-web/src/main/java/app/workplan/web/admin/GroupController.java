package app.workplan.web.admin;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.organisation.OrganisationQueries;
import app.workplan.service.organisation.OrganisationService;
import app.workplan.web.support.Flash;
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

/** 集合称谓管理. */
@Controller
@RequiredArgsConstructor
class GroupController {

    private static final String PAGE = "admin/groups";
    private static final String FORM = "groupForm";

    private final OrganisationService organisation;
    private final OrganisationQueries queries;

    @GetMapping("/admin/groups")
    String page(Actor actor, Model model) {
        fill(model, actor);
        return PAGE;
    }

    @PostMapping("/admin/groups")
    Object create(
            Actor actor,
            @Valid @ModelAttribute(FORM) GroupForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                organisation.createGroup(actor, form.toCommand());
                Flash.tell(redirect, "admin.group.created", form.getName());
                return "redirect:/admin/groups";
            } catch (RuleViolation e) {
                Refusals.add(errors, "name", e);
            }
        }
        fill(model, actor);
        return Refusals.sameFormAgain(PAGE);
    }

    private void fill(Model model, Actor actor) {
        model.addAttribute("departments", queries.departments(actor.requireBureauId()));
        model.addAttribute("groups", queries.groups(actor.requireBureauId()));
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, new GroupForm());
        }
    }
}
