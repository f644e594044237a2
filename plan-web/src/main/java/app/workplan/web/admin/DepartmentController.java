package app.workplan.web.admin;

import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.organisation.CreateDepartment;
import app.workplan.service.organisation.OrganisationQueries;
import app.workplan.service.organisation.OrganisationService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Option;
import app.workplan.web.support.Refusals;
import app.workplan.web.support.Texts;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 科室管理. */
@Controller
@RequiredArgsConstructor
class DepartmentController {

    private static final String PAGE = "admin/departments";
    private static final String FORM = "departmentForm";
    private static final String SEVERAL = "severalForm";
    private static final Set<String> OF_END = Set.of("department.endMissing", "department.endsBeforeStart");
    private static final String BACK = "redirect:/admin/departments";

    private final OrganisationService organisation;
    private final OrganisationQueries queries;
    private final Texts texts;

    @GetMapping("/admin/departments")
    String page(Actor actor, Model model) {
        fill(model, actor);
        return PAGE;
    }

    @PostMapping("/admin/departments")
    Object create(
            Actor actor,
            @Valid @ModelAttribute(FORM) DepartmentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                organisation.createDepartment(actor, form.toCommand());
                Flash.tell(redirect, "admin.department.created", form.getName());
                return BACK;
            } catch (RuleViolation e) {
                String field = OF_END.contains(e.getCode()) ? "validTo" : "name";
                Refusals.add(errors, Lines.named(form.getAliases(), e) ? "aliases" : field, e);
            }
        }
        fill(model, actor);
        return Refusals.sameFormAgain(PAGE);
    }

    /** Many at once, from pasted lines: all of them, or none. */
    @PostMapping("/admin/departments/several")
    Object createSeveral(
            Actor actor,
            @Valid @ModelAttribute(SEVERAL) SeveralDepartmentsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                List<CreateDepartment> commands = form.toCommands();
                organisation.createDepartments(actor, commands);
                List<String> doubled = Lines.doubled(form.getNames());
                Flash.tell(
                        redirect,
                        doubled.isEmpty() ? "admin.department.createdSeveral" : "admin.department.createdOnce",
                        commands.size(),
                        String.join(texts.of("ledger.comma"), doubled));
                return BACK;
            } catch (RuleViolation e) {
                Refusals.add(errors, "names", e);
            }
        }
        fill(model, actor);
        return Refusals.sameFormAgain(PAGE);
    }

    /** Whether the name taken is one of the aliases typed. */
    private void fill(Model model, Actor actor) {
        model.addAttribute("departments", queries.departments(actor.requireBureauId()));
        model.addAttribute(
                "kinds",
                Arrays.stream(DepartmentKind.values())
                        .map(kind -> new Option(kind.name(), texts.of("departmentKind." + kind.name())))
                        .toList());
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, new DepartmentForm());
        }
        if (!model.containsAttribute(SEVERAL)) {
            model.addAttribute(SEVERAL, new SeveralDepartmentsForm());
        }
    }
}
