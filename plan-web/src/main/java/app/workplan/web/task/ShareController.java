package app.workplan.web.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.progress.CompletionService;
import app.workplan.service.progress.EvidenceService;
import app.workplan.service.progress.HandInService;
import app.workplan.service.progress.Submitted;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.TaskQueries;
import app.workplan.web.my.MyPages;
import app.workplan.web.support.Devices;
import app.workplan.web.support.FilesForm;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 填报、办结、撤回、回头看 of one share; a refused form comes back on the page of its task. */
@Controller
@RequiredArgsConstructor
class ShareController {

    private final TaskPages pages;
    private final MyPages myPages;
    private final TaskQueries tasks;
    private final HandInService handIns;
    private final EvidenceService evidence;
    private final CompletionService completions;

    @PostMapping("/shares/{id}/entries")
    Object report(
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            ReportForm form,
            FilesForm files,
            RedirectAttributes redirect) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.SHARE, id);
        Submitted done;
        try {
            if (files.removed() != null) {
                evidence.remove(actor, scope, files.removed());
                return pages.again(request, actor, scope, taskId, "report", id, form.typed());
            }
            done = handIns.report(actor, form.toCommand(id, Devices.of(request, response)), files.files());
        } catch (RuleViolation why) {
            return pages.refuse(request, actor, scope, taskId, pages.refused("report", id, form.typed(), why));
        }
        Flash.tell(redirect, done.drafted() > 0 ? "task.drafted" : "task.reported");
        return "redirect:/tasks/" + taskId;
    }

    @PostMapping("/shares/{id}/completion")
    Object markDone(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String from,
            FilesForm files,
            RedirectAttributes redirect) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.SHARE, id);
        boolean my = "my".equals(from);
        try {
            if (files.removed() != null) {
                evidence.remove(actor, scope, files.removed());
                return pages.again(request, actor, scope, taskId, "mark-done", id, Map.of("text", text));
            }
            handIns.markDone(actor, id, Typed.text(text), files.files());
        } catch (RuleViolation why) {
            return my
                    ? myPages.refuseDone(request, actor, id, text, why)
                    : pages.refuse(
                            request, actor, scope, taskId, pages.refused("mark-done", id, Map.of("text", text), why));
        }
        Flash.tell(redirect, "task.handedIn");
        Flash.offerUndo(redirect, my ? MyPages.undoOf(id) : "/shares/" + id + "/completion/withdrawal");
        return my ? "redirect:/my" : "redirect:/tasks/" + taskId;
    }

    @PostMapping("/shares/{id}/completion/withdrawal")
    Object withdraw(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes redirect) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.SHARE, id);
        try {
            completions.withdraw(actor, id);
        } catch (RuleViolation why) {
            return pages.refuse(request, actor, scope, taskId, pages.refused("withdraw", id, Map.of(), why));
        }
        Flash.tell(redirect, "task.withdrawn");
        return "my".equals(from) ? "redirect:/my" : "redirect:/tasks/" + taskId;
    }

    @PostMapping("/shares/{id}/reopening")
    Object reopen(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.SHARE, id);
        try {
            completions.reopen(actor, id, Typed.text(reason));
        } catch (RuleViolation why) {
            return pages.refuse(
                    request, actor, scope, taskId, pages.refused("reopen", id, Map.of("reason", reason), why));
        }
        Flash.tell(redirect, "task.reopened");
        return "redirect:/tasks/" + taskId;
    }
}
