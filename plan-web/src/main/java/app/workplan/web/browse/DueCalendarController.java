package app.workplan.web.browse;

import app.workplan.domain.shared.Actor;
import app.workplan.service.browse.DueMonth;
import app.workplan.service.browse.DueQueries;
import app.workplan.service.browse.PlanNameQueries;
import app.workplan.service.browse.PlanNames;
import app.workplan.service.shared.Scope;
import app.workplan.web.browse.BrowsedPlans.Chosen;
import app.workplan.web.support.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 日历 of a plan: what falls due in a month. */
@Controller
@RequiredArgsConstructor
class DueCalendarController {

    private static final String VIEW = "browse/calendar";

    private final BrowsedPlans plans;
    private final PlanNameQueries names;
    private final DueQueries dues;
    private final CalendarPages pages;

    /**
     * Without {@code month} that of the as-of day; one outside the plan is brought into it, and the page says so. With
     * {@code only=others} the list by day holds what the ledger has no rows for.
     */
    @GetMapping("/plans/{id}/calendar")
    String month(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String only,
            Actor actor,
            Scope scope,
            HttpServletRequest request,
            Model model) {
        BrowsedPlan browsed = plans.open(actor, scope, id, asOf, request, model);
        if (!browsed.plan().isIssued()) {
            return VIEW;
        }
        PlanNames known = names.names(browsed.plan(), browsed.day());
        List<Option> departments = BrowsedPlans.departments(known);
        Chosen chosen = Chosen.of(department, departments);
        YearMonth asked = read(month);
        DueMonth read = dues.month(browsed.plan(), known, browsed.day(), chosen.id(), asked);
        CalendarView view = pages.of(read, browsed, chosen.id(), CalendarPages.OTHERS.equals(only));
        model.addAttribute("view", view);
        model.addAttribute("departments", departments);
        model.addAttribute("chosen", chosen);
        model.addAttribute("unreadable", month != null && !month.isBlank() && asked == null);
        model.addAttribute("moved", asked != null && !asked.equals(read.month()) ? asked : null);
        model.addAttribute(
                "keep",
                browsed.page("calendar")
                        .with("department", chosen.id())
                        .with("month", view.shown())
                        .fields("asOf"));
        return VIEW;
    }

    private static @Nullable YearMonth read(@Nullable String typed) {
        try {
            YearMonth month = typed == null ? null : YearMonth.parse(typed.strip());
            return month == null || month.getYear() < 1 || month.getYear() > 9999 ? null : month;
        } catch (DateTimeException noMonth) {
            return null;
        }
    }
}
