package app.workplan.web.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.figure.AsOf;
import app.workplan.service.ledger.DraftLedgerQueries;
import app.workplan.service.ledger.LedgerQueries;
import app.workplan.service.ledger.LedgerTaskQueries;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.PartsText;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskPart;
import app.workplan.service.task.TaskService;
import app.workplan.web.support.RefusedFields;
import app.workplan.web.support.Texts;
import app.workplan.web.task.TaskField;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * 就地修改一格: saves one cell and answers the row as it is then, also with the reason when it was refused (422) or
 * somebody was faster (409).
 */
@Controller
@RequiredArgsConstructor
class CellController {

    /** The cell that is no field of the task itself. */
    static final String PARTS = "parts";

    private final TaskService service;
    private final LedgerQueries ledgers;
    private final DraftLedgerQueries drafts;
    private final LedgerTaskQueries tasks;
    private final LedgerRows rows;
    private final Texts texts;
    private final Clock clock;

    /**
     * @param department whose share the row means, as in the ledger's address
     * @param several whether the row names its plan
     */
    @PostMapping("/tasks/{id}/cells/{field}")
    ModelAndView save(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(required = false) @Nullable Long department,
            @RequestParam(defaultValue = "false") boolean several) {
        LedgerRows.Shown view = new LedgerRows.Shown(
                department, several, AsOf.read(null, null, null, LocalDate.now(clock)), request.getContextPath());
        long plan =
                tasks.toEdit(actor, scope, id, LocalDate.now(clock)).detail().planId();
        String reason = basis.isBlank() ? null : basis.strip();
        try {
            TaskService.ChangeTask command = command(id, field, value, reason, version);
            boolean changed = service.change(actor, command);
            return row(actor, scope, plan, id, view, HttpStatus.OK)
                    .addObject("warning", changed && command.leavesNobody() ? texts.of("task.bare") : null);
        } catch (RuleViolation why) {
            return row(actor, scope, plan, id, view, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("problem", texts.of(why))
                    .addObject("problemField", RefusedFields.of(why));
        } catch (StaleVersion faster) {
            return row(actor, scope, plan, id, view, HttpStatus.CONFLICT).addObject("problem", texts.of(faster));
        }
    }

    private static TaskService.ChangeTask command(
            long id, String field, String value, @Nullable String basis, @Nullable Integer version) {
        List<TaskChange> changes = List.of();
        List<TaskPart> parts = null;
        if (field.equals(PARTS)) {
            parts = PartsText.read(value);
        } else {
            TaskField one = TaskField.of(field).orElseThrow(() -> new NotFound("field", field));
            changes = List.of(one.change(value));
        }
        return new TaskService.ChangeTask(id, changes, parts, basis, version);
    }

    private ModelAndView row(
            Actor actor, Scope scope, long planId, long taskId, LedgerRows.Shown view, HttpStatus status) {
        LocalDate today = LocalDate.now(clock);
        LedgerQueries.OneRow one = ledgers.one(actor, scope, planId, taskId, today, view.department())
                .or(() -> ledgers.one(actor, scope, planId, taskId, today, null))
                .or(() -> drafts.one(actor, scope, planId, taskId, today))
                .orElseThrow(() -> new NotFound("task", taskId));
        return new ModelAndView("tasks/_saved", status).addObject("r", rows.row(one.row(), one.task(), view));
    }
}
