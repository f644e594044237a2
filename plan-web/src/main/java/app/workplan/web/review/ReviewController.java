package app.workplan.web.review;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.progress.CompletionService;
import app.workplan.service.progress.ReportService;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 审核: accept or return a completion, return an entry; from the page of reviews or of the task. */
@Controller
@RequiredArgsConstructor
class ReviewController {

    /** Where a decision was sent from, when it was not the page of the task. */
    private static final String REVIEWS = "reviews";

    private static final String COMPLETION = "completion";

    private final ReviewPages pages;
    private final CompletionPages completionPages;
    private final TaskPages taskPages;
    private final TaskQueries tasks;
    private final CompletionService completions;
    private final ReportService reports;

    @GetMapping("/reviews")
    ModelAndView page(HttpServletRequest request, Actor actor, ReviewFilterForm filter) {
        return pages.show(request, actor, filter, RefusedForm.NONE);
    }

    @PostMapping("/completions/{id}/acceptance")
    Object accept(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String from,
            ReviewFilterForm filter,
            RedirectAttributes redirect) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.COMPLETION, id);
        try {
            completions.accept(actor, id);
        } catch (RuleViolation why) {
            return refuse(request, actor, scope, taskId, from, filter, taskPages.refused("accept", id, Map.of(), why));
        }
        return done(redirect, "review.accepted", taskId, from, filter);
    }

    @PostMapping("/completions/{id}/return")
    Object sendBack(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String from,
            ReviewFilterForm filter,
            RedirectAttributes redirect) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.COMPLETION, id);
        try {
            completions.sendBack(actor, id, Typed.text(reason));
        } catch (RuleViolation why) {
            Map<String, @Nullable String> typed = Map.of("reason", reason);
            return refuse(request, actor, scope, taskId, from, filter, taskPages.refused("return", id, typed, why));
        }
        return done(redirect, "review.returned", taskId, from, filter);
    }

    @PostMapping("/entries/{id}/return")
    Object returnEntry(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String from,
            ReviewFilterForm filter,
            RedirectAttributes redirect) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.ENTRY, id);
        try {
            reports.returnEntry(actor, id, Typed.text(reason));
        } catch (RuleViolation why) {
            Map<String, @Nullable String> typed = Map.of("reason", reason);
            String page = COMPLETION.equals(from) ? REVIEWS : from;
            return refuse(request, actor, scope, taskId, page, filter, taskPages.refused("return", id, typed, why));
        }
        return done(redirect, "review.entryReturned", taskId, from, filter);
    }

    private Object refuse(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            long taskId,
            @Nullable String from,
            ReviewFilterForm filter,
            RefusedForm refused) {
        if (COMPLETION.equals(from)) {
            return completionPages.show(request, actor, scope, refused.id(), refused);
        }
        return REVIEWS.equals(from)
                ? pages.show(request, actor, filter, refused)
                : taskPages.refuse(request, actor, scope, taskId, refused);
    }

    private static String done(
            RedirectAttributes redirect, String key, long taskId, @Nullable String from, ReviewFilterForm filter) {
        Flash.tell(redirect, key);
        if (COMPLETION.equals(from)) {
            return "redirect:/reviews";
        }
        return REVIEWS.equals(from) ? "redirect:" + filter.address() : "redirect:/tasks/" + taskId;
    }
}
