package app.workplan.web.docimport;

import app.workplan.domain.plan.PlanState;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.docimport.amend.AmendmentService;
import app.workplan.service.docimport.amend.ComparisonQueries;
import app.workplan.service.docimport.amend.ComparisonQueries.Compared;
import app.workplan.service.docimport.amend.RefusedChange;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedFields;
import app.workplan.web.support.Texts;
import app.workplan.web.support.TypedForm;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 新旧对照: an upload beside the plan it is to change; pairs are put right, changes taken or left, and written at once. */
@Controller
@RequiredArgsConstructor
class AmendController {

    private final ComparisonQueries queries;
    private final AmendmentService service;
    private final Texts texts;

    @GetMapping("/imports/{id}/comparison")
    Object compare(@PathVariable long id, Actor actor) {
        return page(actor, id, AmendForm.BLANK, HttpStatus.OK);
    }

    /** Compares once more with the pairs as they are now; everything ticked and typed stays. */
    @PostMapping("/imports/{id}/comparison")
    Object again(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Actor actor) {
        return page(actor, id, AmendForm.of(typed), HttpStatus.OK);
    }

    @PostMapping("/imports/{id}/amendment")
    Object amend(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        AmendForm form = AmendForm.of(typed);
        try {
            long plan = service.amend(actor, form.toCommand(id));
            Flash.tell(redirect, "amend.done");
            return "redirect:/plans/" + plan + "?document=last#source";
        } catch (RuleViolation why) {
            return refused(actor, id, form, why);
        } catch (StaleVersion | ConcurrencyFailureException somebodyWasFaster) {
            Object page = page(actor, id, form, HttpStatus.CONFLICT);
            return page instanceof ModelAndView shown ? shown.addObject("problem", texts.of("amend.stale")) : page;
        }
    }

    private Object refused(Actor actor, long id, AmendForm form, RuleViolation why) {
        Object page = page(actor, id, form, HttpStatus.UNPROCESSABLE_CONTENT);
        if (!(page instanceof ModelAndView shown)) {
            return page;
        }
        if (why instanceof RefusedChange row) {
            return shown.addObject("refusedRow", row.getKey())
                    .addObject("problem", texts.of("amend.refusedRow", row.getTitle(), texts.of(why)));
        }
        boolean basis = RefusedFields.of(why).equals("basis");
        return shown.addObject("problem", texts.of(why))
                .addObject("basisErrors", basis ? List.of(texts.of(why)) : null);
    }

    /** What is written already has its own page. */
    private Object page(Actor actor, long id, AmendForm form, HttpStatus status) {
        Compared compared = queries.compare(actor, id, form.said());
        if (compared.done()) {
            return "redirect:/imports/" + id;
        }
        AmendRows rows = new AmendRows(compared, form, texts);
        return new ModelAndView("import/compare", status)
                .addObject("c", compared)
                .addObject("added", rows.added())
                .addObject("changed", rows.changed())
                .addObject("removed", rows.removed())
                .addObject("form", form)
                .addObject("issued", compared.planState() == PlanState.ISSUED)
                .addObject("typedForm", new TypedForm("amend-form", "/imports/" + id + "/comparison"));
    }
}
