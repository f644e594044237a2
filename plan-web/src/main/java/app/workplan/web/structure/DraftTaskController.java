package app.workplan.web.structure;

import app.workplan.domain.plan.DraftStructure.Step;
import app.workplan.domain.shared.Actor;
import app.workplan.service.drafting.DraftTaskService;
import app.workplan.service.shared.Scope;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 草稿里单独的任务, on the page of the structure: rename, move, delete. */
@Controller
@RequiredArgsConstructor
class DraftTaskController {

    private final DraftTaskService tasks;
    private final StructureAnswers answers;

    @PostMapping("/plans/{id}/structure/tasks/{task}")
    Object reword(
            @PathVariable long id,
            @PathVariable long task,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect) {
        return answers.seen(id, task, "reword", Map.of("title", title), actor, scope, redirect, () -> {
            tasks.reword(actor, id, task, title, version);
            return task;
        });
    }

    @PostMapping("/plans/{id}/structure/tasks/{task}/steps")
    Object step(
            @PathVariable long id,
            @PathVariable long task,
            @RequestParam Step step,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect) {
        return answers.moved(
                id, task, actor, scope, redirect, seen -> tasks.step(actor, id, task, step, seen), version);
    }

    @PostMapping("/plans/{id}/structure/tasks/{task}/removal")
    Object remove(
            @PathVariable long id,
            @PathVariable long task,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Long then,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect) {
        return answers.seen(id, task, "remove", Map.of(), actor, scope, redirect, () -> {
            tasks.remove(actor, id, task, version);
            return then;
        });
    }
}
