package app.workplan.web.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.progress.OccurrenceService;
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

/** 记一次; a refused form comes back where it was sent from. */
@Controller
@RequiredArgsConstructor
class OccurrenceController {

    private final TaskPages taskPages;
    private final MyPages myPages;
    private final TaskQueries tasks;
    private final OccurrenceService occurrences;

    @PostMapping("/occurrences/{id}/records")
    Object record(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String heldOn,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes redirect) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.OCCURRENCE, id);
        boolean my = "my".equals(from);
        try {
            occurrences.record(
                    actor, id, Typed.date(heldOn, "occurrence.dayMissing", "occurrence.dayIll"), Typed.text(note));
        } catch (RuleViolation why) {
            RefusedForm refused = taskPages.refused("occurrence", id, Map.of("heldOn", heldOn, "note", note), why);
            return my
                    ? myPages.refuse(request, actor, refused)
                    : taskPages.refuse(request, actor, scope, taskId, refused);
        }
        Flash.tell(redirect, "task.recorded");
        return my ? "redirect:/my" : "redirect:/tasks/" + taskId;
    }
}
