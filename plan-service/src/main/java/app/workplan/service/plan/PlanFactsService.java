package app.workplan.service.plan;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanFacts;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 新建计划, and the facts of a draft: a plan may be written by hand, without any document. */
@Service
@RequiredArgsConstructor
public class PlanFactsService {

    private final PlanRepository plans;
    private final PlanAccess access;
    private final DraftedWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 新建.
     *
     * @return id of the draft
     * @throws RuleViolation when the title is missing or too long
     */
    @Transactional
    public long create(Actor actor, PlanFacts facts) {
        long bureauId = access.requireOwnOffice(actor);
        Plan plan = plans.save(new Plan(bureauId, facts, clock.instant(), actor.userId()));
        audit.record(Audited.of(actor, bureauId, "plan.create", "plan", plan.requireId())
                .in(plan.requireId(), null)
                .values(null, plan.getTitle()));
        return plan.requireId();
    }

    /**
     * 改文件信息 of a draft; codes and default dates of its tasks follow the period.
     *
     * @param version the version the form was filled against
     * @throws RuleViolation once it is issued, or when a field is not allowed
     * @throws StaleVersion when somebody was faster
     */
    @Transactional
    public void change(Actor actor, long planId, PlanFacts facts, @Nullable Integer version) {
        Plan plan = plans.findById(planId).orElseThrow(() -> new NotFound("plan", planId));
        access.requireCanEdit(actor, plan);
        plan.requireSeen(version);
        PlanFacts before = plan.facts();
        plan.describe(facts);
        if (plan.facts().equals(before)) {
            return;
        }
        if (!plan.getPeriod().equals(before.period())) {
            work.followPeriod(plan);
        }
        audit.record(Audited.of(actor, plan.getBureauId(), "plan.edit", "plan", planId)
                .in(planId, null)
                .values(told(before), told(plan.facts())));
    }

    private static String told(PlanFacts facts) {
        return String.join(
                " | ",
                facts.title(),
                facts.kind().name(),
                String.valueOf(facts.head().issuer()),
                String.valueOf(facts.head().documentNumber()),
                String.valueOf(facts.head().documentDate()),
                String.valueOf(facts.head().publishedOn()),
                facts.period().from() + ".." + facts.period().to(),
                facts.reportCycle().name());
    }
}
