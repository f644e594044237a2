package app.workplan.service.report;

import app.workplan.domain.plan.PlanKind;
import app.workplan.service.figure.JudgedPlan;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** 下一期计划: the plan that takes over where another ends. */
final class NextPlan {

    private NextPlan() {}

    /**
     * The issued plan of the same bureau whose period begins on the day after: one rolled forward from the plan first, else one of its
     * kind. Plans of the kind {@link PlanKind#OTHER} may be about anything and count only when rolled forward.
     *
     * @param all plans of the bureau, archived ones too
     * @return empty while it is a draft, which only its office may know
     */
    static Optional<JudgedPlan> of(JudgedPlan plan, Collection<JudgedPlan> all) {
        return all.stream()
                .filter(other -> other.bureauId() == plan.bureauId()
                        && other.isIssued()
                        && other.periodFrom().equals(plan.periodTo().plusDays(1))
                        && (isRolled(plan, other) || other.kind() == plan.kind() && plan.kind() != PlanKind.OTHER))
                .max(Comparator.comparing((JudgedPlan other) -> isRolled(plan, other))
                        .thenComparing(JudgedPlan::id));
    }

    private static boolean isRolled(JudgedPlan plan, JudgedPlan other) {
        return Long.valueOf(plan.id()).equals(other.rolledFromPlanId());
    }
}
