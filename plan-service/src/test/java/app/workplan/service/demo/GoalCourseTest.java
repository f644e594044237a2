package app.workplan.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.indicator.DatedReading;
import app.workplan.domain.indicator.IndicatorJudgement;
import app.workplan.domain.indicator.IndicatorKind;
import app.workplan.domain.indicator.IndicatorSpec;
import app.workplan.domain.indicator.IndicatorState;
import app.workplan.domain.indicator.IndicatorTarget;
import app.workplan.domain.indicator.ProjectJudgement;
import app.workplan.domain.indicator.ProjectJudgement.Step;
import app.workplan.domain.plan.Comparator;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.task.Light;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 示范的走势: whatever the day of the first start, nothing is told ahead of it. */
class GoalCourseTest {

    private static final PlanPeriod YEAR = new PlanPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 12);

    private static IndicatorSpec spec(IndicatorKind kind, Comparator comparator, int value, String unit) {
        return new IndicatorSpec(
                "Any",
                kind,
                new IndicatorTarget(comparator, BigDecimal.valueOf(value), unit),
                YEAR.to(),
                null,
                null,
                kind == IndicatorKind.PER_UNIT ? List.of("A", "B", "C", "D") : List.of(),
                Set.of());
    }

    private static IndicatorJudgement judged(IndicatorSpec spec, LocalDate until, int place) {
        List<DatedReading> read = GoalCourse.values(spec, YEAR, ISSUED, until, place).stream()
                .map(value -> new DatedReading(value.on(), value.value(), value.unit()))
                .toList();
        return IndicatorJudgement.of(spec, YEAR, read, until);
    }

    @Test
    void nothingIsToldAheadOfTheFirstStartNorBeforeTheIssue() {
        for (LocalDate until = ISSUED; !until.isAfter(YEAR.to().plusDays(20)); until = until.plusDays(1)) {
            LocalDate start = until;
            for (int place = 0; place < 6; place++) {
                assertThat(GoalCourse.values(
                                spec(IndicatorKind.LEVEL, Comparator.AT_LEAST, 92, "%"), YEAR, ISSUED, start, place))
                        .allSatisfy(value -> {
                            assertThat(value.on()).isBetween(ISSUED, YEAR.to());
                            assertThat(value.enteredOn()).isBefore(start);
                            assertThat(value.value()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
                        });
                assertThat(GoalCourse.told(YEAR, ISSUED, start, place))
                        .allSatisfy(told -> assertThat(told.on()).isBetween(ISSUED, start.minusDays(1)));
            }
        }
    }

    @Test
    void aYearShowsSeveralStates() {
        LocalDate autumn = LocalDate.of(2026, 11, 30);
        assertThat(judged(spec(IndicatorKind.CUMULATIVE, Comparator.AT_MOST, 40, "起"), autumn, 0)
                        .state())
                .isEqualTo(IndicatorState.ON_COURSE);
        assertThat(judged(spec(IndicatorKind.GUARD, Comparator.EQUAL, 0, "起"), autumn, 1)
                        .state())
                .isEqualTo(IndicatorState.ON_COURSE);
        assertThat(judged(spec(IndicatorKind.LEVEL, Comparator.AT_LEAST, 92, "%"), autumn, 2)
                        .state())
                .isEqualTo(IndicatorState.BEHIND);
        assertThat(judged(
                                spec(IndicatorKind.LEVEL, Comparator.AT_LEAST, 92, "%"),
                                YEAR.to().plusDays(10),
                                0)
                        .state())
                .isEqualTo(IndicatorState.MET);
        assertThat(judged(spec(IndicatorKind.PER_UNIT, Comparator.AT_LEAST, 3, "处"), autumn, 3)
                        .latest())
                .isNotNull();
    }

    @Test
    void theThirdProjectIsLateAndTheFirstIsNot() {
        LocalDate summer = LocalDate.of(2026, 6, 1);
        assertThat(project(0, summer)).isEqualTo(Light.ON_TRACK);
        assertThat(project(2, summer)).isEqualTo(Light.OVERDUE);
        assertThat(project(0, YEAR.to())).isEqualTo(Light.DONE);
    }

    private static Light project(int place, LocalDate day) {
        List<Step> steps = IntStream.range(0, 3)
                .mapToObj(step -> new Step(
                        step + 1,
                        "Step",
                        GoalCourse.stepDay(YEAR, place, step),
                        GoalCourse.reachedDay(YEAR, place, step)))
                .toList();
        List<GoalCourse.Told> told = GoalCourse.told(YEAR, ISSUED, day.plusDays(1), place);
        return ProjectJudgement.of(told.get(told.size() - 1).stage(), steps, day)
                .light();
    }
}
