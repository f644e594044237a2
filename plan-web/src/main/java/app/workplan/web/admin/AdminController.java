package app.workplan.web.admin;

import app.workplan.domain.shared.Actor;
import app.workplan.service.organisation.OrganisationQueries;
import app.workplan.service.organisation.UserQueries;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 系统管理首页: how far the bureau is set up, its departments and its people. */
@Controller
@RequiredArgsConstructor
class AdminController {

    private final OrganisationQueries organisation;
    private final UserQueries users;
    private final Clock clock;

    @GetMapping("/admin")
    String home(Actor actor, Model model) {
        if (actor.bureauId() == null) {
            return "redirect:/admin/bureaus";
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        model.addAttribute("setUp", organisation.setUp(actor.bureauId(), today));
        model.addAttribute("departments", organisation.departments(actor.bureauId()));
        model.addAttribute("users", users.users(actor.bureauId()));
        return "admin/home";
    }
}
