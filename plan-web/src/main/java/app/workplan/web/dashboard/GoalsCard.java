package app.workplan.web.dashboard;

import app.workplan.service.dashboard.PlanGoal;
import app.workplan.web.support.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 指标与重大项目.
 *
 * @param planHref the plan, which lists them whole
 */
record GoalsCard(List<Goal> indicators, List<Goal> projects, String planHref) {

    /** 指标 or 重大项目. */
    record Goal(
            String name, @Nullable String target, @Nullable LocalDate due) {}

    static GoalsCard of(List<PlanGoal> goals, String planHref, Texts texts) {
        return new GoalsCard(listed(goals, false, texts), listed(goals, true, texts), planHref);
    }

    private static List<Goal> listed(List<PlanGoal> goals, boolean projects, Texts texts) {
        return goals.stream()
                .filter(goal -> goal.isProject() == projects)
                .map(goal -> new Goal(goal.name(), target(goal, texts), goal.dueOn()))
                .toList();
    }

    private static @Nullable String target(PlanGoal goal, Texts texts) {
        BigDecimal value = goal.value();
        if (goal.comparator() == null || value == null) {
            return null;
        }
        return texts.of(
                "comparator." + goal.comparator(), value.toPlainString(), goal.unit() == null ? "" : goal.unit());
    }
}
