package app.workplan.web.bulletin;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.bulletin.BulletinService;
import app.workplan.service.bulletin.BulletinWords;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 通报: drafted from a plan and a day, worded, issued, corrected by another edition. */
@Controller
@RequiredArgsConstructor
class BulletinController {

    private static final String DRAFT = "draft-bulletin";

    private final BulletinPages pages;
    private final BulletinService bulletins;
    private final Texts texts;

    @GetMapping("/bulletins")
    ModelAndView list(Actor actor, Scope scope) {
        return pages.list(actor, scope);
    }

    @GetMapping("/bulletins/new")
    ModelAndView prepare(Actor actor, Scope scope, @RequestParam(required = false) @Nullable String plan) {
        return pages.prepare(actor, scope, Typed.number(plan), RefusedForm.NONE);
    }

    @PostMapping("/bulletins")
    Object draft(
            Actor actor,
            Scope scope,
            @RequestParam(defaultValue = "") String planId,
            @RequestParam(defaultValue = "") String asOf,
            RedirectAttributes redirect) {
        Long plan = Typed.number(planId);
        try {
            LocalDate day = Typed.date(asOf, "bulletin.dayMissing", "bulletin.dayIll");
            if (plan == null) {
                throw new RuleViolation("bulletin.planMissing");
            }
            long id = bulletins.draft(actor, plan, day, pages.words(actor, scope, plan, day));
            Flash.tell(redirect, "bulletin.drafted");
            return "redirect:/bulletins/" + id;
        } catch (RuleViolation why) {
            return pages.prepare(
                    actor, scope, plan, RefusedForm.of(DRAFT, 0, Map.of("planId", planId, "asOf", asOf), why, texts));
        }
    }

    @GetMapping("/bulletins/{id}")
    ModelAndView page(Actor actor, Scope scope, @PathVariable long id) {
        return pages.show(actor, scope, id, RefusedForm.NONE, HttpStatus.OK);
    }

    @PostMapping("/bulletins/{id}")
    Object word(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String opening,
            @RequestParam(defaultValue = "") String closing,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes redirect) {
        Map<String, @Nullable String> typed = new LinkedHashMap<>();
        typed.put("title", title);
        typed.put("opening", opening);
        typed.put("closing", closing);
        BulletinWords words = new BulletinWords(title, Typed.text(opening), Typed.text(closing));
        return act(
                "word-bulletin",
                () -> bulletins.word(actor, id, words, Typed.integer(version)),
                actor,
                scope,
                id,
                typed,
                "bulletin.worded",
                redirect);
    }

    @PostMapping("/bulletins/{id}/issue")
    Object issue(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes redirect) {
        return act(
                "issue-bulletin",
                () -> bulletins.issue(actor, id, Typed.integer(version)),
                actor,
                scope,
                id,
                Map.of(),
                "bulletin.isIssued",
                redirect);
    }

    @PostMapping("/bulletins/{id}/corrections")
    Object correct(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            long next = bulletins.correct(actor, id, Typed.text(reason));
            Flash.tell(redirect, "bulletin.correcting");
            return "redirect:/bulletins/" + next;
        } catch (RuleViolation why) {
            return refuse("correct-bulletin", actor, scope, id, Map.of("reason", reason), why);
        }
    }

    @PostMapping("/bulletins/{id}/deletion")
    Object discard(Actor actor, Scope scope, @PathVariable long id, RedirectAttributes redirect) {
        try {
            bulletins.discard(actor, id);
        } catch (RuleViolation why) {
            return refuse("discard-bulletin", actor, scope, id, Map.of(), why);
        }
        Flash.tell(redirect, "bulletin.discarded");
        return "redirect:/bulletins";
    }

    private Object act(
            String form,
            Runnable command,
            Actor actor,
            Scope scope,
            long id,
            Map<String, @Nullable String> typed,
            String told,
            RedirectAttributes redirect) {
        try {
            command.run();
        } catch (RuleViolation why) {
            return refuse(form, actor, scope, id, typed, why);
        } catch (StaleVersion faster) {
            RefusedForm stale = RefusedForm.of(form, id, typed, new RuleViolation("bulletin.stale"), texts);
            return pages.show(actor, scope, id, stale, HttpStatus.CONFLICT);
        }
        Flash.tell(redirect, told);
        return "redirect:/bulletins/" + id;
    }

    private ModelAndView refuse(
            String form, Actor actor, Scope scope, long id, Map<String, @Nullable String> typed, RuleViolation why) {
        RefusedForm refused = RefusedForm.of(form, id, typed, why, texts);
        return pages.show(actor, scope, id, refused, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
