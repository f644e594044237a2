package app.workplan.web.meeting;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.directive.GiveDirective;
import app.workplan.service.meeting.DecisionService;
import app.workplan.service.meeting.MeetingQueries;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.AddedTaskService.AddTask;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Typed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 议定事项: taken back, made a task by the office, made a directive by a leader. */
@Controller
@RequiredArgsConstructor
class DecisionController {

    private final MeetingPages pages;
    private final MeetingQueries queries;
    private final DecisionService decisions;

    @PostMapping("/decisions/{id}/removal")
    Object strike(Actor actor, Scope scope, @PathVariable long id, RedirectAttributes redirect) {
        long meeting = queries.meetingOf(scope, id);
        try {
            decisions.strike(actor, id);
        } catch (RuleViolation why) {
            return pages.show(actor, scope, meeting, pages.refused("strike-decision", id, Map.of(), why));
        }
        Flash.tell(redirect, "meeting.struck");
        return "redirect:/meetings/" + meeting + "#decisions";
    }

    @PostMapping("/decisions/{id}/task")
    Object makeTask(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(required = false) @Nullable List<String> departmentId,
            RedirectAttributes redirect) {
        long meeting = queries.meetingOf(scope, id);
        List<Long> departments = numbers(departmentId);
        try {
            MeetingQueries.Place chosen = queries.places(actor.requireBureauId()).stream()
                    .filter(one -> Objects.equals(one.id(), Typed.number(place)))
                    .findFirst()
                    .orElse(null);
            decisions.makeTask(
                    actor,
                    id,
                    new AddTask(
                            chosen == null ? 0 : chosen.planId(),
                            chosen == null ? null : chosen.id(),
                            title,
                            dueOn.isBlank() ? null : Typed.date(dueOn, "task.dueIll"),
                            departments,
                            null,
                            0,
                            pages.basis(actor, scope, meeting)));
        } catch (RuleViolation why) {
            Map<String, @Nullable String> typed = new LinkedHashMap<>();
            typed.put("place", place);
            typed.put("title", title);
            typed.put("dueOn", dueOn);
            typed.put("departmentId", joined(departmentId));
            return pages.show(actor, scope, meeting, pages.refused("decision-task", id, typed, why));
        }
        Flash.tell(redirect, "meeting.becameTask");
        return "redirect:/meetings/" + meeting + "#decisions";
    }

    @PostMapping("/decisions/{id}/directive")
    Object makeDirective(
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(required = false) @Nullable List<String> departmentId,
            RedirectAttributes redirect) {
        long meeting = queries.meetingOf(scope, id);
        try {
            LocalDate due = dueOn.isBlank() ? null : Typed.date(dueOn, "directive.dueIll");
            decisions.makeDirective(
                    actor,
                    id,
                    new GiveDirective(
                            queries.taskOf(actor.requireBureauId(), code),
                            null,
                            Typed.text(text),
                            new LinkedHashSet<>(numbers(departmentId)),
                            due));
        } catch (RuleViolation why) {
            Map<String, @Nullable String> typed = new LinkedHashMap<>();
            typed.put("code", code);
            typed.put("text", text);
            typed.put("dueOn", dueOn);
            typed.put("departmentId", joined(departmentId));
            return pages.show(actor, scope, meeting, pages.refused("decision-directive", id, typed, why));
        }
        Flash.tell(redirect, "directive.given");
        return "redirect:/meetings/" + meeting + "#decisions";
    }

    private static List<Long> numbers(@Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream().map(Typed::number).filter(Objects::nonNull).toList();
    }

    private static String joined(@Nullable List<String> typed) {
        return typed == null ? "" : String.join(",", typed);
    }
}
