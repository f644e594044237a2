package app.workplan.web.admin;

import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.organisation.DepartmentPage;
import app.workplan.service.organisation.DepartmentQueries;
import app.workplan.service.organisation.DepartmentService;
import app.workplan.service.organisation.OrganisationQueries;
import app.workplan.service.organisation.ReorganisationService;
import app.workplan.service.reminder.ReminderQueries;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Option;
import app.workplan.web.support.Refusals;
import app.workplan.web.support.Texts;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 一个科室: edit, merge, split. */
@Controller
@RequiredArgsConstructor
class DepartmentEditController {

    private static final String PAGE = "admin/department";
    private static final String EDIT = "departmentEditForm";
    private static final String MERGE = "mergeForm";
    private static final String SPLIT = "splitForm";
    private static final Set<String> OF_MERGE_DAY = Set.of("department.dayInFuture", "department.mergeNeedsDay");
    private static final String LIST = "redirect:/admin/departments";
    /** Which field of the edit form a refusal belongs to; the name, where none is named. */
    private static final Map<String, String> FIELDS = Map.of(
            "department.endMissing", "validTo",
            "department.endsBeforeStart", "validTo",
            "department.hasOpenShares", "validTo",
            "department.externalHasUsers", "kind",
            "department.dayTooEarly", "validFrom",
            "department.dayInFuture", "renamedOn",
            "department.renamedBeforeStart", "renamedOn",
            "department.renamedBeforeLast", "renamedOn");

    private final DepartmentService departments;
    private final ReorganisationService reorganisation;
    private final DepartmentQueries queries;
    private final OrganisationQueries organisation;
    private final ReminderQueries reminders;
    private final Texts texts;

    @GetMapping("/admin/departments/{id}")
    String page(Actor actor, @PathVariable long id, Model model) {
        fill(model, actor, id);
        return PAGE;
    }

    @PostMapping("/admin/departments/{id}")
    Object edit(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute(EDIT) DepartmentEditForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                departments.edit(actor, form.toCommand(id));
                Flash.tell(redirect, "admin.department.edited", form.getName().strip());
                return LIST;
            } catch (StaleVersion e) {
                DepartmentPage stored = fill(model, actor, id);
                form.setVersion(stored.version());
                return Conflict.sameFormAgain(PAGE, errors, words(stored));
            } catch (RuleViolation e) {
                String field = FIELDS.getOrDefault(e.getCode(), "name");
                Refusals.add(errors, Lines.named(form.getAliases(), e) ? "aliases" : field, e);
            }
        }
        fill(model, actor, id);
        return Refusals.sameFormAgain(PAGE);
    }

    @PostMapping("/admin/departments/{id}/merge")
    Object merge(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute(MERGE) MergeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                int moved = reorganisation.merge(actor, form.toCommand(id));
                Flash.tell(redirect, "admin.department.merged", moved);
                return LIST;
            } catch (StaleVersion e) {
                DepartmentPage stored = fill(model, actor, id);
                form.setVersion(stored.version());
                return Conflict.sameFormAgain(PAGE, errors, words(stored));
            } catch (RuleViolation e) {
                Refusals.add(errors, OF_MERGE_DAY.contains(e.getCode()) ? "mergedOn" : "successorId", e);
            }
        }
        fill(model, actor, id);
        return Refusals.sameFormAgain(PAGE);
    }

    @PostMapping("/admin/departments/{id}/split")
    Object split(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute(SPLIT) SplitForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                reorganisation.split(actor, form.toCommand(id));
                Flash.tell(redirect, "admin.department.splitDone");
                return LIST;
            } catch (StaleVersion e) {
                DepartmentPage stored = fill(model, actor, id);
                form.setVersion(stored.version());
                return Conflict.sameFormAgain(PAGE, errors, words(stored));
            } catch (RuleViolation e) {
                boolean ofNames = List.of("department.nameTaken", "department.nameTooLong", "department.splitEmpty")
                        .contains(e.getCode());
                Refusals.add(errors, ofNames ? "splitNames" : "splitOn", e);
            }
        }
        fill(model, actor, id);
        return Refusals.sameFormAgain(PAGE);
    }

    private String words(DepartmentPage stored) {
        return stored.name() + ", " + texts.of("departmentKind." + stored.kind()) + ", " + stored.validFrom() + " ~ "
                + (stored.validTo() == null ? "" : stored.validTo());
    }

    private DepartmentPage fill(Model model, Actor actor, long id) {
        DepartmentPage department = queries.department(actor, id);
        model.addAttribute("department", department);
        model.addAttribute(
                "kinds",
                Arrays.stream(DepartmentKind.values())
                        .map(kind -> new Option(kind.name(), texts.of("departmentKind." + kind.name())))
                        .toList());
        model.addAttribute(
                "leaders",
                reminders.leaders(actor).stream()
                        .map(leader -> new Option(String.valueOf(leader.id()), leader.name()))
                        .toList());
        model.addAttribute(
                "others",
                organisation.departments(actor.requireBureauId()).stream()
                        .filter(other -> other.id() != id)
                        .map(other -> new Option(String.valueOf(other.id()), other.name()))
                        .toList());
        addOnce(model, EDIT, DepartmentEditForm.of(department));
        MergeForm merge = new MergeForm();
        merge.setVersion(department.version());
        addOnce(model, MERGE, merge);
        SplitForm split = new SplitForm();
        split.setVersion(department.version());
        addOnce(model, SPLIT, split);
        return department;
    }

    /** A form that was sent stays as it was typed. */
    private static void addOnce(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }
}
