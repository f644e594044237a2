package app.workplan.web.home;

import app.workplan.domain.shared.Actor;
import app.workplan.web.support.Homes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 首页. */
@Controller
class HomeController {

    @GetMapping("/")
    String home(Actor actor) {
        return "redirect:" + Homes.of(actor.roles());
    }
}
