package app.workplan.web.overview;

import app.workplan.domain.shared.Actor;
import app.workplan.service.overview.Overview;
import app.workplan.service.overview.OverviewQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.JudgedDay;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

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
            @ModelAttribute("form") OverviewForm form,
            Actor actor,
            Scope scope,
            HttpServletRequest request,
            Model model) {
        Overview read = overviews.read(actor, scope, form.asked(), LocalDate.now(clock));
        JudgedDay.show(model, read.asOf());
        model.addAttribute("view", pages.of(read, form, request.getContextPath()));
        return "overview/show";
    }
}
