package app.workplan.web.admin;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.organisation.DepartmentQueries;
import app.workplan.service.organisation.GroupPage;
import app.workplan.service.organisation.OrganisationQueries;
import app.workplan.service.organisation.OrganisationService;
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

/** 集合称谓管理. */
@Controller
@RequiredArgsConstructor
class GroupController {

    private static final String PAGE = "admin/groups";
    private static final String ONE = "admin/group";
    private static final String FORM = "groupForm";

    private final OrganisationService organisation;
    private final OrganisationQueries queries;
    private final DepartmentQueries departments;
    private final Clock clock;

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

    @GetMapping("/admin/groups/{id}")
    String one(Actor actor, @PathVariable long id, Model model) {
        GroupPage group = departments.group(actor, id, LocalDate.now(clock));
        model.addAttribute(FORM, GroupForm.of(group));
        fillOne(model, actor, id);
        return ONE;
    }

    @PostMapping("/admin/groups/{id}")
    Object edit(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute(FORM) GroupForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                organisation.editGroup(actor, form.toEdit(id));
                Flash.tell(redirect, "admin.group.edited", form.getName().strip());
                return "redirect:/admin/groups";
            } catch (StaleVersion e) {
                GroupPage stored = departments.group(actor, id, LocalDate.now(clock));
                form.setVersion(stored.version());
                fillOne(model, actor, id);
                return Conflict.sameFormAgain(ONE, errors, stored.name());
            } catch (RuleViolation e) {
                Refusals.add(errors, "name", e);
            }
        }
        departments.group(actor, id, LocalDate.now(clock));
        fillOne(model, actor, id);
        return Refusals.sameFormAgain(ONE);
    }

    private void fillOne(Model model, Actor actor, long id) {
        model.addAttribute("groupId", id);
        model.addAttribute("departments", queries.departments(actor.requireBureauId()));
    }

    private void fill(Model model, Actor actor) {
        model.addAttribute("departments", queries.departments(actor.requireBureauId()));
        model.addAttribute("groups", queries.groups(actor.requireBureauId(), LocalDate.now(clock)));
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, new GroupForm());
        }
    }
}
