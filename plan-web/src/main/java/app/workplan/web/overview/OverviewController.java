package app.workplan.web.overview;

import app.workplan.domain.shared.Actor;
import app.workplan.service.overview.Overview;
import app.workplan.service.overview.OverviewQueries;
import app.workplan.service.overview.OverviewQueries.Asked;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.JudgedDay;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 下级总览: the bureaus below one's own with their plans in force. */
@Controller
@RequiredArgsConstructor
class OverviewController {

    private final OverviewQueries overviews;
    private final OverviewPages pages;
    private final Clock clock;

    /** A bureau with none below it gets a page that says so. */
    @GetMapping("/overview")
    String show(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String sort,
            Actor actor,
            Scope scope,
            HttpServletRequest request,
            Model model) {
        Long under = Typed.number(county);
        Integer depth = Typed.integer(level);
        Overview read = overviews.read(actor, scope, new Asked(asOf, under, depth), LocalDate.now(clock));
        JudgedDay.show(model, read.asOf());
        model.addAttribute("view", pages.of(read, under, depth, sort, request.getContextPath()));
        return "overview/show";
    }
}
