package app.workplan.service.organisation;

import app.workplan.domain.organisation.Deputation;
import app.workplan.domain.organisation.UserAccount;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 代理: who stands in for a department head, from when to when (docs/adr/0140). */
@Service
@Transactional
@RequiredArgsConstructor
public class DeputyService {

    private static final String ENTITY = "deputation";

    private final DeputationRepository deputations;
    private final UserAccountRepository users;
    private final DeputyAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 指定代理人, by the head or the bureau's administrator; holds from the next click of the deputy on.
     *
     * @throws RuleViolation when the deputy does not fit, the days do not, or another deputy is named for one of them
     * @throws NotFound when head or deputy is unknown or another bureau's
     */
    public void name(Actor actor, NameDeputy command) {
        UserAccount head = locked(command.headId());
        access.requireCanName(actor, head);
        UserAccount deputy = users.findById(command.deputyId())
                .filter(one -> head.getBureauId() != null && head.getBureauId().equals(one.getBureauId()))
                .orElseThrow(() -> new NotFound("user", command.deputyId()));
        Deputation made = new Deputation(head, deputy, command.from(), command.to(), LocalDate.now(clock));
        deputations.findByHeadId(head.requireId()).stream()
                .filter(one -> one.overlaps(command.from(), command.to()))
                .findFirst()
                .ifPresent(one -> {
                    throw new RuleViolation("deputy.overlaps", nameOf(one.getDeputyId()), one.getValidFrom());
                });
        long id = deputations.save(made).requireId();
        audit.record(Audited.of(actor, head.getBureauId(), "user.nameDeputy", ENTITY, id)
                .values(null, words(made)));
    }

    /**
     * 收回代理: at once; one that has not begun is taken away.
     *
     * @throws RuleViolation when it is over already
     * @throws NotFound when there is none, or it is another head's
     */
    public void end(Actor actor, long headId, long deputationId) {
        UserAccount head = locked(headId);
        access.requireCanName(actor, head);
        Deputation present = deputations
                .findById(deputationId)
                .filter(one -> one.getHeadId() == headId)
                .orElseThrow(() -> new NotFound(ENTITY, deputationId));
        LocalDate today = LocalDate.now(clock);
        String before = words(present);
        if (present.beganBefore(today)) {
            present.end(today);
            audit.record(Audited.of(actor, head.getBureauId(), "user.endDeputy", ENTITY, deputationId)
                    .values(before, words(present)));
        } else {
            deputations.delete(present);
            audit.record(Audited.of(actor, head.getBureauId(), "user.endDeputy", ENTITY, deputationId)
                    .values(before, null));
        }
    }

    /** Two deputies named at once are told of one another. */
    private UserAccount locked(long headId) {
        return users.lockById(headId).orElseThrow(() -> new NotFound("user", headId));
    }

    private String words(Deputation one) {
        String to = one.getValidTo() == null ? "" : one.getValidTo().toString();
        return "%s > %s, %s..%s".formatted(nameOf(one.getHeadId()), nameOf(one.getDeputyId()), one.getValidFrom(), to);
    }

    private String nameOf(long userId) {
        return users.findById(userId).map(UserAccount::getDisplayName).orElse("-");
    }
}
