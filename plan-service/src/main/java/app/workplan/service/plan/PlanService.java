package app.workplan.service.plan;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 印发与结束 of a plan. */
@Service
@RequiredArgsConstructor
public class PlanService {

    private final PlanRepository plans;
    private final PlanAccess access;
    private final IssuedWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 印发: freezes wording and codes, fixes the dates that are scored, makes the occurrences.
     *
     * @param version the version the page showed, null to issue whatever stands
     * @throws RuleViolation when it is not a draft, has no task, or its period is over before it begins
     */
    @Transactional
    public void issue(Actor actor, long planId, @Nullable Integer version) {
        Plan plan = load(planId);
        access.requireCanEdit(actor, plan);
        plan.requireVersion(version);
        Instant now = clock.instant();
        LocalDate today = BusinessClock.dayOf(now);
        plan.issue(now, today);
        if (work.issueAll(plan, now, today, actor.userId()) == 0) {
            throw new RuleViolation("plan.noTask");
        }
        audit.record(Audited.of(actor, plan.getBureauId(), "plan.issue", "plan", planId)
                .in(planId, null)
                .values("DRAFT", "ISSUED"));
    }

    /**
     * 结束: judged on this day for ever.
     *
     * @throws RuleViolation when it is not issued
     */
    @Transactional
    public void close(Actor actor, long planId, @Nullable Integer version) {
        Plan plan = load(planId);
        access.requireCanEdit(actor, plan);
        plan.requireVersion(version);
        Instant now = clock.instant();
        plan.close(now, BusinessClock.dayOf(now));
        audit.record(Audited.of(actor, plan.getBureauId(), "plan.close", "plan", planId)
                .in(planId, null)
                .values("ISSUED", "CLOSED"));
    }

    /**
     * 重新打开 a closed plan: it is tracked again and judged as of today.
     *
     * @param reason why it was closed too early; kept in the trail
     * @throws RuleViolation when it is not closed, or the reason is missing or too long
     */
    @Transactional
    public void reopen(Actor actor, long planId, String reason, @Nullable Integer version) {
        Plan plan = load(planId);
        access.requireCanEdit(actor, plan);
        plan.requireVersion(version);
        if (reason.isBlank()) {
            throw new RuleViolation("plan.reasonMissing");
        }
        String stated = Basis.required(reason);
        plan.reopen();
        audit.record(Audited.of(actor, plan.getBureauId(), "plan.reopen", "plan", planId)
                .in(planId, null)
                .values("CLOSED", "ISSUED")
                .on(stated));
    }

    /**
     * 定填报周期 of a draft.
     *
     * @throws RuleViolation once it is issued
     */
    @Transactional
    public void setReportCycle(Actor actor, long planId, ReportCycle cycle, @Nullable Integer version) {
        Plan plan = load(planId);
        access.requireCanEdit(actor, plan);
        plan.requireVersion(version);
        ReportCycle before = plan.getReportCycle();
        plan.reportEvery(cycle);
        audit.record(Audited.of(actor, plan.getBureauId(), "plan.reportCycle", "plan", planId)
                .in(planId, null)
                .values(before, cycle));
    }

    private Plan load(long planId) {
        return plans.lockById(planId).orElseThrow(() -> new NotFound("plan", planId));
    }
}
