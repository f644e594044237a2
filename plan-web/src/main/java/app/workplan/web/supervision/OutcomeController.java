package app.workplan.web.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.supervision.OutcomeKind;
import app.workplan.domain.supervision.SupervisionOutcome;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.shared.Scope;
import app.workplan.service.supervision.LetterPage;
import app.workplan.service.supervision.LetterPageQueries;
import app.workplan.service.supervision.OutcomeQueries;
import app.workplan.service.supervision.OutcomeService;
import app.workplan.service.supervision.RecordOutcome;
import app.workplan.service.supervision.SupervisionAccess;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 约谈和通报批评: the list, and a new record. */
@Controller
@RequiredArgsConstructor
class OutcomeController {

    private static final String FORM = "record-outcome";

    private final OutcomeQueries outcomes;
    private final LetterPageQueries letters;
    private final OutcomeService records;
    private final SupervisionAccess access;
    private final JudgedPlanQueries plans;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/supervision/outcomes")
    ModelAndView page(
            Actor actor,
            Scope scope,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String letter) {
        return page(
                actor,
                scope,
                Typed.number(plan),
                Typed.number(department),
                letter(actor, scope, letter),
                RefusedForm.NONE);
    }

    @PostMapping("/supervision/outcomes")
    Object record(Actor actor, Scope scope, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        access.requireOwnOffice(actor);
        try {
            records.record(actor, command(typed));
        } catch (RuleViolation why) {
            return refuse(actor, scope, FORM, 0, typed, why);
        }
        Flash.tell(redirect, "supervision.outcomeKept");
        Long letter = Typed.number(typed.get("noticeId"));
        return letter == null ? "redirect:/supervision/outcomes" : "redirect:/supervision/" + letter;
    }

    @PostMapping("/supervision/outcomes/{id}/withdrawal")
    Object withdraw(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            records.withdraw(actor, id, Typed.text(reason));
        } catch (RuleViolation why) {
            return refuse(actor, scope, "withdraw-outcome", id, Map.of("reason", reason), why);
        }
        Flash.tell(redirect, "supervision.outcomeGone");
        return "redirect:/supervision/outcomes";
    }

    private static RecordOutcome command(Map<String, String> typed) {
        Long plan = Typed.number(typed.get("planId"));
        Long department = Typed.number(typed.get("departmentId"));
        OutcomeKind kind = Typed.constant(OutcomeKind.class, typed.get("kind"), "supervision.kindMissing");
        if (plan == null) {
            throw new RuleViolation("supervision.planMissing");
        }
        if (department == null) {
            throw new RuleViolation("supervision.departmentMissing");
        }
        if (kind == null) {
            throw new RuleViolation("supervision.kindMissing");
        }
        return new RecordOutcome(
                new SupervisionOutcome.Place(plan, department, Typed.number(typed.get("noticeId"))),
                kind,
                Typed.date(typed.get("heldOn"), "supervision.heldMissing", "supervision.heldIll"),
                Typed.text(typed.get("people")),
                Typed.text(typed.get("content")));
    }

    private ModelAndView refuse(
            Actor actor, Scope scope, String form, long id, Map<String, String> typed, RuleViolation why) {
        ModelAndView again = page(
                actor,
                scope,
                null,
                null,
                letter(actor, scope, typed.get("noticeId")),
                RefusedForm.of(form, id, Map.copyOf(typed), why, texts));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** The letter a record is made about, of the office's own bureau; null for none. */
    private LetterPage.@Nullable Letter letter(Actor actor, Scope scope, @Nullable String id) {
        Long known = Typed.number(id);
        if (known == null || !actor.is(Role.OFFICE)) {
            return null;
        }
        LetterPage.Letter letter = letters.page(actor, scope, known).letter();
        return access.canOffice(actor, letter.bureauId()) ? letter : null;
    }

    private ModelAndView page(
            Actor actor,
            Scope scope,
            @Nullable Long plan,
            @Nullable Long department,
            LetterPage.@Nullable Letter letter,
            RefusedForm refused) {
        ModelAndView view = new ModelAndView("supervision/outcomes");
        view.addObject("rows", outcomes.outcomes(actor, scope, plan, department));
        boolean office = actor.is(Role.OFFICE);
        view.addObject("office", office);
        view.addObject("narrowed", plan != null || department != null);
        view.addObject("kinds", OutcomeKind.values());
        view.addObject("today", LocalDate.now(clock));
        view.addObject("plans", office ? own(actor, scope, refused.value(FORM, 0, "planId", plan)) : List.of());
        view.addObject("departments", office ? outcomes.departments(actor) : List.of());
        view.addObject("letter", letter);
        view.addObject("plan", plan);
        view.addObject("department", department);
        view.addObject("refused", refused);
        return view;
    }

    /** @param named the plan the form stands at, offered although it may be archived */
    private List<JudgedPlan> own(Actor actor, Scope scope, @Nullable Object named) {
        return plans.all(scope, Typed.numbers(Objects.toString(named, null))).stream()
                .filter(one -> one.isIssued() && Long.valueOf(one.bureauId()).equals(actor.bureauId()))
                .toList();
    }
}
