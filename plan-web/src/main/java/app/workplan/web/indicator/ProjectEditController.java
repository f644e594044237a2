package app.workplan.web.indicator;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.indicator.ProjectQueries;
import app.workplan.service.indicator.ProjectService;
import app.workplan.service.indicator.ProjectView;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 增补、修改、取消重大项目, by the office. */
@Controller
@RequiredArgsConstructor
class ProjectEditController {

    private final ProjectService projects;
    private final ProjectQueries queries;
    private final JudgedPlanQueries plans;
    private final GoalFrame frame;
    private final Texts texts;

    /** 项目, as typed. */
    @Getter
    @Setter
    static class ProjectForm {

        private @Nullable String name;
        private List<String> departmentIds = new ArrayList<>();
        private @Nullable String basis;
        private @Nullable Integer version;

        Map<String, @Nullable String> typed() {
            Map<String, @Nullable String> typed = new LinkedHashMap<>();
            typed.put("name", name);
            typed.put("departmentIds", String.join(" ", departmentIds));
            typed.put("basis", basis);
            return typed;
        }
    }

    @GetMapping("/plans/{id}/projects/new")
    ModelAndView prepare(Actor actor, Scope scope, @PathVariable long id) {
        return page(frame.ofOffice(actor, plans.one(scope, id)), null, new ProjectForm(), RefusedForm.NONE, false);
    }

    @PostMapping("/plans/{id}/projects")
    Object add(Actor actor, Scope scope, @PathVariable long id, ProjectForm form, RedirectAttributes redirect) {
        JudgedPlan plan = frame.ofOffice(actor, plans.one(scope, id));
        long made;
        try {
            made = projects.add(
                    actor,
                    id,
                    Typed.text(form.getName()),
                    IndicatorForm.departments(form.getDepartmentIds()),
                    form.getBasis());
        } catch (RuleViolation why) {
            return page(plan, null, form, RefusedForm.of("add-project", id, form.typed(), why, texts), false);
        }
        Flash.tell(redirect, "project.added");
        return "redirect:/projects/" + made;
    }

    @GetMapping("/projects/{id}/edit")
    ModelAndView open(Actor actor, Scope scope, @PathVariable long id) {
        var stored = queries.one(scope, id, null);
        frame.ofOffice(actor, stored.plan());
        return page(stored.plan(), stored.project(), stored(stored.project()), RefusedForm.NONE, false);
    }

    @PostMapping("/projects/{id}/edit")
    Object edit(Actor actor, Scope scope, @PathVariable long id, ProjectForm form, RedirectAttributes redirect) {
        var stored = queries.one(scope, id, null);
        frame.ofOffice(actor, stored.plan());
        try {
            projects.edit(
                    actor,
                    new ProjectService.EditProject(
                            id,
                            form.getVersion(),
                            Typed.text(form.getName()),
                            IndicatorForm.departments(form.getDepartmentIds()),
                            form.getBasis()));
        } catch (RuleViolation why) {
            RefusedForm refused = RefusedForm.of("edit-project", id, form.typed(), why, texts);
            return page(stored.plan(), stored.project(), form, refused, false);
        } catch (StaleVersion somebodyWasFaster) {
            ProjectView now = queries.one(scope, id, null).project();
            form.setVersion(now.version());
            return page(stored.plan(), now, form, RefusedForm.NONE, true);
        }
        Flash.tell(redirect, "project.saved");
        return "redirect:/projects/" + id;
    }

    @PostMapping("/projects/{id}/cancellation")
    Object strike(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes redirect) {
        var stored = queries.one(scope, id, null);
        frame.ofOffice(actor, stored.plan());
        try {
            projects.strike(actor, id, Typed.text(basis));
        } catch (RuleViolation why) {
            RefusedForm refused = RefusedForm.of("cancel-project", id, Map.of("basis", basis), why, texts);
            return page(stored.plan(), stored.project(), stored(stored.project()), refused, false);
        }
        Flash.tell(redirect, "project.cancelled");
        return "redirect:/projects?plan=" + stored.plan().id();
    }

    private static ProjectForm stored(ProjectView project) {
        ProjectForm form = new ProjectForm();
        form.name = project.name();
        project.departments().forEach(one -> form.departmentIds.add(String.valueOf(one.id())));
        form.version = project.version();
        return form;
    }

    private ModelAndView page(
            JudgedPlan plan, @Nullable ProjectView stored, ProjectForm form, RefusedForm refused, boolean conflict) {
        return frame.editing("project/edit", new GoalFrame.Editing(plan, stored, form, refused, conflict));
    }
}
