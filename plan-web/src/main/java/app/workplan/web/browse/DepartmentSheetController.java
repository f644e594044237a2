package app.workplan.web.browse;

import app.workplan.domain.shared.Actor;
import app.workplan.service.browse.DepartmentSheetQueries;
import app.workplan.service.browse.NamedDepartment;
import app.workplan.service.browse.PlanNameQueries;
import app.workplan.service.shared.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 一科一单: the departments of a plan, the sheet of one, and all sheets to print. */
@Controller
@RequiredArgsConstructor
class DepartmentSheetController {

    private final BrowsedPlans plans;
    private final PlanNameQueries names;
    private final DepartmentSheetQueries sheets;
    private final SheetPages pages;

    @GetMapping("/plans/{id}/departments")
    String index(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String asOf,
            Actor actor,
            Scope scope,
            HttpServletRequest request,
            Model model) {
        BrowsedPlan browsed = plans.open(actor, scope, id, asOf, request, model);
        List<SheetView> found =
                browsed.plan().isIssued() ? pages.of(sheets.index(browsed.plan(), browsed.day()), browsed) : List.of();
        model.addAttribute("sheets", found);
        model.addAttribute("shares", found.stream().mapToInt(SheetView::total).sum());
        model.addAttribute("printAll", browsed.page("departments/sheets").href());
        model.addAttribute("gaps", browsed.page("gaps").href());
        return "browse/departments";
    }

    /** Every sheet on one page, each on paper of its own when printed. */
    @GetMapping("/plans/{id}/departments/sheets")
    String all(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String asOf,
            Actor actor,
            Scope scope,
            HttpServletRequest request,
            Model model) {
        BrowsedPlan browsed = plans.open(actor, scope, id, asOf, request, model);
        model.addAttribute(
                "sheets",
                browsed.plan().isIssued() ? pages.of(sheets.all(browsed.plan(), browsed.day()), browsed) : List.of());
        model.addAttribute("gaps", browsed.page("gaps").href());
        return "browse/sheets";
    }

    @GetMapping("/plans/{id}/departments/{departmentId}")
    String one(
            @PathVariable long id,
            @PathVariable long departmentId,
            @RequestParam(required = false) @Nullable String asOf,
            Actor actor,
            Scope scope,
            HttpServletRequest request,
            Model model) {
        BrowsedPlan browsed = plans.open(actor, scope, id, asOf, request, model);
        NamedDepartment department = names.department(browsed.plan(), departmentId, browsed.day());
        model.addAttribute("department", department);
        if (browsed.plan().isIssued()) {
            SheetView sheet = pages.of(sheets.one(browsed.plan(), browsed.day(), department), browsed);
            model.addAttribute("sheet", sheet);
        }
        model.addAttribute("index", browsed.page("departments").href());
        return "browse/sheet";
    }
}
