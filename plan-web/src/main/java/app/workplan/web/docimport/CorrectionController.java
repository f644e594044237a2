package app.workplan.web.docimport;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.docimport.review.ReviewService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 核对: each correction and each answer is one POST of its own; the page comes back as it is then. */
@Controller
@RequiredArgsConstructor
class CorrectionController {

    private final ReviewService service;
    private final CorrectionPages pages;
    private final Texts texts;

    @PostMapping("/imports/{id}/items/{at}/{change}")
    Object change(
            @PathVariable long id,
            @PathVariable int at,
            @PathVariable String change,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            Model model) {
        return answered(
                id,
                new CorrectionPages.Asked(null, at, change, typed),
                actor,
                redirect,
                model,
                () -> service.correct(actor, id, version(typed), TypedCorrections.ofItem(at, change, typed)));
    }

    @PostMapping("/imports/{id}/items")
    Object add(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            Model model) {
        return answered(
                id,
                asked(typed),
                actor,
                redirect,
                model,
                () -> service.correct(actor, id, version(typed), TypedCorrections.added(typed)));
    }

    @PostMapping("/imports/{id}/names")
    Object name(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            Model model) {
        return answered(id, asked(typed), actor, redirect, model, () -> {
            return service.correct(actor, id, version(typed), TypedCorrections.ofName(typed));
        });
    }

    @PostMapping("/imports/{id}/suggestions/{at}")
    Object suggestion(
            @PathVariable long id,
            @PathVariable int at,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            Model model) {
        return answered(id, asked(typed), actor, redirect, model, () -> {
            return service.correct(actor, id, version(typed), TypedCorrections.ofSuggestion(at, typed));
        });
    }

    @PostMapping("/imports/{id}/chapters/{at}")
    Object chapter(
            @PathVariable long id,
            @PathVariable int at,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            Model model) {
        return answered(id, asked(typed), actor, redirect, model, () -> {
            service.correct(actor, id, version(typed), TypedCorrections.ofChapter(at, typed));
            return null;
        });
    }

    @PostMapping("/imports/{id}/proposals")
    Object proposals(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            Model model) {
        return answered(id, asked(typed), actor, redirect, model, () -> {
            service.takeProposals(actor, id, version(typed));
            return null;
        });
    }

    @PostMapping("/imports/{id}/answers")
    Object answer(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            Model model) {
        return answered(id, asked(typed), actor, redirect, model, () -> {
            service.answer(actor, id, version(typed), Typed.text(typed.getFirst("key")));
            return null;
        });
    }

    @PostMapping("/imports/{id}/undo")
    Object undo(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            Model model) {
        return answered(id, asked(typed), actor, redirect, model, () -> {
            service.undo(actor, id, version(typed));
            return null;
        });
    }

    @PostMapping("/imports/{id}/withdrawal")
    Object withdraw(@PathVariable long id, Actor actor, RedirectAttributes redirect, Model model) {
        try {
            service.withdraw(actor, id);
        } catch (RuleViolation why) {
            return refused(
                    id, CorrectionPages.Asked.NOTHING, actor, model, texts.of(why), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.tell(redirect, "importReview.withdrawn");
        return "redirect:/imports/" + id;
    }

    /** A command; gives the item to show next, null for none. */
    interface Change {

        @Nullable
        Integer make();
    }

    private Object answered(
            long id,
            CorrectionPages.Asked asked,
            Actor actor,
            RedirectAttributes redirect,
            Model model,
            Change change) {
        try {
            Integer next = change.make();
            Flash.tell(redirect, "importReview.saved");
            String part = asked.part() == null || next != null ? "" : "?part=" + Typed.page(asked.part(), 10_000);
            return "redirect:/imports/" + id + (next == null ? part : "?item=" + next + "#i-" + next);
        } catch (RuleViolation why) {
            return refused(id, asked, actor, model, texts.of(why), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersion | ConcurrencyFailureException somebodyWasFaster) {
            return refused(id, asked, actor, model, texts.of("importReview.stale"), HttpStatus.CONFLICT);
        }
    }

    private ModelAndView refused(
            long id, CorrectionPages.Asked asked, Actor actor, Model model, String why, HttpStatus status) {
        pages.show(actor, id, asked, model);
        model.addAttribute("problem", why);
        return new ModelAndView("import/review", status);
    }

    private static CorrectionPages.Asked asked(MultiValueMap<String, String> typed) {
        return new CorrectionPages.Asked(typed.getFirst("part"), null, "", typed);
    }

    private static @Nullable Integer version(MultiValueMap<String, String> typed) {
        Long version = Typed.number(typed.getFirst("version"));
        return version == null || version > Integer.MAX_VALUE ? null : Integer.valueOf(Math.toIntExact(version));
    }
}
