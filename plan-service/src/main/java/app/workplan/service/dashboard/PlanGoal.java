package app.workplan.service.dashboard;

import app.workplan.domain.plan.Comparator;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 指标或重大项目 of a plan.
 *
 * @param comparator null for a project
 * @param value target, without needless zeros
 */
public record PlanGoal(
        String name,
        @Nullable Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable LocalDate dueOn) {

    /** 重大项目 rather than 指标. */
    public boolean isProject() {
        return comparator == null;
    }
}
