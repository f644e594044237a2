package app.workplan.web.review;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.TaskQueries;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.task.TaskPages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 审核 from three places: the page of reviews, of one completion, or of the task. What is decided leads back there; what is
 * refused shows that place again with what was typed.
 */
@Component
@RequiredArgsConstructor
class Decisions {

    private static final String REVIEWS = "reviews";
    private static final String COMPLETION = "completion";

    private final ReviewPages pages;
    private final CompletionPages completionPages;
    private final TaskPages taskPages;
    private final TaskQueries tasks;

    /** Who decides, and from where. @param from {@code null}: the page of the task */
    record Sent(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @Nullable String from,
            ReviewFilterForm filter,
            RedirectAttributes redirect) {}

    /** What is decided on. @param form the form's name on the pages · typed what comes back when it is refused */
    record Matter(TaskQueries.Part part, long id, String form, Map<String, @Nullable String> typed) {}

    /** @param told key of the word that follows */
    Object make(Sent sent, Matter matter, String told, Runnable decision) {
        long taskId = tasks.taskOf(sent.scope, matter.part, matter.id);
        try {
            decision.run();
        } catch (RuleViolation why) {
            return again(sent, matter, taskId, taskPages.refused(matter.form, matter.id, matter.typed, why));
        }
        Flash.tell(sent.redirect, told);
        if (COMPLETION.equals(sent.from)) {
            return "redirect:/reviews";
        }
        return REVIEWS.equals(sent.from) ? "redirect:" + sent.filter.address() : "redirect:/tasks/" + taskId;
    }

    private Object again(Sent sent, Matter matter, long taskId, RefusedForm refused) {
        boolean completion = COMPLETION.equals(sent.from);
        if (completion && matter.part == TaskQueries.Part.COMPLETION) {
            return completionPages.show(sent.request, sent.actor, sent.scope, matter.id, refused);
        }
        // an entry of the page of a completion has no form of its own there
        return completion || REVIEWS.equals(sent.from)
                ? pages.show(sent.request, sent.actor, sent.filter, refused)
                : taskPages.refuse(sent.request, sent.actor, sent.scope, taskId, refused);
    }
}
