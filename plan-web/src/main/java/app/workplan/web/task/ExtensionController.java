package app.workplan.web.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.progress.ExtensionService;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.TaskQueries;
import app.workplan.web.my.MyPages;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
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

/** 申请延期 and 撤回 of one share, from the page of its task or from 我的填报; what is refused comes back where it was typed. */
@Controller
@RequiredArgsConstructor
class ExtensionController {

    private final TaskPages pages;
    private final MyPages myPages;
    private final TaskQueries tasks;
    private final ExtensionService extensions;

    @PostMapping("/shares/{id}/extensions")
    Object ask(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes redirect) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.SHARE, id);
        try {
            extensions.ask(
                    actor, id, Typed.date(dueOn, "extension.dateMissing", "extension.dateIll"), Typed.text(reason));
        } catch (RuleViolation why) {
            Map<String, @Nullable String> typed = Map.of("dueOn", dueOn, "reason", reason);
            RefusedForm refused = pages.refused("extend", id, typed, why);
            return isMy(from)
                    ? myPages.refuse(request, actor, refused)
                    : pages.refuse(request, actor, scope, taskId, refused);
        }
        Flash.tell(redirect, "extension.asked");
        return back(from, taskId);
    }

    @PostMapping("/extensions/{id}/withdrawal")
    Object withdraw(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes redirect) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.EXTENSION, id);
        try {
            extensions.withdraw(actor, id);
        } catch (RuleViolation why) {
            RefusedForm refused = pages.refused("extension-withdraw", id, Map.of(), why);
            return pages.refuse(request, actor, scope, taskId, refused);
        }
        Flash.tell(redirect, "extension.withdrawn");
        return back(from, taskId);
    }

    private static boolean isMy(@Nullable String from) {
        return "my".equals(from);
    }

    private static String back(@Nullable String from, long taskId) {
        return isMy(from) ? "redirect:/my" : "redirect:/tasks/" + taskId;
    }
}
