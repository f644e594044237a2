package app.workplan.service.meeting;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.supervision.Meeting;
import app.workplan.domain.supervision.MeetingState;
import app.workplan.service.organisation.BureauRepository;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会议: prepared, and closed with its lists frozen (docs/adr/0282). */
@Service
@Transactional
@RequiredArgsConstructor
public class MeetingService {

    private static final String ENTITY = "meeting";

    private final MeetingRepository meetings;
    private final MeetingPacks packs;
    private final PlanRepository plans;
    private final BureauRepository bureaus;
    private final MeetingAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 筹备会议.
     *
     * @return its id; the same title and day again gives the one there is
     * @throws RuleViolation when title or days do not fit, or the plan is a draft
     */
    public long prepare(Actor actor, OpenMeeting command) {
        long bureauId = access.requireOwnOffice(actor);
        bureaus.lockById(bureauId);
        if (command.planId() != null) {
            Plan plan = plans.findById(command.planId())
                    .filter(one -> one.getBureauId() == bureauId)
                    .orElseThrow(() -> new NotFound("plan", command.planId()));
            if (plan.getIssuedOn() == null) {
                throw new RuleViolation("meeting.planDraft");
            }
        }
        Meeting made = new Meeting(
                bureauId,
                command.planId(),
                command.title(),
                command.heldOn(),
                command.nextOn(),
                clock.instant(),
                actor.userId());
        Optional<Meeting> twin =
                meetings.findByBureauIdAndHeldOnAndTitle(bureauId, made.getHeldOn(), made.getTitle()).stream()
                        .findFirst();
        if (twin.isPresent()) {
            return twin.get().requireId();
        }
        long id = meetings.save(made).requireId();
        audit.record(change(actor, made, "meeting.prepare").values(null, made.getTitle() + " " + made.getHeldOn()));
        return id;
    }

    /**
     * 结束会议: its lists are frozen. Sent twice it is closed once.
     *
     * @throws RuleViolation when its day has not come
     */
    public void close(Actor actor, long id) {
        Meeting meeting = meetings.lockById(id).orElseThrow(() -> new NotFound(ENTITY, id));
        access.requireOffice(actor, meeting.getBureauId());
        if (meeting.getState() == MeetingState.CLOSED) {
            return;
        }
        Instant now = clock.instant();
        MeetingPack pack = packs.of(
                actor, id, meeting.getBureauId(), meeting.getPlanId(), meeting.getHeldOn(), meeting.getNextOn());
        meeting.close(MeetingPacks.json(pack), pack.asOf(), BusinessClock.dayOf(now), now, actor.userId());
        audit.record(change(actor, meeting, "meeting.close").values(null, meeting.getTitle()));
    }

    private static Audited change(Actor actor, Meeting meeting, String action) {
        return Audited.of(actor, meeting.getBureauId(), action, ENTITY, meeting.requireId())
                .in(meeting.getPlanId(), null);
    }
}
