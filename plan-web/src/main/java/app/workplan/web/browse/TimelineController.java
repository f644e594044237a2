package app.workplan.web.browse;

import app.workplan.domain.shared.Actor;
import app.workplan.service.browse.PlanNameQueries;
import app.workplan.service.browse.PlanNames;
import app.workplan.service.browse.TimelineQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.browse.BrowsedPlans.Chosen;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 时间轴 of a plan. */
@Controller
@RequiredArgsConstructor
class TimelineController {

    private static final String VIEW = "browse/timeline";

    private final BrowsedPlans plans;
    private final PlanNameQueries names;
    private final TimelineQueries timelines;
    private final TimelinePages pages;

    @GetMapping("/plans/{id}/timeline")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String chapter,
            @RequestParam(required = false) @Nullable String department,
            Actor actor,
            Scope scope,
            HttpServletRequest request,
            Model model) {
        BrowsedPlan browsed = plans.open(actor, scope, id, asOf, request, model);
        if (!browsed.plan().isIssued()) {
            return VIEW;
        }
        PlanNames known = names.names(browsed.plan(), browsed.day());
        Chosen ofChapter = Chosen.of(chapter, plans.chapters(known));
        Chosen ofDepartment = Chosen.of(department, BrowsedPlans.departments(known));
        model.addAttribute(
                "view",
                pages.of(
                        timelines.read(browsed.plan(), known, browsed.day(), ofChapter.id(), ofDepartment.id()),
                        known,
                        browsed,
                        ofChapter.id(),
                        ofDepartment.id()));
        model.addAttribute("chapter", ofChapter);
        model.addAttribute("chosen", ofDepartment);
        model.addAttribute("every", browsed.page("timeline").href());
        model.addAttribute(
                "keep",
                browsed.page("timeline")
                        .with("chapter", ofChapter.id())
                        .with("department", ofDepartment.id())
                        .fields("asOf"));
        return VIEW;
    }
}
