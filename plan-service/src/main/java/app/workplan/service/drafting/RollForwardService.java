package app.workplan.service.drafting;

import app.workplan.domain.plan.CarryOver;
import app.workplan.domain.plan.DocumentHead;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanFacts;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.plan.PlanState;
import app.workplan.domain.plan.SourceDocument;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.parser.YearShift;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.plan.SourceDocumentRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 滚动到下一年: copies chapters, items, shares, frequencies and yearless dates of a plan to a new period, under a new
 * source text with the years changed; indicators and projects stay behind, since their targets are the old period's.
 */
@Service
@RequiredArgsConstructor
public class RollForwardService {

    private final PlanRepository plans;
    private final SourceDocumentRepository sources;
    private final PlanCopy copies;
    private final PlanAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 滚动.
     *
     * @param year first year of the new period
     * @param what everything, or what is neither done nor cancelled on the last day it can be judged
     * @return id of the new draft; asked again while that is a draft, the same one
     * @throws RuleViolation when the plan is a draft itself, the year is not later than its own, or nothing is left to do
     */
    @Transactional
    public long roll(Actor actor, long planId, int year, CarryOver what) {
        Plan old = plans.lockById(planId).orElseThrow(() -> new NotFound("plan", planId));
        access.requireCanEdit(actor, old);
        int firstYear = old.getPeriod().from().getYear();
        int lastYear = old.getPeriod().to().getYear();
        int by = year - firstYear;
        if (old.isDraft()) {
            throw new RuleViolation("plan.notIssued");
        }
        if (by <= 0 || by > 50) {
            throw new RuleViolation("plan.rollYear", firstYear);
        }
        Optional<Plan> already = plans.findFirstByRolledFromPlanIdAndState(planId, PlanState.DRAFT)
                .filter(draft -> draft.getPeriod().from().getYear() == year);
        if (already.isPresent()) {
            return already.get().requireId();
        }
        UnaryOperator<String> years = words -> YearShift.shift(words, firstYear, lastYear, by);
        PlanFacts facts = new PlanFacts(
                old.getKind(),
                years.apply(old.getTitle()),
                new DocumentHead(old.getHead().issuer(), null, null, null),
                new PlanPeriod(
                        old.getPeriod().from().plusYears(by),
                        old.getPeriod().to().plusYears(by)),
                old.getReportCycle());
        Plan plan = old.getSourceDocumentId() == null
                ? new Plan(old.getBureauId(), facts, clock.instant(), actor.userId())
                : fromText(actor, old, old.getSourceDocumentId(), facts, years);
        plan.rolledFrom(old);
        plans.save(plan);
        copies.copy(actor, old, plan, what, years);
        audit.record(Audited.of(actor, plan.getBureauId(), "plan.rollForward", "plan", plan.requireId())
                .in(plan.requireId(), null)
                .values(old.getTitle(), plan.getTitle()));
        return plan.requireId();
    }

    /** A plan with a document goes on under a new text with the years changed. */
    private Plan fromText(Actor actor, Plan old, long sourceId, PlanFacts facts, UnaryOperator<String> years) {
        SourceDocument text = sources.findById(sourceId).orElseThrow(() -> new NotFound("source", sourceId));
        SourceDocument source = sources.save(new SourceDocument(
                old.getBureauId(), text.getFileName(), years.apply(text.getText()), clock.instant(), actor.userId()));
        return new Plan(
                source, facts.kind(), facts.title(), facts.head(), facts.period(), clock.instant(), actor.userId());
    }
}
