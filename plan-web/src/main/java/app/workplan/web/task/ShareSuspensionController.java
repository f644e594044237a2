package app.workplan.web.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.ShareSuspensionService;
import app.workplan.service.task.ShareSuspensionService.Change;
import app.workplan.service.task.TaskQueries;
import app.workplan.web.support.Flash;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 暂停、恢复、取消 of one share, by the office. */
@Controller
@RequiredArgsConstructor
class ShareSuspensionController {

    private final TaskPages pages;
    private final TaskQueries tasks;
    private final ShareSuspensionService suspensions;

    @PostMapping("/shares/{id}/suspension")
    Object suspend(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes redirect) {
        return change(Change.SUSPEND, "suspend", request, actor, scope, id, basis, redirect);
    }

    @PostMapping("/shares/{id}/resumption")
    Object resume(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes redirect) {
        return change(Change.RESUME, "resume", request, actor, scope, id, basis, redirect);
    }

    @PostMapping("/shares/{id}/cancellation")
    Object cancel(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes redirect) {
        return change(Change.CANCEL, "cancel", request, actor, scope, id, basis, redirect);
    }

    private Object change(
            Change change,
            String word,
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            long id,
            String basis,
            RedirectAttributes redirect) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.SHARE, id);
        try {
            suspensions.change(actor, id, change, basis);
        } catch (RuleViolation why) {
            return pages.refuse(
                    request, actor, scope, taskId, pages.refused("share-" + word, id, Map.of("basis", basis), why));
        }
        Flash.tell(redirect, "task.changed." + word);
        return "redirect:/tasks/" + taskId;
    }
}
