package app.workplan.service.drafting;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 删除草稿: what was never issued may go, and leaves nothing but its line in the audit trail. */
@Service
@RequiredArgsConstructor
public class DraftService {

    private final PlanRepository plans;
    private final DraftErasure erasure;
    private final PlanAccess access;
    private final AuditTrail audit;

    /**
     * 删除草稿 with its tasks, shares, import and source text.
     *
     * @param version the version the page showed, null to delete whatever stands
     * @param title of the plan, typed by hand to confirm
     * @throws RuleViolation when it was issued, or the title typed is another
     * @throws StaleVersion when somebody changed it meanwhile
     */
    @Transactional
    public void delete(Actor actor, long planId, @Nullable Integer version, @Nullable String title) {
        Plan plan = plans.findById(planId).orElseThrow(() -> new NotFound("plan", planId));
        access.requireCanEdit(actor, plan);
        plan.requireVersion(version);
        if (!plan.isDraft()) {
            throw new RuleViolation("plan.notDraft");
        }
        if (title == null || !title.strip().equals(plan.getTitle().strip())) {
            throw new RuleViolation("plan.deleteTitle");
        }
        erase(actor, plan);
    }

    /**
     * 撤回草稿 of an import, which has let go of it: the plan goes, the import and the source text stay.
     *
     * @throws RuleViolation when it was issued
     */
    @Transactional
    public void takeBack(Actor actor, long planId) {
        Plan plan = plans.findById(planId).orElseThrow(() -> new NotFound("plan", planId));
        access.requireCanEdit(actor, plan);
        if (!plan.isDraft()) {
            throw new RuleViolation("import.planIssued");
        }
        erase(actor, plan);
    }

    private void erase(Actor actor, Plan plan) {
        audit.record(Audited.of(actor, plan.getBureauId(), "plan.delete", "plan", plan.requireId())
                .in(plan.requireId(), null)
                .values(plan.getTitle(), null));
        erasure.erase(plan.requireId());
    }
}
