package app.workplan.service.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.plan.PlanKind;
import app.workplan.domain.plan.PlanState;
import app.workplan.service.figure.JudgedPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrecedingPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 3);

    private static JudgedPlan plan(long id, int year, PlanKind kind, @Nullable Long from) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return new JudgedPlan(
                id,
                1,
                "Bureau",
                "Plan " + id,
                PlanState.ISSUED,
                first,
                first.plusYears(1).minusDays(1),
                first.plusDays(40),
                null,
                false,
                kind,
                from,
                false);
    }

    @Test
    void isThePlanOfTheSameKindAYearBefore() {
        JudgedPlan now = plan(5, 2026, PlanKind.ANNUAL_KEY_POINTS, null);
        JudgedPlan before = plan(2, 2025, PlanKind.ANNUAL_KEY_POINTS, null);
        Optional<PrecedingPlan> found = PrecedingPlan.of(
                now,
                DAY,
                List.of(
                        now,
                        plan(1, 2024, PlanKind.ANNUAL_KEY_POINTS, null),
                        before,
                        plan(3, 2025, PlanKind.REVIEW_AND_PLAN, null)),
                TODAY);
        assertThat(found.map(PrecedingPlan::plan)).contains(before);
        assertThat(found.map(one -> one.asOf().day())).contains(LocalDate.of(2025, 9, 3));
    }

    @Test
    void isRatherThePlanItWasRolledForwardFrom() {
        JudgedPlan origin = plan(1, 2024, PlanKind.ANNUAL_KEY_POINTS, null);
        JudgedPlan now = plan(5, 2026, PlanKind.ANNUAL_KEY_POINTS, 1L);
        Optional<PrecedingPlan> found =
                PrecedingPlan.of(now, DAY, List.of(plan(2, 2025, PlanKind.ANNUAL_KEY_POINTS, null), origin), TODAY);
        assertThat(found.map(PrecedingPlan::plan)).contains(origin);
        assertThat(found.map(one -> one.asOf().day())).contains(LocalDate.of(2024, 9, 3));
    }

    @Test
    void itsDayIsMovedIntoItsOwnDays() {
        JudgedPlan now = plan(5, 2026, PlanKind.ANNUAL_KEY_POINTS, null);
        Optional<PrecedingPlan> found = PrecedingPlan.of(
                now, LocalDate.of(2026, 1, 20), List.of(plan(2, 2025, PlanKind.ANNUAL_KEY_POINTS, null)), TODAY);
        assertThat(found.map(one -> one.asOf().day())).contains(LocalDate.of(2025, 2, 10));
        assertThat(found.map(one -> one.asOf().isClamped())).contains(true);
    }

    @Test
    void plansAboutAnythingAreNotCompared() {
        JudgedPlan now = plan(5, 2026, PlanKind.OTHER, null);
        assertThat(PrecedingPlan.of(now, DAY, List.of(plan(2, 2025, PlanKind.OTHER, null)), TODAY))
                .isEmpty();
    }
}
