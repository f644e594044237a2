package app.workplan.service.drafting;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.drafting.DraftDesk.Draft;
import app.workplan.service.plan.PlanAccess;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 谁能改草稿: opens a draft for whoever may edit it; permission and version are asked before anything else is read. */
@Component
@RequiredArgsConstructor
class DraftAccess {

    private final DraftDesk desk;
    private final PlanAccess access;

    /**
     * For a command that replaces something.
     *
     * @throws StaleVersion when the form carries no version, or an old one
     * @throws RuleViolation when the plan is issued
     */
    Draft requireSeen(Actor actor, long planId, @Nullable Integer version) {
        Plan plan = requireDraft(actor, planId);
        plan.requireSeen(version);
        return desk.open(plan);
    }

    /**
     * For a command that undoes nothing.
     *
     * @param version null to work on whatever stands now
     * @throws StaleVersion when somebody was faster
     * @throws RuleViolation when the plan is issued
     */
    Draft requireOpen(Actor actor, long planId, @Nullable Integer version) {
        Plan plan = requireDraft(actor, planId);
        plan.requireVersion(version);
        return desk.open(plan);
    }

    private Plan requireDraft(Actor actor, long planId) {
        Plan plan = desk.plan(planId);
        access.requireCanEdit(actor, plan);
        plan.requireDraft();
        return plan;
    }
}
