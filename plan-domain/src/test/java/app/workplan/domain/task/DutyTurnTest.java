package app.workplan.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.plan.PlanPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 改频次、改止期: on every day of a year, from every rhythm to every other. */
class DutyTurnTest {

    private static final PlanPeriod YEAR = new PlanPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    @ParameterizedTest
    @EnumSource(names = {"MONTH", "QUARTER", "HALF_YEAR", "YEAR"})
    void noDayIsOwedTwiceAndNoneIsLeftOut(Frequency before) {
        List<OccurrencePeriod> standing = OccurrencePeriod.of(before, YEAR, YEAR.from());
        for (LocalDate day = YEAR.from(); !day.isAfter(YEAR.to()); day = day.plusDays(1)) {
            for (Frequency after : Frequency.values()) {
                DutyTurn turn = DutyTurn.on(day, standing, before != after, after, YEAR, null);
                if (!turn.added().isEmpty()) {
                    requireWhole(after(standing, turn), before + " " + after + " " + day);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MONTH", "QUARTER", "HALF_YEAR", "YEAR"})
    void whatHasBegunStaysWhateverChanges(Frequency before) {
        List<OccurrencePeriod> standing = OccurrencePeriod.of(before, YEAR, YEAR.from());
        for (LocalDate day = YEAR.from(); !day.isAfter(YEAR.to()); day = day.plusDays(1)) {
            for (Frequency after : Frequency.values()) {
                for (LocalDate end : new LocalDate[] {null, day, LocalDate.of(2026, 6, 30), YEAR.to()}) {
                    DutyTurn turn = DutyTurn.on(day, standing, before != after, after, YEAR, end);
                    LocalDate today = day;
                    assertThat(turn.dropped()).allMatch(one -> one.from().isAfter(today));
                    assertThat(turn.added()).allMatch(one -> one.from().isAfter(today) && one.begunBy(end));
                    assertThat(after(standing, turn))
                            .filteredOn(one -> !one.begunBy(today))
                            .allMatch(one -> one.begunBy(end));
                }
            }
        }
    }

    @Test
    void theSameAgainChangesNothing() {
        List<OccurrencePeriod> months = OccurrencePeriod.of(Frequency.MONTH, YEAR, LocalDate.of(2026, 3, 3));
        assertThat(DutyTurn.on(LocalDate.of(2026, 5, 10), months, false, Frequency.MONTH, YEAR, null))
                .isEqualTo(new DutyTurn(List.of(), List.of()));
    }

    private static List<OccurrencePeriod> after(List<OccurrencePeriod> standing, DutyTurn turn) {
        List<OccurrencePeriod> left = new ArrayList<>(standing);
        left.removeAll(turn.dropped());
        left.addAll(turn.added());
        left.sort(Comparator.comparing(OccurrencePeriod::from));
        return left;
    }

    private static void requireWhole(List<OccurrencePeriod> periods, String when) {
        LocalDate next = YEAR.from();
        for (OccurrencePeriod one : periods) {
            assertThat(one.from()).as(when).isEqualTo(next);
            next = one.dueOn().plusDays(1);
        }
        assertThat(next).as(when).isEqualTo(YEAR.to().plusDays(1));
    }
}
