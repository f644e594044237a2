package app.workplan.web;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.bulletin.BulletinService;
import app.workplan.service.bulletin.BulletinWords;
import app.workplan.service.directive.DirectiveService;
import app.workplan.service.directive.GiveDirective;
import app.workplan.service.meeting.DecisionService;
import app.workplan.service.meeting.MeetingService;
import app.workplan.service.meeting.OpenMeeting;
import app.workplan.service.shared.BusinessClock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Directives, bulletins and meetings for page tests, given by the leader and drafted by the office of the bureau. */
@Component
public class Directives {

    private final Fixtures fixtures;
    private final DirectiveService service;

    private final BulletinService bulletins;
    private final MeetingService meetings;
    private final DecisionService decisions;
    private final BusinessClock clock;
    private final WorkReportThings reports;

    Directives(
            Fixtures fixtures,
            DirectiveService service,
            BulletinService bulletins,
            MeetingService meetings,
            DecisionService decisions,
            BusinessClock clock,
            WorkReportThings reports) {
        this.fixtures = fixtures;
        this.service = service;
        this.bulletins = bulletins;
        this.meetings = meetings;
        this.decisions = decisions;
        this.clock = clock;
        this.reports = reports;
    }

    /** Half-year and annual reports. */
    public WorkReportThings reports() {
        return reports;
    }

    /** A new one on the task, to be answered by the department; its id. */
    public long given(String bureau, long taskId, long departmentId) {
        String words = "Say why " + fixtures.next();
        return service.give(leader(bureau), new GiveDirective(taskId, null, words, Set.of(departmentId), null));
    }

    /** A new bulletin of the plan and of today; its id. */
    public long bulletin(String bureau, long planId, boolean issued) {
        Actor office = fixtures.plans().office(bureau);
        long id = bulletins.draft(office, planId, clock.today(), new BulletinWords("Bulletin", "Look.", "Hurry."));
        if (issued) {
            bulletins.issue(office, id, null);
        }
        return id;
    }

    /** A meeting of today on all plans in force; its id. */
    public long meeting(String bureau) {
        return meetings.prepare(
                fixtures.plans().office(bureau),
                new OpenMeeting(
                        null,
                        "Meeting " + fixtures.next(),
                        clock.today(),
                        clock.today().plusDays(30)));
    }

    /** A decision of a new meeting; its id. */
    public long decision(String bureau) {
        return decisions.decide(fixtures.plans().office(bureau), meeting(bureau), "Look again");
    }

    /** The leader of the bureau, as an actor. */
    public Actor leader(String bureau) {
        String name = "leader@" + bureau;
        return new Actor(
                fixtures.userId(name), "leader", fixtures.bureau(bureau), Set.of(Role.LEADER), Set.of(), null, null);
    }
}
