package app.workplan.service.meeting;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.supervision.Meeting;
import app.workplan.domain.supervision.MeetingDecision;
import app.workplan.service.directive.DirectiveService;
import app.workplan.service.directive.GiveDirective;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.task.AddedTaskService;
import app.workplan.service.task.AddedTaskService.AddTask;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 议定事项: typed in the meeting, and made a task by the office or a directive by a leader, there or later. */
@Service
@Transactional
@RequiredArgsConstructor
public class DecisionService {

    private static final String ENTITY = "meeting";

    private final MeetingRepository meetings;
    private final MeetingDecisionRepository decisions;
    private final AddedTaskService tasks;
    private final DirectiveService directives;
    private final MeetingAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 记下一项.
     *
     * @return its id; the words of the last one again give that one
     * @throws RuleViolation when the meeting is closed, or the words are missing or too long
     */
    public long decide(Actor actor, long meetingId, String words) {
        Meeting meeting = meetings.lockById(meetingId).orElseThrow(() -> new NotFound(ENTITY, meetingId));
        access.requireOffice(actor, meeting.getBureauId());
        Optional<MeetingDecision> last = decisions.findFirstByMeetingIdOrderByPositionDesc(meetingId);
        if (last.isPresent()
                && last.get().getText().equals(words.strip())
                && Objects.equals(last.get().getDecidedBy(), actor.userId())) {
            return last.get().requireId();
        }
        int position = last.map(MeetingDecision::getPosition).orElse(0) + 1;
        MeetingDecision made =
                decisions.save(new MeetingDecision(meeting, position, words, clock.instant(), actor.userId()));
        audit.record(change(actor, made, "meeting.decide").values(null, made.getText()));
        return made.requireId();
    }

    /**
     * 去掉一项, which is only a note, while the meeting is open.
     *
     * @throws RuleViolation when the meeting is closed, or it became a task or directive
     */
    public void strike(Actor actor, long decisionId) {
        MeetingDecision decision = locked(decisionId);
        access.requireOffice(actor, decision.getBureauId());
        meetings.findById(decision.getMeetingId())
                .orElseThrow(() -> new NotFound(ENTITY, decision.getMeetingId()))
                .requireOpen();
        decision.requireNote();
        audit.record(change(actor, decision, "meeting.strike").values(decision.getText(), null));
        decisions.delete(decision);
    }

    /**
     * 转为任务, on the basis of the minutes.
     *
     * @return id of the task; sent twice it is the same
     * @throws RuleViolation as for any task that is added, or when it became a directive
     */
    public long makeTask(Actor actor, long decisionId, AddTask command) {
        MeetingDecision decision = locked(decisionId);
        access.requireOffice(actor, decision.getBureauId());
        if (decision.getTaskId() != null && decision.getDirectiveId() == null) {
            return decision.getTaskId();
        }
        decision.requireNote();
        if (command.placeId() == null) {
            throw new RuleViolation("task.placeMissing");
        }
        long task = tasks.add(actor, command);
        decision.becomeTask(task);
        audit.record(change(actor, decision, "meeting.makeTask").values(null, decision.getText()));
        return task;
    }

    /**
     * 转为批示, by a leader.
     *
     * @return id of the directive; sent twice it is the same
     * @throws RuleViolation as for any directive, or when it became a task
     */
    public long makeDirective(Actor actor, long decisionId, GiveDirective command) {
        MeetingDecision decision = locked(decisionId);
        access.requireLeader(actor, decision.getBureauId());
        if (decision.getDirectiveId() != null) {
            return decision.getDirectiveId();
        }
        decision.requireNote();
        if (command.taskId() == MeetingQueries.NO_TASK) {
            throw new RuleViolation("meeting.codeUnknown");
        }
        long directive = directives.give(actor, command);
        decision.becomeDirective(directive, command.taskId());
        audit.record(change(actor, decision, "meeting.makeDirective").values(null, decision.getText()));
        return directive;
    }

    private MeetingDecision locked(long decisionId) {
        return decisions.lockById(decisionId).orElseThrow(() -> new NotFound("decision", decisionId));
    }

    private static Audited change(Actor actor, MeetingDecision decision, String action) {
        return Audited.of(actor, decision.getBureauId(), action, ENTITY, decision.getMeetingId());
    }
}
