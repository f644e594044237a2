package app.workplan.domain.plan;

import app.workplan.domain.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 计划期: both days inclusive.
 *
 * @param from first day
 * @param to last day
 */
@Embeddable
public record PlanPeriod(
        @Column(name = "period_from") LocalDate from,
        @Column(name = "period_to") LocalDate to) {

    private static final int FIRST_YEAR = 2000;
    private static final int LONGEST_YEARS = 10;

    public PlanPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("period " + from + ".." + to);
        }
    }

    /**
     * The period as the office states it.
     *
     * @throws RuleViolation when it ends before it begins, begins before 2000 or is longer than ten years
     */
    public static PlanPeriod stated(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new RuleViolation("plan.periodBackwards");
        }
        if (from.getYear() < FIRST_YEAR || to.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw new RuleViolation("plan.periodAbsurd", FIRST_YEAR, LONGEST_YEARS);
        }
        return new PlanPeriod(from, to);
    }

    /** Whether the day lies in the period, both ends inclusive. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * Whether tasks of this period may serve the goals of a plan of that one (目标对应): both have days in common, and that one is
     * longer.
     *
     * @param belowIt whether the tasks are of a bureau below that of the goals, whose plan may be as long as the other
     */
    public boolean maySupport(PlanPeriod goals, boolean belowIt) {
        boolean meets = !from.isAfter(goals.to) && !to.isBefore(goals.from);
        long longer = goals.to.toEpochDay() - goals.from.toEpochDay() - (to.toEpochDay() - from.toEpochDay());
        return meets && (belowIt ? longer >= 0 : longer > 0);
    }

    /** The year of a day printed without one; null where the period lies in several. */
    public @Nullable Integer soleYear() {
        return from.getYear() == to.getYear() ? from.getYear() : null;
    }

    /** @throws RuleViolation when a due date set by the office lies outside the period */
    public void requireDue(LocalDate dueOn) {
        if (!contains(dueOn)) {
            throw new RuleViolation("task.dueOutsidePeriod", from, to);
        }
    }
}
