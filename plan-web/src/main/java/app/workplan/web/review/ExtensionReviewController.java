package app.workplan.web.review;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.progress.ExtensionService;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.TaskQueries;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Typed;
import app.workplan.web.task.TaskPages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 审批延期: approve or refuse, from the page of reviews or of the task. */
@Controller
@RequiredArgsConstructor
class ExtensionReviewController {

    private final ReviewPages pages;
    private final TaskPages taskPages;
    private final TaskQueries tasks;
    private final ExtensionService extensions;

    @PostMapping("/extensions/{id}/approval")
    Object approve(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String opinion,
            @RequestParam(required = false) @Nullable String from,
            ReviewFilterForm filter,
            RedirectAttributes redirect) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.EXTENSION, id);
        try {
            extensions.approve(actor, id, Typed.text(opinion));
        } catch (RuleViolation why) {
            return refuse(request, actor, scope, taskId, from, filter, id, opinion, why);
        }
        return done(redirect, "extension.approved", taskId, from, filter);
    }

    @PostMapping("/extensions/{id}/refusal")
    Object refuse(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String opinion,
            @RequestParam(required = false) @Nullable String from,
            ReviewFilterForm filter,
            RedirectAttributes redirect) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.EXTENSION, id);
        try {
            extensions.refuse(actor, id, Typed.text(opinion));
        } catch (RuleViolation why) {
            return refuse(request, actor, scope, taskId, from, filter, id, opinion, why);
        }
        return done(redirect, "extension.refused", taskId, from, filter);
    }

    private Object refuse(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            long taskId,
            @Nullable String from,
            ReviewFilterForm filter,
            long id,
            String opinion,
            RuleViolation why) {
        RefusedForm refused = taskPages.refused("extension-decide", id, Map.of("opinion", opinion), why);
        return "reviews".equals(from)
                ? pages.show(request, actor, filter, refused)
                : taskPages.refuse(request, actor, scope, taskId, refused);
    }

    private static String done(
            RedirectAttributes redirect, String key, long taskId, @Nullable String from, ReviewFilterForm filter) {
        Flash.tell(redirect, key);
        return "reviews".equals(from) ? "redirect:" + filter.address() : "redirect:/tasks/" + taskId;
    }
}
