package app.workplan.service.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.supervision.SupervisionOutcome;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 约谈、通报批评: recorded by the office after they were held. */
@Service
@Transactional
@RequiredArgsConstructor
public class OutcomeService {

    private static final String ENTITY = "supervision_outcome";

    private static final String SAME = """
            select o.id from supervision_outcome o
            where o.plan_id = :plan and o.department_id = :department and o.kind = :kind and o.held_on = :held and o.content = :content
              and o.recorded_by is not distinct from cast(:by as bigint) and o.voided_at is null
            order by o.id limit 1
            """;

    private final SupervisionOutcomeRepository outcomes;
    private final JdbcClient jdbc;
    private final SupervisionAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 记录.
     *
     * @return its id; the same form sent twice gives the first's
     * @throws RuleViolation when the day lies ahead, who or what are missing, or the letter is about something else
     * @throws NotFound when plan, department or letter are unknown or another bureau's
     */
    public long record(Actor actor, RecordOutcome command) {
        long bureau = access.requireOwnOffice(actor);
        SupervisionOutcome.Place place = command.place();
        // whoever sends the same form at the same time waits here
        require(
                "select bureau_id from plan where id = :id and state <> 'DRAFT' for no key update",
                "plan",
                place.planId(),
                bureau);
        require("select bureau_id from department where id = :id", "department", place.departmentId(), bureau);
        if (place.noticeId() != null) {
            require("select bureau_id from supervision_notice where id = :id", "supervision", place.noticeId(), bureau);
            requireAbout(place, place.noticeId());
        }
        Long known = same(actor, command);
        if (known != null) {
            return known;
        }
        Instant now = clock.instant();
        SupervisionOutcome made = new SupervisionOutcome(
                bureau,
                place,
                command.kind(),
                command.heldOn(),
                command.people(),
                command.content(),
                BusinessClock.dayOf(now));
        made.record(now, actor.userId());
        long id = outcomes.save(made).requireId();
        audit.record(change(actor, made, "supervision.outcome")
                .values(null, made.getKind() + " " + made.getHeldOn())
                .on(made.getContent()));
        return id;
    }

    private @Nullable Long same(Actor actor, RecordOutcome command) {
        return jdbc.sql(SAME)
                .param("plan", command.place().planId())
                .param("department", command.place().departmentId())
                .param("kind", command.kind().name())
                .param("held", command.heldOn())
                .param("content", command.content().strip())
                .param("by", actor.userId())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private void require(String text, String what, long id, long bureau) {
        boolean own = jdbc.sql(text)
                .param("id", id)
                .query(Long.class)
                .optional()
                .filter(one -> Objects.equals(one, bureau))
                .isPresent();
        if (!own) {
            throw new NotFound(what, id);
        }
    }

    /** The letter speaks of the plan and the department. */
    private void requireAbout(SupervisionOutcome.Place place, long noticeId) {
        boolean fits = jdbc.sql(
                        "select exists (select from supervision_notice where id = :id and plan_id = :plan and department_id = :department)")
                .param("id", noticeId)
                .param("plan", place.planId())
                .param("department", place.departmentId())
                .query(Boolean.class)
                .single();
        if (!fits) {
            throw new RuleViolation("supervision.otherLetter");
        }
    }

    /**
     * 撤销记录: it was recorded by mistake; it stays in the file, and counts no more.
     *
     * @throws RuleViolation when it is withdrawn already, or the reason is missing
     */
    public void withdraw(Actor actor, long id, String reason) {
        SupervisionOutcome outcome = outcomes.lockById(id).orElseThrow(() -> new NotFound(ENTITY, id));
        access.requireOffice(actor, outcome.getBureauId());
        if (Objects.equals(outcome.getVoidedBy(), actor.userId())
                && reason.strip().equals(outcome.getVoidReason())) {
            return;
        }
        outcome.withdraw(reason, clock.instant(), actor.userId());
        audit.record(change(actor, outcome, "supervision.outcomeBack")
                .values(outcome.getKind() + " " + outcome.getHeldOn(), null)
                .on(outcome.getVoidReason()));
    }

    private static Audited change(Actor actor, SupervisionOutcome outcome, String action) {
        return Audited.of(actor, outcome.getBureauId(), action, ENTITY, outcome.getId())
                .in(outcome.getPlanId(), null);
    }
}
