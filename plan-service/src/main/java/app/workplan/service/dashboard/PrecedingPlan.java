package app.workplan.service.dashboard;

import app.workplan.domain.plan.PlanKind;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * 上年计划: the plan with which one is compared, and the day of it that is the same day of its own year.
 *
 * @param asOf the day, brought into the days that plan can be judged on
 */
public record PrecedingPlan(JudgedPlan plan, AsOf asOf) {

    /**
     * The plan it was rolled forward from; else of the same bureau and kind the one whose period began a year before. Plans of
     * the kind {@link PlanKind#OTHER} may be about anything and are compared only when rolled forward.
     *
     * @param readable plans the reader may see
     * @param today of a plan not closed the last day that can be judged
     * @return empty when there is none, or when it was never issued
     */
    public static Optional<PrecedingPlan> of(
            JudgedPlan plan, LocalDate day, Collection<JudgedPlan> readable, LocalDate today) {
        return readable.stream()
                .filter(other -> other.isIssued() && other.id() != plan.id() && precedes(other, plan))
                .max(Comparator.comparing((JudgedPlan other) -> isOrigin(other, plan))
                        .thenComparing(other -> Objects.requireNonNull(other.issuedOn()))
                        .thenComparing(JudgedPlan::id))
                .map(other -> new PrecedingPlan(other, sameDay(plan, day, other, today)));
    }

    private static boolean precedes(JudgedPlan other, JudgedPlan plan) {
        boolean aYearBefore = other.bureauId() == plan.bureauId()
                && other.kind() == plan.kind()
                && plan.kind() != PlanKind.OTHER
                && other.periodFrom().equals(plan.periodFrom().minusYears(1));
        return isOrigin(other, plan) && years(other, plan) > 0 || aYearBefore;
    }

    private static boolean isOrigin(JudgedPlan other, JudgedPlan plan) {
        return Long.valueOf(other.id()).equals(plan.rolledFromPlanId());
    }

    private static int years(JudgedPlan other, JudgedPlan plan) {
        return plan.periodFrom().getYear() - other.periodFrom().getYear();
    }

    private static AsOf sameDay(JudgedPlan plan, LocalDate day, JudgedPlan other, LocalDate today) {
        return AsOf.of(day.minusYears(years(other, plan)), other.issuedOn(), other.closedOn(), today);
    }
}
