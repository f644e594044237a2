package app.workplan.service.demo;

import app.workplan.domain.indicator.IndicatorKind;
import app.workplan.domain.indicator.ProjectStage;
import app.workplan.domain.plan.Comparator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 示范的指标与项目: whose each is, what is added to this year's plan, and the words of steps and reports.
 *
 * @param plans by the bureau's code, and {@code current}
 */
record GoalSeed(Map<String, OfPlan> plans, List<String> steps, Map<ProjectStage, String> reports, String readingNote) {

    /** This year's plan. */
    static final String CURRENT = "current";

    /**
     * Of one plan.
     *
     * @param indicators department codes, in the order of the document's indicators
     * @param projects department codes, in the order of the document's projects
     */
    record OfPlan(
            List<String> indicators,
            List<String> projects,
            @Nullable List<AddedIndicator> addedIndicators,
            @Nullable List<AddedProject> addedProjects) {

        @Override
        public List<AddedIndicator> addedIndicators() {
            return Objects.requireNonNullElse(addedIndicators, List.of());
        }

        @Override
        public List<AddedProject> addedProjects() {
            return Objects.requireNonNullElse(addedProjects, List.of());
        }
    }

    record AddedIndicator(
            String name,
            IndicatorKind kind,
            Comparator comparator,
            BigDecimal value,
            @Nullable String unit,
            @Nullable BigDecimal baselineValue,
            String department,
            List<String> units) {}

    record AddedProject(String name, String department) {}

    static GoalSeed load() {
        return DemoSeed.read("goals.json", GoalSeed.class);
    }

    OfPlan of(String key) {
        return plans.getOrDefault(key, new OfPlan(List.of(), List.of(), null, null));
    }
}
