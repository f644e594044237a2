package app.workplan.service.handover;

import app.workplan.domain.organisation.Department;
import app.workplan.domain.organisation.Handover;
import app.workplan.domain.organisation.UserAccount;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.organisation.BureauRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 工作交接: opened, signed by both, and by the second signature done (docs/adr/0261). */
@Service
@Transactional
@RequiredArgsConstructor
public class HandoverService {

    private static final String ENTITY = "handover";

    private final HandoverRepository handovers;
    private final HandoverLists lists;
    private final HandoverPeople people;
    private final BureauRepository bureaus;
    private final HandoverAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 发起交接.
     *
     * @return its id
     * @throws RuleViolation when a department is missing, not the leaver's or being handed over already, the successor does
     *     not fit, or the day does not
     * @throws NotFound when the leaver, the successor or a department is unknown or another bureau's
     */
    public long open(Actor actor, OpenHandover command) {
        UserAccount leaver = people.user(command.leaverId());
        access.requireCanOpen(actor, command.leaverId(), leaver.getBureauId());
        long bureauId = actor.requireBureauId();
        bureaus.lockById(bureauId);
        UserAccount successor = people.userOf(bureauId, command.successorId());
        List<Department> departments = people.departments(bureauId, command.departmentIds());
        Instant now = clock.instant();
        Handover made = new Handover(
                leaver,
                successor,
                departments.stream().collect(Collectors.toMap(Department::requireId, Department::getName)),
                command.effectiveOn(),
                command.note(),
                BusinessClock.dayOf(now));
        handovers.beingHandedOver(bureauId, command.departmentIds()).ifPresent(name -> {
            throw new RuleViolation("handover.already", name);
        });
        made.open(now, actor.userId());
        long id = handovers.save(made).requireId();
        audit.record(
                change(actor, made, "handover.open").values(null, words(made)).on(made.getNote()));
        return id;
    }

    /**
     * 移交人确认, or the office in the head's stead with a reason.
     *
     * @return whether it is done by this signature
     * @throws RuleViolation when it is over, signed already or too early, the reason is missing, or it cannot be done any more
     */
    public boolean signAsLeaver(Actor actor, long id, String reason) {
        Handover handover = locked(actor, id);
        long by = access.requireLeaverSide(actor, handover.getLeaverId());
        Instant now = clock.instant();
        handover.signAsLeaver(by, reason, now, BusinessClock.dayOf(now));
        return signed(actor, handover, handover.getLeaverReason());
    }

    /**
     * 接收人确认.
     *
     * @return whether it is done by this signature
     * @throws RuleViolation when it is over, signed already or too early, or it cannot be done any more
     */
    public boolean signAsSuccessor(Actor actor, long id) {
        Handover handover = locked(actor, id);
        access.requireSuccessor(actor, handover.getSuccessorId());
        Instant now = clock.instant();
        handover.signAsSuccessor(now, BusinessClock.dayOf(now));
        return signed(actor, handover, null);
    }

    /** The first signature settles the list, the second one moves the departments. */
    private boolean signed(Actor actor, Handover handover, @Nullable String basis) {
        Map<Long, String> departments = handover.getDepartments();
        if (handover.getList() == null) {
            HandoverList list = lists.of(handover.getBureauId(), departments);
            handover.freeze(HandoverLists.json(list), list.asOf());
        }
        if (!handover.isSignedByBoth()) {
            audit.record(change(actor, handover, "handover.sign")
                    .values(null, words(handover))
                    .on(basis));
            return false;
        }
        people.move(actor, handover, clock.instant());
        audit.record(change(actor, handover, "handover.complete")
                .values(null, words(handover))
                .on(basis));
        return true;
    }

    /**
     * 撤回确认.
     *
     * @throws RuleViolation when it is over, or the actor has signed nothing
     */
    public void withdrawSignature(Actor actor, long id) {
        Handover handover = locked(actor, id);
        handover.withdrawSignature(actor.userId() == null ? 0 : actor.userId());
        audit.record(change(actor, handover, "handover.withdraw").values(words(handover), null));
    }

    /**
     * 取消交接, by whoever may see it.
     *
     * @throws RuleViolation when it is over, or no reason is given
     */
    public void cancel(Actor actor, long id, String reason) {
        Handover handover = locked(actor, id);
        handover.cancel(reason, clock.instant(), actor.userId());
        audit.record(change(actor, handover, "handover.cancel")
                .values(words(handover), null)
                .on(handover.getCancelReason()));
    }

    private Handover locked(Actor actor, long id) {
        Handover handover = handovers.lockById(id).orElseThrow(() -> new NotFound(ENTITY, id));
        access.requireCanSee(actor, id, handover.getBureauId(), handover.getLeaverId(), handover.getSuccessorId());
        return handover;
    }

    private String words(Handover handover) {
        return "%s > %s, %s, %s"
                .formatted(
                        people.nameOf(handover.getLeaverId()),
                        people.nameOf(handover.getSuccessorId()),
                        new TreeSet<>(handover.getDepartments().values()),
                        handover.getEffectiveOn());
    }

    private static Audited change(Actor actor, Handover handover, String action) {
        return Audited.of(actor, handover.getBureauId(), action, ENTITY, handover.requireId());
    }
}
