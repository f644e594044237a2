package app.workplan.web.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.BulkKind;
import app.workplan.service.bulk.BulkOutcome;
import app.workplan.service.bulk.BulkQueries;
import app.workplan.service.bulk.BulkService;
import app.workplan.service.bulk.NothingRestored;
import app.workplan.service.plan.Basis;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 一次批量修改: what it changed, and taking it back. */
@Controller
@RequiredArgsConstructor
class BulkChangeController {

    private final BulkService service;
    private final BulkQueries bulk;
    private final BulkWords words;
    private final Texts texts;

    /** One task as the page shows it; kept = why it was not restored. */
    record Line(
            long taskId,
            String code,
            String title,
            String before,
            String after,
            @Nullable String kept) {}

    @GetMapping("/tasks/bulk/changes/{id}")
    ModelAndView show(@PathVariable long id, Actor actor) {
        return page(actor, id, null, Map.of());
    }

    @PostMapping("/tasks/bulk/changes/{id}/undo")
    Object undo(@PathVariable long id, Actor actor, RedirectAttributes redirect) {
        String reason = Objects.requireNonNullElse(bulk.one(actor, id).head().basis(), "");
        try {
            service.undo(actor, id, Characters.cut(texts.of("bulk.undoBasis", reason), Basis.MAX));
        } catch (NothingRestored none) {
            return page(actor, id, none, none.getReasons());
        } catch (RuleViolation tooLate) {
            return page(actor, id, tooLate, Map.of());
        }
        Flash.tell(redirect, "bulk.undone", bulk.one(actor, id).restored());
        return "redirect:/tasks/bulk/changes/" + id;
    }

    /** @param kept why a task could not be restored just now, by its id */
    private ModelAndView page(Actor actor, long id, @Nullable RuleViolation problem, Map<Long, RuleViolation> kept) {
        BulkOutcome outcome = bulk.one(actor, id);
        BulkKind kind = outcome.head().kind();
        List<Line> lines = outcome.lines().stream()
                .map(line -> new Line(
                        line.taskId(),
                        line.code(),
                        line.title(),
                        words.of(kind, line.before(), outcome.names()),
                        words.of(kind, line.after(), outcome.names()),
                        why(line, kept)))
                .toList();
        return new ModelAndView("tasks/bulkChange", problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("head", outcome.head())
                .addObject("lines", lines)
                .addObject("restored", outcome.restored())
                .addObject("tried", outcome.head().undone() != null || !kept.isEmpty())
                .addObject("problem", problem == null ? null : texts.of(problem));
    }

    private @Nullable String why(BulkOutcome.Line line, Map<Long, RuleViolation> kept) {
        RuleViolation why = kept.getOrDefault(line.taskId(), line.kept());
        return why == null ? null : texts.of(why);
    }
}
