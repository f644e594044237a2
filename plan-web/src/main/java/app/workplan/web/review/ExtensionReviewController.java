package app.workplan.web.review;

import app.workplan.domain.shared.Actor;
import app.workplan.service.progress.ExtensionService;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.TaskQueries.Part;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 审批延期: approve or refuse, with one form. */
@Controller
@RequiredArgsConstructor
class ExtensionReviewController {

    private final Decisions decisions;
    private final ExtensionService extensions;

    @PostMapping("/extensions/{id}/decision")
    Object decide(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String from,
            ReviewFilterForm filter,
            RedirectAttributes redirect) {
        return decisions.make(
                new Decisions.Sent(request, actor, scope, from, filter, redirect),
                new Decisions.Matter(Part.EXTENSION, id, "decide-extension", Map.of("reason", reason)),
                "APPROVE".equals(decision) ? "extension.approved" : "extension.refused",
                () -> extensions.decide(actor, id, decision, Typed.text(reason)));
    }
}
