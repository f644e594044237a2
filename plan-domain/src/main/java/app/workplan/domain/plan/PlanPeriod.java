package app.workplan.domain.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

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

    public PlanPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("period " + from + ".." + to);
        }
    }

    /** Whether the day lies in the period, both ends inclusive. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
