package app.workplan.web.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.directive.DirectiveService;
import app.workplan.service.directive.GiveDirective;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.TaskQueries;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 批示 on a task, or on an entry in its timeline; a refused one comes back on the page of the task. */
@Controller
@RequiredArgsConstructor
class DirectiveGivingController {

    private final TaskPages pages;
    private final TaskQueries tasks;
    private final DirectiveService directives;

    @PostMapping("/tasks/{id}/directives")
    Object onTask(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<String> departmentId,
            @RequestParam(defaultValue = "") String dueOn,
            RedirectAttributes redirect) {
        tasks.task(actor, scope, id);
        return give(request, actor, scope, id, null, text, departmentId, dueOn, redirect);
    }

    @PostMapping("/entries/{id}/directives")
    Object onEntry(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<String> departmentId,
            @RequestParam(defaultValue = "") String dueOn,
            RedirectAttributes redirect) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.ENTRY, id);
        return give(request, actor, scope, taskId, id, text, departmentId, dueOn, redirect);
    }

    private Object give(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            long taskId,
            @Nullable Long entryId,
            String text,
            @Nullable List<String> departmentId,
            String dueOn,
            RedirectAttributes redirect) {
        List<String> named = departmentId == null ? List.of() : departmentId;
        try {
            Set<Long> departments =
                    named.stream().map(Typed::number).filter(Objects::nonNull).collect(Collectors.toSet());
            LocalDate due = dueOn.isBlank() ? null : Typed.date(dueOn, "directive.dueIll");
            directives.give(actor, new GiveDirective(taskId, entryId, Typed.text(text), departments, due));
        } catch (RuleViolation why) {
            Map<String, @Nullable String> typed = new LinkedHashMap<>();
            typed.put("text", text);
            typed.put("dueOn", dueOn);
            typed.put("departmentId", String.join(",", named));
            String form = entryId == null ? "directive" : "directive-entry";
            return pages.refuse(
                    request, actor, scope, taskId, pages.refused(form, entryId == null ? taskId : entryId, typed, why));
        }
        Flash.tell(redirect, "directive.given");
        return "redirect:/tasks/" + taskId + "#directives";
    }
}
