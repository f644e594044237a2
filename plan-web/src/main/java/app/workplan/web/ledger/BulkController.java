package app.workplan.web.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.bulk.BulkService;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Flash;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 批量修改: the tasks chosen in the ledger, what a change would do to them, and the change itself. */
@Controller
@RequiredArgsConstructor
class BulkController {

    private final BulkService service;
    private final BulkPages pages;
    private final BulkChoice choice;
    private final PlanAccess access;

    /**
     * The form of the change; back to the ledger where nothing was ticked.
     *
     * @param conditions of the ledger, where all its rows are meant
     */
    @GetMapping("/tasks/bulk")
    Object choose(
            @ModelAttribute("form") BulkForm form,
            @ModelAttribute("conditions") LedgerForm conditions,
            Actor actor,
            Scope scope,
            RedirectAttributes redirect) {
        access.requireOwnOffice(actor);
        try {
            form.requireKind();
            List<Long> ids =
                    form.getAll() == null ? form.chosen() : choice.all(actor, scope, form.chosenPlans(), conditions);
            if (ids.isEmpty()) {
                redirect.addFlashAttribute("nothingChosen", true);
                return "redirect:" + LedgerPlace.of(form.getBack()).href();
            }
            return pages.form(actor, form, ids);
        } catch (RuleViolation why) {
            return pages.nothing(form, why);
        }
    }

    @PostMapping("/tasks/bulk/preview")
    ModelAndView preview(@ModelAttribute("form") BulkForm form, Actor actor) {
        access.requireOwnOffice(actor);
        return form.getAsTyped() == null ? again(actor, form, Map.of(), HttpStatus.OK) : pages.asTyped(actor, form);
    }

    @PostMapping("/tasks/bulk")
    Object change(@ModelAttribute("form") BulkForm form, Actor actor, RedirectAttributes redirect) {
        access.requireOwnOffice(actor);
        Map<Long, Integer> promised = form.promised();
        try {
            long id = service.change(
                    actor, new BulkService.ChangeMany(form.getToken(), form.edit(), promised, form.reason()));
            Flash.tell(redirect, "bulk.done", promised.size());
            Flash.offerUndo(redirect, "/tasks/bulk/changes/" + id + "/undo");
            return "redirect:" + LedgerPlace.of(form.getBack()).href();
        } catch (RuleViolation why) {
            return pages.refused(actor, form, why);
        } catch (StaleVersion | ConcurrencyFailureException somebodyWasFaster) {
            return again(actor, form, promised, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView again(Actor actor, BulkForm form, Map<Long, Integer> promised, HttpStatus status) {
        try {
            return pages.preview(actor, form, promised, status);
        } catch (RuleViolation why) {
            return pages.refused(actor, form, why);
        }
    }
}
