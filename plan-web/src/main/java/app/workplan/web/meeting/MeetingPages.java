package app.workplan.web.meeting;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.directive.DirectiveQueries;
import app.workplan.service.figure.DefaultPlan;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.meeting.MeetingAccess;
import app.workplan.service.meeting.MeetingPage;
import app.workplan.service.meeting.MeetingQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 会议的页面, also as the answer to a form that was refused. */
@Component
@RequiredArgsConstructor
class MeetingPages {

    private final MeetingQueries meetings;
    private final DirectiveQueries directives;
    private final JudgedPlanQueries plans;
    private final MeetingAccess access;
    private final Texts texts;
    private final Clock clock;

    ModelAndView prepare(Actor actor, Scope scope, RefusedForm refused) {
        long bureau = access.requireOwnOffice(actor);
        LocalDate today = LocalDate.now(clock);
        ModelAndView view = new ModelAndView("meeting/new");
        Object typed = refused.value("prepare-meeting", 0, "planId", null);
        view.addObject(
                "plans",
                plans.all(scope, Typed.numbers(Objects.toString(typed, null))).stream()
                        .filter(plan -> plan.isIssued() && Objects.equals(plan.bureauId(), bureau))
                        .toList());
        view.addObject("today", today);
        view.addObject("next", today.plusMonths(1));
        view.addObject("named", texts.of("meeting.defaultTitle", today.getYear(), today.getMonthValue()));
        view.addObject("refused", refused);
        if (!refused.problems().isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    ModelAndView show(Actor actor, Scope scope, long id, RefusedForm refused) {
        MeetingPage page = meetings.page(actor, scope, id);
        boolean acts = page.notes() && (page.writes() || page.leads());
        ModelAndView view = new ModelAndView("meeting/page");
        view.addObject("sheet", page);
        LocalDate today = LocalDate.now(clock);
        view.addObject("today", today);
        view.addObject("documentPlan", planOf(scope, page, today));
        view.addObject(
                "places", acts && page.writes() ? meetings.places(page.head().bureauId()) : List.of());
        view.addObject("named", acts ? directives.departments(page.head().bureauId()) : List.of());
        view.addObject("refused", refused);
        if (!refused.problems().isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    /** One that all plans looked at may be asked for under: the plan of the meeting, else the bureau's in force. */
    private @Nullable Long planOf(Scope scope, MeetingPage page, LocalDate today) {
        Long own = page.head().planId();
        long bureau = page.head().bureauId();
        return own != null
                ? own
                : DefaultPlan.of(
                                plans.all(scope).stream()
                                        .filter(plan -> plan.bureauId() == bureau)
                                        .toList(),
                                bureau,
                                page.pack().asOf(),
                                today)
                        .map(JudgedPlan::id)
                        .orElse(null);
    }

    RefusedForm refused(String form, long id, Map<String, @Nullable String> typed, RuleViolation why) {
        return RefusedForm.of(form, id, typed, why, texts);
    }

    /** 依据 of a task that comes out of the meeting. */
    String basis(Actor actor, Scope scope, long meetingId) {
        MeetingPage page = meetings.page(actor, scope, meetingId);
        return texts.of("meeting.basis", page.head().title(), page.head().heldOn());
    }
}
