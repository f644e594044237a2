package app.workplan.web.meeting;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.meeting.DecisionService;
import app.workplan.service.meeting.MeetingQueries;
import app.workplan.service.meeting.MeetingService;
import app.workplan.service.meeting.OpenMeeting;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 会议: prepared, held with one field for each decision, closed. */
@Controller
@RequiredArgsConstructor
class MeetingController {

    private final MeetingPages pages;
    private final MeetingQueries queries;
    private final MeetingService meetings;
    private final DecisionService decisions;

    @GetMapping("/meetings")
    String list(Actor actor, Scope scope, Model model) {
        model.addAttribute("rows", queries.list(actor, scope));
        model.addAttribute("writes", actor.is(Role.OFFICE));
        model.addAttribute("bureaus", scope.bureauIds().size());
        return "meeting/list";
    }

    @GetMapping("/meetings/new")
    ModelAndView prepare(Actor actor, Scope scope) {
        return pages.prepare(actor, scope, RefusedForm.NONE);
    }

    @PostMapping("/meetings")
    Object open(
            Actor actor,
            Scope scope,
            @RequestParam(defaultValue = "") String planId,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String heldOn,
            @RequestParam(defaultValue = "") String nextOn,
            RedirectAttributes redirect) {
        try {
            long id = meetings.prepare(
                    actor,
                    new OpenMeeting(
                            Typed.number(planId),
                            title,
                            Typed.date(heldOn, "meeting.dayMissing", "meeting.dayIll"),
                            Typed.date(nextOn, "meeting.nextMissing", "meeting.nextIll")));
            Flash.tell(redirect, "meeting.prepared");
            return "redirect:/meetings/" + id;
        } catch (RuleViolation why) {
            Map<String, @Nullable String> typed = new LinkedHashMap<>();
            typed.put("planId", planId);
            typed.put("title", title);
            typed.put("heldOn", heldOn);
            typed.put("nextOn", nextOn);
            return pages.prepare(actor, scope, pages.refused("prepare-meeting", 0, typed, why));
        }
    }

    @GetMapping("/meetings/{id}")
    ModelAndView page(Actor actor, Scope scope, @PathVariable long id) {
        return pages.show(actor, scope, id, RefusedForm.NONE);
    }

    /** One field, Enter, next: the answer leads back to the field. */
    @PostMapping("/meetings/{id}/decisions")
    Object decide(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        try {
            decisions.decide(actor, id, Typed.text(text));
        } catch (RuleViolation why) {
            return pages.show(actor, scope, id, pages.refused("decide", id, Map.of("text", text), why));
        }
        Flash.tell(redirect, "meeting.decided");
        return "redirect:/meetings/" + id + "?typing=true#decisions";
    }

    @PostMapping("/meetings/{id}/closing")
    Object close(Actor actor, Scope scope, @PathVariable long id, RedirectAttributes redirect) {
        try {
            meetings.close(actor, id);
        } catch (RuleViolation why) {
            return pages.show(actor, scope, id, pages.refused("close-meeting", id, Map.of(), why));
        }
        Flash.tell(redirect, "meeting.isClosed");
        return "redirect:/meetings/" + id;
    }
}
