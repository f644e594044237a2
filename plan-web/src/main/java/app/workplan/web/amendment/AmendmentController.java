package app.workplan.web.amendment;

import app.workplan.domain.shared.Actor;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.plan.PlanHead;
import app.workplan.service.plan.PlanQueries;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.AmendmentQueries;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 改动记录 of one plan. */
@Controller
@RequiredArgsConstructor
class AmendmentController {

    private static final int SIZE = 50;

    private final AmendmentQueries amendments;
    private final PlanQueries plans;
    private final PlanAccess access;

    @GetMapping("/plans/{id}/amendments")
    ModelAndView page(@PathVariable long id, @RequestParam(defaultValue = "1") String page, Actor actor, Scope scope) {
        PlanHead head = plans.head(actor, scope, id);
        long total = amendments.count(actor, head);
        int pages = (int) Math.max(1, (total + SIZE - 1) / SIZE);
        int shown = page.matches("\\d{1,6}") ? Math.min(Math.max(Integer.parseInt(page), 1), pages) : 1;
        return new ModelAndView("amendment/list")
                .addObject("head", head)
                .addObject("amendments", amendments.page(actor, head, shown, SIZE))
                .addObject("total", total)
                .addObject("number", shown)
                .addObject("pages", pages)
                .addObject("prev", address(id, shown - 1, pages))
                .addObject("next", address(id, shown + 1, pages))
                .addObject("canEdit", access.canEdit(actor, head.bureauId()));
    }

    private static @Nullable String address(long id, int page, int pages) {
        return page < 1 || page > pages ? null : "/plans/" + id + "/amendments?page=" + page;
    }
}
