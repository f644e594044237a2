package app.workplan.web.home;

import app.workplan.domain.shared.Actor;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Homes;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 首页. */
@Controller
class HomeController {

    @GetMapping("/")
    String home(Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        Flash.passOn(request, redirect);
        return "redirect:" + Homes.of(actor.roles());
    }
}
