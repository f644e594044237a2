package app.workplan.web.task;

import app.workplan.domain.plan.PlanState;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.TaskQueries;
import app.workplan.service.task.TaskService;
import app.workplan.service.task.TaskView;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Refusals;
import app.workplan.web.support.RefusedFields;
import app.workplan.web.support.ShellAdvice;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 编辑任务; when somebody else was faster the page shows both texts. */
@Controller
@RequiredArgsConstructor
class TaskEditController {

    private final TaskQueries tasks;
    private final TaskService service;
    private final ShellAdvice shell;

    @GetMapping("/tasks/{id}/edit")
    ModelAndView form(HttpServletRequest request, Actor actor, Scope scope, @PathVariable long id) {
        TaskView task = tasks.editable(actor, scope, id);
        return page(request, task, HttpStatus.OK).addObject("form", TaskEditForm.of(task));
    }

    @PostMapping("/tasks/{id}/edit")
    Object edit(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @ModelAttribute("form") TaskEditForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        try {
            service.change(actor, form.toCommand(id));
        } catch (RuleViolation why) {
            String field = RefusedFields.of(why);
            if (field.isEmpty()) {
                Refusals.add(errors, why);
            } else {
                Refusals.add(errors, field, why);
            }
            return page(request, tasks.editable(actor, scope, id), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersion somebodyWasFaster) {
            TaskView now = tasks.editable(actor, scope, id);
            form.setVersion(now.version());
            return page(request, now, HttpStatus.CONFLICT).addObject("conflict", true);
        }
        Flash.tell(redirect, "task.saved");
        return "redirect:/tasks/" + id;
    }

    private ModelAndView page(HttpServletRequest request, TaskView task, HttpStatus status) {
        ModelAndView page = new ModelAndView("task/edit", status);
        page.addObject("t", task);
        page.addObject("needsBasis", task.planState() != PlanState.DRAFT);
        page.addObject("shell", shell.build(request));
        return page;
    }
}
