package app.workplan.service.link;

import app.workplan.domain.plan.PlanPeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 可对应的计划: another plan of the bureau, or of one below or above it.
 *
 * @param issued whether it is issued
 * @param bureauName of another bureau, null for the same
 */
public record NearPlan(
        long id,
        String title,
        LocalDate periodFrom,
        LocalDate periodTo,
        boolean issued,
        Nearness nearness,
        @Nullable String bureauName) {

    /** 上下级关系 of its bureau to that of the plan looked at. */
    public enum Nearness {
        /** 本单位. */
        OWN,
        /** 下级单位. */
        BELOW,
        /** 上级单位. */
        ABOVE
    }

    /** The title, with the bureau where it is another one. */
    public String titleWithBureau() {
        return bureauName == null ? title : title + " · " + bureauName;
    }

    /** Whether its tasks may serve the goals of a plan of that period. */
    boolean maySupport(PlanPeriod goals) {
        return nearness != Nearness.ABOVE && period().maySupport(goals, nearness == Nearness.BELOW);
    }

    /** Whether tasks of a plan of that period may serve its goals. */
    boolean isSupportedBy(PlanPeriod tasks) {
        return nearness != Nearness.BELOW && tasks.maySupport(period(), nearness == Nearness.ABOVE);
    }

    private PlanPeriod period() {
        return new PlanPeriod(periodFrom, periodTo);
    }
}
