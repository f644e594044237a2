package app.workplan.service.plan;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.RuleViolation;

/** 草稿的任务: what follows the period of a draft. The plan stands before its tasks and does not know them. */
public interface DraftedWork {

    /**
     * Codes and default dates follow the plan's new period; inside the caller's transaction.
     *
     * @throws RuleViolation when a stated date would lie outside the period
     */
    void followPeriod(Plan plan);
}
