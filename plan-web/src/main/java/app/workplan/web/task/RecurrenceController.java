package app.workplan.web.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.Frequency;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.RecurrenceQueries;
import app.workplan.service.task.RecurrenceService;
import app.workplan.service.task.TaskQueries;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 频次要求 of one task: how often, by which posts and by which department; what is refused comes back where it was typed. */
@Controller
@RequiredArgsConstructor
class RecurrenceController {

    private static final String FORM = "recurrence";
    private static final String NEW = "recurrence-new";

    private final RecurrenceQueries queries;
    private final RecurrenceService service;
    private final TaskQueries tasks;
    private final TaskPages pages;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/tasks/{id}/recurrences")
    ModelAndView list(Actor actor, Scope scope, @PathVariable long id) {
        return page(actor, scope, id, HttpStatus.OK, RefusedForm.NONE);
    }

    @PostMapping("/tasks/{id}/recurrences")
    Object add(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam Map<String, String> params,
            RedirectAttributes redirect) {
        RecurrenceForm form = RecurrenceForm.sent(params);
        queries.sheet(actor, scope, id, today());
        try {
            service.add(actor, id, form.demand(), form.basis());
        } catch (RuleViolation why) {
            return refuse(actor, scope, id, pages.refused(NEW, id, Map.copyOf(form.typed()), why));
        }
        Flash.tell(redirect, "recurrence.added");
        return back(id);
    }

    @PostMapping("/recurrences/{id}")
    Object change(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam Map<String, String> params,
            RedirectAttributes redirect) {
        long taskId = task(actor, scope, id);
        RecurrenceForm form = RecurrenceForm.sent(params);
        boolean changed;
        try {
            changed = service.change(actor, id, form.demand(), form.basis(), form.version());
        } catch (RuleViolation why) {
            return refuse(actor, scope, taskId, pages.refused(FORM, id, Map.copyOf(form.typed()), why));
        } catch (StaleVersion | ConcurrencyFailureException somebodyWasFaster) {
            Map<String, List<String>> problem = Map.of("", List.of(texts.of(new StaleVersion())));
            RefusedForm refused = new RefusedForm(FORM, id, form.typed(), problem);
            return page(actor, scope, taskId, HttpStatus.CONFLICT, refused);
        }
        Flash.tell(redirect, changed ? "recurrence.changed" : "task.unchanged");
        return back(taskId);
    }

    @PostMapping("/recurrences/{id}/removal")
    Object remove(Actor actor, Scope scope, @PathVariable long id, RedirectAttributes redirect) {
        long taskId = task(actor, scope, id);
        try {
            service.remove(actor, id);
        } catch (RuleViolation why) {
            return refuse(actor, scope, taskId, pages.refused("recurrence-remove", id, Map.of(), why));
        }
        Flash.tell(redirect, "recurrence.removed");
        return back(taskId);
    }

    /** Its task, where the reader may know of it and change it. */
    private long task(Actor actor, Scope scope, long id) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.RECURRENCE, id);
        queries.sheet(actor, scope, taskId, today());
        return taskId;
    }

    private ModelAndView refuse(Actor actor, Scope scope, long taskId, RefusedForm refused) {
        return page(actor, scope, taskId, HttpStatus.UNPROCESSABLE_CONTENT, refused);
    }

    private ModelAndView page(Actor actor, Scope scope, long taskId, HttpStatus status, RefusedForm refused) {
        RecurrenceQueries.RecurrenceSheet sheet = queries.sheet(actor, scope, taskId, today());
        return new ModelAndView("task/recurrences", status)
                .addObject("t", sheet.task())
                .addObject("rows", sheet.rows())
                .addObject("choices", sheet.choices())
                .addObject("frequencies", Frequency.values())
                .addObject("posts", RecurrenceForm.POSTS)
                .addObject("refused", refused);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String back(long taskId) {
        return "redirect:/tasks/" + taskId + "/recurrences";
    }
}
