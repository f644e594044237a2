package app.workplan.web.admin;

import app.workplan.domain.shared.Actor;
import app.workplan.service.organisation.OrganisationQueries;
import app.workplan.service.organisation.UserQueries;
import app.workplan.web.support.Flash;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 系统管理首页: how far the bureau is set up, its departments and its people. */
@Controller
@RequiredArgsConstructor
class AdminController {

    private final OrganisationQueries organisation;
    private final UserQueries users;
    private final Clock clock;

    @GetMapping("/admin")
    String home(Actor actor, Model model, HttpServletRequest request, RedirectAttributes redirect) {
        if (actor.bureauId() == null) {
            Flash.passOn(request, redirect);
            return "redirect:/admin/bureaus";
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        model.addAttribute("setUp", organisation.setUp(actor.bureauId(), today));
        model.addAttribute("departments", organisation.departments(actor.bureauId()));
        model.addAttribute("users", users.users(actor.bureauId()));
        return "admin/home";
    }
}
