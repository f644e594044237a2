package app.workplan.web.indicator;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.indicator.ProjectStepService;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 项目节点, planned, moved and struck by the office. */
@Controller
@RequiredArgsConstructor
class ProjectStepController {

    private final ProjectPages pages;
    private final ProjectStepService steps;
    private final Texts texts;

    /** 节点, as typed. */
    @Getter
    @Setter
    static class StepForm {

        private @Nullable String title;
        private @Nullable String plannedOn;
        private @Nullable String basis;

        ProjectStepService.PlanStep toCommand(long projectId, @Nullable Integer number) {
            return new ProjectStepService.PlanStep(
                    projectId,
                    number,
                    Typed.text(title),
                    Typed.date(plannedOn, "step.dayMissing", "step.dayIll"),
                    basis);
        }

        Map<String, @Nullable String> typed() {
            Map<String, @Nullable String> typed = new LinkedHashMap<>();
            typed.put("title", title);
            typed.put("plannedOn", plannedOn);
            typed.put("basis", basis);
            return typed;
        }
    }

    @PostMapping("/projects/{id}/steps")
    Object add(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            StepForm form,
            RedirectAttributes redirect) {
        try {
            steps.plan(actor, form.toCommand(id, null));
        } catch (RuleViolation why) {
            RefusedForm refused = RefusedForm.of("add-step", id, form.typed(), why, texts);
            return pages.show(request, actor, scope, id, null, refused);
        }
        return saved(id, redirect);
    }

    @PostMapping("/projects/{id}/steps/{number}")
    Object change(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @PathVariable int number,
            StepForm form,
            RedirectAttributes redirect) {
        try {
            steps.plan(actor, form.toCommand(id, number));
        } catch (RuleViolation why) {
            RefusedForm refused = RefusedForm.of("edit-step", number, form.typed(), why, texts);
            return pages.show(request, actor, scope, id, null, refused);
        }
        return saved(id, redirect);
    }

    @PostMapping("/projects/{id}/steps/{number}/cancellation")
    Object strike(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes redirect) {
        try {
            steps.strike(actor, id, number, basis);
        } catch (RuleViolation why) {
            RefusedForm refused = RefusedForm.of("edit-step", number, Map.of("basis", basis), why, texts);
            return pages.show(request, actor, scope, id, null, refused);
        }
        return saved(id, redirect);
    }

    private static String saved(long id, RedirectAttributes redirect) {
        Flash.tell(redirect, "project.stepSaved");
        return "redirect:/projects/" + id + "#steps";
    }
}
