package app.workplan.web.indicator;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.indicator.IndicatorQueries;
import app.workplan.service.indicator.ReadingService;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Address;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 指标页: those of a plan, one of them, and the readings that people enter and correct. */
@Controller
@RequiredArgsConstructor
class IndicatorController {

    private static final String ENTERED = "reading.entered";

    private final IndicatorPages pages;
    private final IndicatorQueries queries;
    private final ReadingService readings;
    private final Texts texts;

    /** Without {@code plan} the plan in force, else the one that ended last. */
    @GetMapping("/indicators")
    ModelAndView list(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @RequestParam(name = "plan", required = false) @Nullable String plan,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf) {
        return pages.list(request, actor, scope, plan, asOf, RefusedForm.NONE);
    }

    @PostMapping("/indicators")
    Object enterInPlace(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @RequestParam(name = "plan", required = false) @Nullable String plan,
            @RequestParam(name = "indicatorId", required = false) @Nullable String indicatorId,
            ReadingForm form,
            RedirectAttributes redirect) {
        Long id = Typed.number(indicatorId);
        if (id == null) {
            throw new NotFound("indicator", String.valueOf(indicatorId));
        }
        try {
            readings.enter(actor, form.toCommand(id, null), form.uploads());
        } catch (RuleViolation why) {
            return pages.list(
                    request, actor, scope, plan, null, RefusedForm.of("reading", id, form.typed(), why, texts));
        }
        Flash.tell(redirect, ENTERED);
        return "redirect:" + Address.of("/indicators").with("plan", plan).href();
    }

    @GetMapping("/indicators/{id}")
    ModelAndView show(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "unit", required = false) @Nullable String unit,
            @RequestParam(name = "page", required = false) @Nullable String page) {
        return pages.show(request, actor, scope, id, new IndicatorPages.Shown(asOf, unit, page), RefusedForm.NONE);
    }

    @PostMapping("/indicators/{id}/readings")
    Object enter(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            ReadingForm form,
            RedirectAttributes redirect) {
        try {
            readings.enter(actor, form.toCommand(id, null), form.uploads());
        } catch (RuleViolation why) {
            return pages.show(
                    request,
                    actor,
                    scope,
                    id,
                    IndicatorPages.Shown.TODAY,
                    RefusedForm.of("reading", id, form.typed(), why, texts));
        }
        Flash.tell(redirect, ENTERED);
        return "redirect:/indicators/" + id;
    }

    @PostMapping("/readings/{id}/correction")
    Object correct(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            ReadingForm form,
            RedirectAttributes redirect) {
        long indicatorId = queries.indicatorOf(scope, id);
        try {
            readings.enter(actor, form.toCommand(indicatorId, id), form.uploads());
        } catch (RuleViolation why) {
            return pages.show(
                    request,
                    actor,
                    scope,
                    indicatorId,
                    IndicatorPages.Shown.TODAY,
                    RefusedForm.of("correct-reading", id, form.typed(), why, texts));
        }
        Flash.tell(redirect, "reading.corrected");
        return "redirect:/indicators/" + indicatorId + "#readings";
    }
}
