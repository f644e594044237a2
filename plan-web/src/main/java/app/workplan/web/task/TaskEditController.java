package app.workplan.web.task;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.PlanState;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskEditQueries;
import app.workplan.service.task.TaskEditQueries.TaskSheet;
import app.workplan.service.task.TaskPart;
import app.workplan.service.task.TaskService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.FormProblem;
import app.workplan.web.support.RefusedFields;
import app.workplan.web.support.ShellAdvice;
import app.workplan.web.support.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 编辑任务; when somebody else was faster, both texts side by side and a choice for each field. */
@Controller
@RequiredArgsConstructor
class TaskEditController {

    private final TaskEditQueries tasks;
    private final TaskService service;
    private final TaskConflicts conflicts;
    private final Texts texts;
    private final ShellAdvice shell;

    @GetMapping("/tasks/{id}/edit")
    ModelAndView form(HttpServletRequest request, Actor actor, Scope scope, @PathVariable long id) {
        TaskSheet sheet = tasks.openSheet(actor, scope, id);
        return page(request, sheet, TaskEditForm.of(sheet), HttpStatus.OK, Map.of());
    }

    @PostMapping("/tasks/{id}/edit")
    Object edit(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> params,
            RedirectAttributes redirect) {
        TaskSheet sheet = tasks.sheet(actor, scope, id);
        TaskEditForm form = TaskEditForm.sent(params);
        if (params.containsKey("addRow")) {
            return page(request, sheet, form.withRow(), HttpStatus.OK, Map.of());
        }
        if (params.containsKey("removeRow")) {
            return page(request, sheet, form.withoutRow(form.value("removeRow")), HttpStatus.OK, Map.of());
        }
        Map<String, List<String>> problems = new LinkedHashMap<>();
        TaskService.ChangeTask command = command(id, form, sheet, problems);
        if (!problems.isEmpty()) {
            return page(request, sheet, form, HttpStatus.UNPROCESSABLE_CONTENT, problems);
        }
        boolean changed;
        try {
            changed = service.change(actor, command);
        } catch (RuleViolation why) {
            add(problems, RefusedFields.of(why), why);
            return page(request, sheet, form, HttpStatus.UNPROCESSABLE_CONTENT, problems);
        } catch (StaleVersion somebodyWasFaster) {
            TaskSheet now = tasks.sheet(actor, scope, id);
            return page(request, now, form.against(now), HttpStatus.CONFLICT, Map.of());
        }
        boolean bare = command.leavesNobody() && !sheet.parts().isEmpty();
        Flash.tell(redirect, bare ? "task.savedBare" : changed ? "task.saved" : "task.unchanged");
        return "redirect:/tasks/" + id;
    }

    /** What the form changes, without the fields left to the colleague's text; what cannot be read is a problem. */
    private TaskService.ChangeTask command(
            long id, TaskEditForm form, TaskSheet sheet, Map<String, List<String>> problems) {
        Map<String, TaskConflicts.Conflict> both = conflicts.of(form, sheet);
        List<TaskChange> changes = new ArrayList<>();
        for (TaskField field : TaskField.values()) {
            if (mine(form, both, field.field(), problems)) {
                try {
                    changes.add(form.change(field));
                } catch (RuleViolation why) {
                    add(problems, field.field(), why);
                }
            }
        }
        @Nullable List<TaskPart> parts = null;
        if (mine(form, both, TaskEditForm.PARTS, problems)) {
            try {
                parts = form.parts();
            } catch (RuleViolation why) {
                add(problems, TaskEditForm.PARTS, why);
            }
        }
        return new TaskService.ChangeTask(id, changes, parts, form.basis(), form.version());
    }

    private boolean mine(
            TaskEditForm form,
            Map<String, TaskConflicts.Conflict> both,
            String name,
            Map<String, List<String>> problems) {
        TaskConflicts.Conflict conflict = both.get(name);
        if (conflict != null && conflict.choice().isEmpty()) {
            problems.computeIfAbsent(name, first -> new ArrayList<>()).add(texts.of("task.pickMissing"));
        }
        return form.sends(name) && (conflict == null || conflict.choice().equals(TaskConflicts.MINE));
    }

    private void add(Map<String, List<String>> problems, String field, RuleViolation why) {
        problems.computeIfAbsent(field, first -> new ArrayList<>()).add(texts.of(why));
    }

    private ModelAndView page(
            HttpServletRequest request,
            TaskSheet sheet,
            TaskEditForm sent,
            HttpStatus status,
            Map<String, List<String>> problems) {
        TaskEditForm form = sent.filledFrom(sheet);
        ModelAndView page = new ModelAndView("task/edit", status);
        page.addObject("t", sheet.task());
        page.addObject("form", form);
        page.addObject("choices", sheet.choices());
        page.addObject("roles", ShareRole.values());
        page.addObject("cycles", ReportCycle.values());
        page.addObject("conflicts", conflicts.of(form, sheet));
        page.addObject("conflict", status == HttpStatus.CONFLICT);
        page.addObject("problems", problems);
        page.addObject("summary", summary(problems));
        page.addObject("needsBasis", sheet.task().planState() != PlanState.DRAFT);
        page.addObject("shell", shell.build(request));
        return page;
    }

    private static List<FormProblem> summary(Map<String, List<String>> problems) {
        return problems.entrySet().stream()
                .flatMap(one -> one.getValue().stream()
                        .map(text ->
                                new FormProblem(one.getKey(), text, one.getKey().isEmpty())))
                .toList();
    }
}
