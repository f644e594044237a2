package app.workplan.web.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.AssignmentService;
import app.workplan.service.task.SuspensionService;
import app.workplan.service.task.TaskQueries;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 任务页, and what the office does with a whole task. */
@Controller
@RequiredArgsConstructor
class TaskController {

    private final TaskPages pages;
    private final TaskQueries tasks;
    private final AssignmentService assignments;
    private final SuspensionService suspensions;

    @GetMapping("/tasks/{id}")
    ModelAndView page(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String all,
            @RequestParam(required = false) @Nullable String draft) {
        Long other = Typed.number(draft);
        if (other != null) {
            return pages.withDraft(request, actor, scope, id, other);
        }
        return pages.show(request, actor, scope, id, asOf, show, "true".equals(all));
    }

    @PostMapping("/tasks/{id}/shares")
    Object assign(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            AssignForm form,
            RedirectAttributes redirect) {
        try {
            assignments.assign(actor, form.toCommand(id));
        } catch (RuleViolation why) {
            return pages.refuse(request, actor, scope, id, pages.refused("assign", id, form.typed(), why));
        }
        Flash.tell(redirect, "task.assigned");
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/tasks/{id}/suspension")
    Object suspend(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes redirect) {
        return change(
                "suspend", () -> suspensions.suspend(actor, id, basis), request, actor, scope, id, basis, redirect);
    }

    @PostMapping("/tasks/{id}/resumption")
    Object resume(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes redirect) {
        return change("resume", () -> suspensions.resume(actor, id, basis), request, actor, scope, id, basis, redirect);
    }

    @PostMapping("/tasks/{id}/cancellation")
    Object cancel(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes redirect) {
        return change("cancel", () -> suspensions.cancel(actor, id, basis), request, actor, scope, id, basis, redirect);
    }

    private Object change(
            String form,
            Runnable command,
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            long id,
            String basis,
            RedirectAttributes redirect) {
        tasks.task(actor, scope, id);
        try {
            command.run();
        } catch (RuleViolation why) {
            return pages.refuse(request, actor, scope, id, pages.refused(form, id, Map.of("basis", basis), why));
        }
        Flash.tell(redirect, "task.changed." + form);
        return "redirect:/tasks/" + id;
    }
}
