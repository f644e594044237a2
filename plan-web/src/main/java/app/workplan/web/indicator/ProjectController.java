package app.workplan.web.indicator;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.indicator.ProjectReportService;
import app.workplan.service.indicator.ProjectStepService;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

/** 重大项目页: those of a plan, one of them, and what the responsible department reports. */
@Controller
@RequiredArgsConstructor
class ProjectController {

    private static final int LARGEST_YEAR = 9999;

    private final ProjectPages pages;
    private final ProjectReportService reports;
    private final ProjectStepService steps;
    private final Texts texts;

    /** Without {@code plan} the plan in force, else the one that ended last. */
    @GetMapping("/projects")
    ModelAndView list(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @RequestParam(name = "plan", required = false) @Nullable String plan,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf) {
        return pages.list(request, actor, scope, plan, asOf);
    }

    @GetMapping("/projects/{id}")
    ModelAndView show(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf) {
        return pages.show(request, actor, scope, id, asOf, RefusedForm.NONE);
    }

    @PostMapping("/projects/{id}/reports")
    Object report(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            ProjectReportForm form,
            RedirectAttributes redirect) {
        try {
            reports.report(actor, id, form.toReport(), form.uploads());
        } catch (RuleViolation why) {
            return refuse(request, actor, scope, id, "report-project", id, form.typed(), why);
        }
        Flash.tell(redirect, "project.reported");
        return "redirect:/projects/" + id;
    }

    @PostMapping("/projects/{id}/steps/{number}/reach")
    Object reach(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reachedOn,
            RedirectAttributes redirect) {
        try {
            LocalDate on = reachedOn.isBlank() ? null : Typed.date(reachedOn, "step.reachedIll", "step.reachedIll");
            steps.reach(actor, id, number, on);
        } catch (RuleViolation why) {
            return refuse(request, actor, scope, id, "reach-step", number, Map.of("reachedOn", reachedOn), why);
        }
        Flash.tell(redirect, "project.stepSaved");
        return "redirect:/projects/" + id + "#steps";
    }

    @PostMapping("/projects/{id}/money")
    Object money(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String planned,
            @RequestParam(defaultValue = "") String paid,
            RedirectAttributes redirect) {
        try {
            reports.money(actor, id, money(year, planned, paid));
        } catch (RuleViolation why) {
            Map<String, @Nullable String> typed = new LinkedHashMap<>();
            typed.put("year", year);
            typed.put("planned", planned);
            typed.put("paid", paid);
            return refuse(request, actor, scope, id, "project-money", id, typed, why);
        }
        Flash.tell(redirect, "project.moneySaved");
        return "redirect:/projects/" + id + "#money";
    }

    private static ProjectReportService.Money money(String year, String planned, String paid) {
        Faults faults = new Faults();
        Long typed = Typed.number(year);
        if (typed == null || typed > LARGEST_YEAR) {
            faults.read(() -> {
                throw new RuleViolation("money.yearMissing");
            });
        }
        BigDecimal plannedAmount = faults.read(() -> SignedNumber.of(planned, "money.plannedIll"));
        BigDecimal paidAmount = faults.read(() -> SignedNumber.of(paid, "money.paidIll"));
        faults.throwIfAny();
        return new ProjectReportService.Money(typed == null ? 0 : typed.intValue(), plannedAmount, paidAmount);
    }

    private ModelAndView refuse(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            long id,
            String form,
            long of,
            Map<String, @Nullable String> typed,
            RuleViolation why) {
        return pages.show(request, actor, scope, id, null, RefusedForm.of(form, of, typed, why, texts));
    }
}
