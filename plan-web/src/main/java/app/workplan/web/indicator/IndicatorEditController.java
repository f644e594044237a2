package app.workplan.web.indicator;

import app.workplan.domain.indicator.IndicatorKind;
import app.workplan.domain.plan.Comparator;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.indicator.EditIndicator;
import app.workplan.service.indicator.IndicatorPage;
import app.workplan.service.indicator.IndicatorQueries;
import app.workplan.service.indicator.IndicatorService;
import app.workplan.service.indicator.NamedDepartment;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 增补、修改、取消指标, by the office. */
@Controller
@RequiredArgsConstructor
class IndicatorEditController {

    private final IndicatorService indicators;
    private final IndicatorQueries queries;
    private final JudgedPlanQueries plans;
    private final GoalFrame frame;
    private final GoalTexts goals;
    private final Texts texts;

    @GetMapping("/plans/{id}/indicators/new")
    ModelAndView prepare(Actor actor, Scope scope, @PathVariable long id) {
        JudgedPlan plan = frame.ofOffice(actor, plans.one(scope, id));
        return page(plan, null, IndicatorForm.empty(plan.periodTo()), RefusedForm.NONE, false);
    }

    @PostMapping("/plans/{id}/indicators")
    Object add(Actor actor, Scope scope, @PathVariable long id, IndicatorForm form, RedirectAttributes redirect) {
        JudgedPlan plan = frame.ofOffice(actor, plans.one(scope, id));
        long made;
        try {
            made = indicators.add(actor, id, form.toSpec(() -> sharing(scope, id)), form.getBasis());
        } catch (RuleViolation why) {
            return page(plan, null, form, RefusedForm.of("add-indicator", id, form.typed(), why, texts), false);
        }
        Flash.tell(redirect, "indicator.added");
        return "redirect:/indicators/" + made;
    }

    @GetMapping("/indicators/{id}/edit")
    ModelAndView open(Actor actor, Scope scope, @PathVariable long id) {
        IndicatorPage stored = queries.one(scope, id, null);
        frame.ofOffice(actor, stored.plan());
        return page(stored.plan(), stored, stored(stored), RefusedForm.NONE, false);
    }

    @PostMapping("/indicators/{id}/edit")
    Object edit(Actor actor, Scope scope, @PathVariable long id, IndicatorForm form, RedirectAttributes redirect) {
        IndicatorPage stored = queries.one(scope, id, null);
        frame.ofOffice(actor, stored.plan());
        try {
            indicators.edit(
                    actor,
                    new EditIndicator(
                            id,
                            form.getVersion(),
                            form.toSpec(() -> sharing(scope, stored.plan().id())),
                            form.getBasis()));
        } catch (RuleViolation why) {
            RefusedForm refused = RefusedForm.of("edit-indicator", id, form.typed(), why, texts);
            return page(stored.plan(), stored, form, refused, false);
        } catch (StaleVersion somebodyWasFaster) {
            IndicatorPage now = queries.one(scope, id, null);
            form.setVersion(now.indicator().version());
            return page(now.plan(), now, form, RefusedForm.NONE, true);
        }
        Flash.tell(redirect, "indicator.saved");
        return "redirect:/indicators/" + id;
    }

    @PostMapping("/indicators/{id}/cancellation")
    Object strike(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes redirect) {
        IndicatorPage stored = queries.one(scope, id, null);
        frame.ofOffice(actor, stored.plan());
        try {
            indicators.strike(actor, id, Typed.text(basis));
        } catch (RuleViolation why) {
            RefusedForm refused = RefusedForm.of("cancel-indicator", id, Map.of("basis", basis), why, texts);
            return page(stored.plan(), stored, stored(stored), refused, false);
        }
        Flash.tell(redirect, "indicator.cancelled");
        return "redirect:/indicators?plan=" + stored.plan().id();
    }

    private List<String> sharing(Scope scope, long planId) {
        return queries.sharing(scope, planId).stream()
                .map(NamedDepartment::name)
                .toList();
    }

    private static IndicatorForm stored(IndicatorPage page) {
        return IndicatorForm.of(page.indicator().spec(), page.indicator().version());
    }

    private ModelAndView page(
            JudgedPlan plan,
            @Nullable IndicatorPage stored,
            IndicatorForm form,
            RefusedForm refused,
            boolean conflict) {
        ModelAndView view =
                frame.editing("indicator/edit", new GoalFrame.Editing(plan, stored, form, refused, conflict));
        view.addObject("now", stored == null ? null : goals.of(stored.indicator()));
        view.addObject("kinds", IndicatorKind.values());
        view.addObject("comparators", Comparator.values());
        return view;
    }
}
