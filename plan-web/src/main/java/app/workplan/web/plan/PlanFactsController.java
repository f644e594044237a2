package app.workplan.web.plan;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.PlanFacts;
import app.workplan.domain.plan.PlanKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.organisation.SettingsService;
import app.workplan.service.organisation.SignedIn;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.plan.PlanFactsService;
import app.workplan.service.plan.PlanHead;
import app.workplan.service.plan.PlanQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Option;
import app.workplan.web.support.Refusals;
import app.workplan.web.support.RefusedFields;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 新建计划, and the facts of a draft: one form for both. */
@Controller
@RequiredArgsConstructor
class PlanFactsController {

    private static final String PAGE = "plan/form";

    private final PlanFactsService service;
    private final PlanQueries queries;
    private final PlanAccess access;
    private final SettingsService settings;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/plans/new")
    ModelAndView blank(Actor actor, SignedIn account) {
        access.requireOwnOffice(actor);
        String issuer = account.bureauName() == null ? "" : account.bureauName();
        ReportCycle cycle = settings.holding(actor.requireBureauId()).reportCycle();
        return page(null, HttpStatus.OK).addObject("form", PlanForm.ofYear(LocalDate.now(clock), issuer, cycle));
    }

    @PostMapping("/plans")
    Object create(
            Actor actor, @ModelAttribute("form") PlanForm form, BindingResult errors, RedirectAttributes redirect) {
        access.requireOwnOffice(actor);
        PlanFacts facts = read(form, errors);
        if (facts != null) {
            try {
                long id = service.create(actor, facts);
                Flash.tell(redirect, "planForm.created");
                return "redirect:/plans/" + id + "/structure";
            } catch (RuleViolation why) {
                refuse(errors, why);
            }
        }
        return page(null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/plans/{id}/edit")
    ModelAndView form(Actor actor, Scope scope, @PathVariable long id) {
        PlanHead head = editable(actor, scope, id);
        return page(head, HttpStatus.OK).addObject("form", PlanForm.of(head));
    }

    @PostMapping("/plans/{id}/edit")
    Object change(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        editable(actor, scope, id);
        PlanFacts facts = read(form, errors);
        if (facts != null) {
            try {
                service.change(actor, id, facts, form.getVersion());
                Flash.tell(redirect, "planForm.saved");
                return "redirect:/plans/" + id;
            } catch (RuleViolation why) {
                refuse(errors, why);
            } catch (StaleVersion somebodyWasFaster) {
                PlanHead now = editable(actor, scope, id);
                form.setVersion(now.version());
                return page(now, HttpStatus.CONFLICT).addObject("conflict", PlanForm.of(now));
            }
        }
        return page(editable(actor, scope, id), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private PlanHead editable(Actor actor, Scope scope, long id) {
        PlanHead head = queries.head(actor, scope, id);
        access.requireOffice(actor, head.bureauId());
        return head;
    }

    private static @Nullable PlanFacts read(PlanForm form, BindingResult errors) {
        form.check(errors);
        if (errors.hasErrors()) {
            return null;
        }
        try {
            return form.toFacts();
        } catch (RuleViolation why) {
            refuse(errors, why);
            return null;
        }
    }

    private static void refuse(BindingResult errors, RuleViolation why) {
        String field = RefusedFields.of(why);
        if (field.isEmpty()) {
            Refusals.add(errors, why);
        } else {
            Refusals.add(errors, field, why);
        }
    }

    private ModelAndView page(@Nullable PlanHead head, HttpStatus status) {
        return new ModelAndView(PAGE, status)
                .addObject("head", head)
                .addObject("kinds", options("planKind.", PlanKind.values()))
                .addObject("cycles", options("reportCycle.", ReportCycle.values()));
    }

    private List<Option> options(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(one -> new Option(one.name(), texts.of(prefix + one.name())))
                .toList();
    }
}
