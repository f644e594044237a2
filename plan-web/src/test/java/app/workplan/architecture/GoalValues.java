package app.workplan.architecture;

import app.workplan.domain.indicator.IndicatorKind;
import app.workplan.domain.indicator.IndicatorRule;
import app.workplan.domain.indicator.IndicatorState;
import app.workplan.domain.indicator.ProjectStage;
import app.workplan.domain.plan.Comparator;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What can follow the beginnings of keys that indicators and projects use. */
final class GoalValues {

    private GoalValues() {}

    static Map<String, Set<String>> byPrefix() {
        return Map.of(
                "indicator.kindMeans.", names(IndicatorKind.values()),
                "indicator.operator.", names(Comparator.values()),
                "indicatorKind.", names(IndicatorKind.values()),
                "indicatorRule.", names(IndicatorRule.values()),
                "indicatorState.", names(IndicatorState.values()),
                "projectStage.", names(ProjectStage.values()));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
