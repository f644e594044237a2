package app.workplan.web.feed;

import app.workplan.domain.shared.Actor;
import app.workplan.service.feed.FeedQueries;
import app.workplan.service.feed.FeedService;
import app.workplan.web.support.Flash;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 日历订阅, of the own account: made, renewed, withdrawn; the address is shown once. */
@Controller
@RequiredArgsConstructor
class FeedController {

    private static final String PAGE = "redirect:/account/calendar";

    private final FeedService feeds;
    private final FeedQueries queries;

    @GetMapping("/account/calendar")
    String page(Actor actor, Model model) {
        model.addAttribute("since", queries.since(actor).orElse(null));
        return "feed/page";
    }

    /** Hands the address to the next page, which shows it and forgets it. */
    @PostMapping("/account/calendar")
    String renew(Actor actor, RedirectAttributes redirect) {
        String token = feeds.renew(actor);
        redirect.addFlashAttribute(
                "feedAddress",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/calendar/" + token + ".ics")
                        .toUriString());
        Flash.tell(redirect, "feed.renewed");
        return PAGE;
    }

    @PostMapping("/account/calendar/end")
    String revoke(Actor actor, RedirectAttributes redirect) {
        feeds.revoke(actor);
        Flash.tell(redirect, "feed.revoked");
        return PAGE;
    }
}
