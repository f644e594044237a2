package app.workplan.web.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.progress.EvidenceService;
import app.workplan.service.progress.HandInFiles;
import app.workplan.service.progress.HandInService;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.TaskQueries;
import app.workplan.web.my.MyPages;
import app.workplan.web.support.FilesForm;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 记一次; a refused form comes back where it was sent from. */
@Controller
@RequiredArgsConstructor
class OccurrenceController {

    private final TaskPages taskPages;
    private final MyPages myPages;
    private final TaskQueries tasks;
    private final HandInService handIns;
    private final EvidenceService evidence;

    @PostMapping("/occurrences/{id}/records")
    Object record(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String heldOn,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(required = false) @Nullable String from,
            FilesForm files,
            RedirectAttributes redirect) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.OCCURRENCE, id);
        boolean my = "my".equals(from);
        Map<String, @Nullable String> typed = Map.of("heldOn", heldOn, "note", note, "post", post);
        try {
            if (files.removed() != null) {
                evidence.remove(actor, scope, files.removed());
                return taskPages.again(request, actor, scope, taskId, "occurrence", id, typed);
            }
            record(actor, id, typed, files.files());
        } catch (RuleViolation why) {
            RefusedForm refused = taskPages.refused("occurrence", id, typed, why);
            // what waits already is shown on the page of the task
            return my && files.files().isEmpty()
                    ? myPages.refuse(request, actor, refused)
                    : taskPages.refuse(request, actor, scope, taskId, refused);
        }
        Flash.tell(redirect, "task.recorded");
        return my ? "redirect:/my" : "redirect:/tasks/" + taskId;
    }

    /** A day that cannot be read does not cost the files. */
    private void record(Actor actor, long id, Map<String, @Nullable String> typed, HandInFiles files) {
        LocalDate day;
        try {
            day = Typed.date(typed.get("heldOn"), "occurrence.dayMissing", "occurrence.dayIll");
        } catch (RuleViolation ill) {
            handIns.keepForOccurrence(actor, id, files);
            throw ill;
        }
        handIns.record(actor, id, day, Typed.text(typed.get("note")), typed.get("post"), files);
    }
}
