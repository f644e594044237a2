package app.workplan.web.review;

import app.workplan.domain.shared.Actor;
import app.workplan.service.progress.CompletionService;
import app.workplan.service.progress.ReportService;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.TaskQueries.Part;
import app.workplan.web.support.RefusedForm;
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

/** 审核: accept or return a completion, return an entry. */
@Controller
@RequiredArgsConstructor
class ReviewController {

    private final ReviewPages pages;
    private final Decisions decisions;
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
        return decisions.make(
                new Decisions.Sent(request, actor, scope, from, filter, redirect),
                new Decisions.Matter(Part.COMPLETION, id, "accept", Map.of()),
                "review.accepted",
                () -> completions.accept(actor, id));
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
        return decisions.make(
                new Decisions.Sent(request, actor, scope, from, filter, redirect),
                new Decisions.Matter(Part.COMPLETION, id, "return", Map.of("reason", reason)),
                "review.returned",
                () -> completions.sendBack(actor, id, Typed.text(reason)));
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
        return decisions.make(
                new Decisions.Sent(request, actor, scope, from, filter, redirect),
                new Decisions.Matter(Part.ENTRY, id, "return", Map.of("reason", reason)),
                "review.entryReturned",
                () -> reports.returnEntry(actor, id, Typed.text(reason)));
    }
}
