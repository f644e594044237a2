package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.Light;
import app.workplan.service.figure.ShareFigure;
import app.workplan.service.task.RecurrenceService.Demand;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 频次要求: several on one task, and changed after issue. */
class RecurrencesTest extends RecurrenceTestBase {

    @Test
    void twoRhythmsOfOneTaskAreRecordedAndJudgedByThemselves() {
        long city = recurrences.add(story.office(), story.report(), demand(Frequency.QUARTER, 1, story.headA()), null);
        long counties =
                recurrences.add(story.office(), story.report(), demand(Frequency.MONTH, 1, story.headB()), null);
        issue();
        assertThat(share(story.shareA(), day(1, 6)).occurrences()).isEqualTo(4);
        assertThat(share(story.shareB(), day(1, 6)).occurrences()).isEqualTo(12);

        assertThatThrownBy(() -> record(story.headA(), counties, day(1, 20), "Not mine", null))
                .isInstanceOf(Forbidden.class);
        record(story.headB(), counties, day(1, 20), "January", null);
        assertThat(share(story.shareB(), day(1, 20)).occurrencesMet()).isEqualTo(1);
        assertThat(share(story.shareA(), day(1, 20)).occurrencesMet()).isZero();

        // February's could be entered until 5 March; the quarter runs on
        assertThat(share(story.shareB(), day(3, 6)).light()).isEqualTo(Light.OVERDUE);
        assertThat(share(story.shareA(), day(3, 6)).occurrencesMissed()).isZero();
        assertThat(share(story.shareA(), day(3, 6)).light()).isNotEqualTo(Light.OVERDUE);
        record(story.headA(), city, day(3, 10), "First quarter", null);
        assertThat(share(story.shareA(), day(3, 10)).occurrencesMet()).isEqualTo(1);
        assertThat(share(story.shareB(), day(3, 10)).occurrencesMet()).isEqualTo(1);
    }

    @Test
    void addedAfterIssueItNeedsABasisAndLeavesEarlierDaysAlone() {
        issue();
        Demand monthly = demand(Frequency.MONTH, 2, story.headB());
        refused("amendment.basisMissing", () -> added(story.office(), story.report(), monthly, null, day(3, 3)));
        refused(
                "recurrence.ownerWithoutShare",
                () -> added(
                        story.office(), story.monthly(), demand(Frequency.MONTH, 1, story.headB()), "B", day(3, 3)));
        ShareFigure before = share(story.shareB(), day(3, 2));
        boolean quantified = year.task(story, story.monthly(), day(3, 2)).quantified();
        added(story.office(), story.report(), monthly, "Minutes 3", day(3, 3));
        assertThat(share(story.shareB(), day(3, 2))).isEqualTo(before);
        assertThat(year.task(story, story.monthly(), day(3, 2)).quantified()).isEqualTo(quantified);
        // March to December; January and February had ended
        assertThat(share(story.shareB(), day(3, 3)).occurrences()).isEqualTo(10);
        assertThat(share(story.shareA(), day(3, 3)).occurrences()).isZero();
        assertThat(audited("recurrence.add")).isEqualTo("null > MONTH 2 words (Minutes 3)");
    }

    @Test
    void taskIsQuantifiedFromTheDayADutyWasAdded() {
        jdbc.sql("delete from recurrence where task_id = :task")
                .param("task", story.monthly())
                .update();
        issue();
        added(story.office(), story.monthly(), demand(Frequency.WEEK, 1, null), "Minutes 3", day(3, 3));
        assertThat(year.task(story, story.monthly(), day(3, 2)).quantified()).isFalse();
        assertThat(year.task(story, story.monthly(), day(3, 3)).quantified()).isTrue();
    }

    @Test
    void changedAfterIssueItHoldsForPeriodsWithoutARecordThatHaveNotEnded() {
        issue();
        long duty = quarterly();
        record(story.headA(), duty, day(4, 10), "April", null);
        refused("amendment.basisMissing", () -> changed(duty, byPosts(Frequency.QUARTER), null, day(5, 5)));
        ShareFigure before = share(story.shareMonthly(), day(5, 4));
        changed(duty, byPosts(Frequency.QUARTER), "Minutes 4", day(5, 5));
        assertThat(share(story.shareMonthly(), day(5, 4))).isEqualTo(before);
        assertThat(jdbc.sql("""
                        select cardinality(posts) || ' ' || expected_count from occurrence where recurrence_id = :id order by due_on
                        """).param("id", duty).query(String.class).list())
                .as("the first quarter had ended, the second has a record")
                .containsExactly("0 1", "0 1", "2 4", "2 4");
        assertThat(audited("recurrence.change"))
                .isEqualTo("QUARTER 1 every quarter > QUARTER (Chief 1, Deputy 3) words (Minutes 4)");
    }

    @Test
    void anotherRhythmBeginsWithItsNextPeriodAndLeavesEarlierDaysAlone() {
        long duty = recurrences.add(story.office(), story.report(), demand(Frequency.MONTH, 2, null), null);
        issue();
        record(story.headA(), duty, day(4, 10), "April", null);
        ShareFigure before = share(story.shareA(), day(5, 4));
        refused("amendment.basisMissing", () -> changed(duty, demand(Frequency.QUARTER, 1, null), null, day(5, 5)));
        long july = occurrence(duty, day(7, 10));
        changed(duty, demand(Frequency.QUARTER, 1, null), "Minutes 6", day(5, 5));
        assertThat(share(story.shareA(), day(5, 4))).isEqualTo(before);
        assertThat(before.occurrences()).isEqualTo(12);
        assertThat(share(story.shareA(), day(5, 5)).occurrences()).isEqualTo(8);
        assertThat(standing(duty))
                .as("May and June go on as they were, two a month; then quarters, one each")
                .endsWith("05-31 MONTH 2", "06-30 MONTH 2", "09-30 QUARTER 1", "12-31 QUARTER 1");
        refused(
                "occurrence.dropped",
                () -> year.at(day(7, 10), () -> occurrences.record(story.headA(), july, day(7, 10), "Old", null)));
        record(story.headA(), duty, day(8, 10), "Third quarter", null);
        assertThat(share(story.shareA(), day(8, 10)).occurrencesMet()).isEqualTo(1);
        assertThat(audited("recurrence.change")).isEqualTo("MONTH 2 words > QUARTER 1 words (Minutes 6)");
        refused("recurrence.rhythmTooLate", () -> changed(duty, demand(Frequency.HALF_YEAR, 1, null), "M", day(8, 11)));
        changed(duty, demand(Frequency.MONTH, 1, null), "Minutes 7", day(8, 11));
        assertThat(standing(duty)).endsWith("09-30 QUARTER 1", "10-31 MONTH 1", "11-30 MONTH 1", "12-31 MONTH 1");
    }

    @Test
    void endsEarlierOrLaterFromTheNextPeriodOn() {
        long duty = recurrences.add(story.office(), story.report(), demand(Frequency.MONTH, 1, null), null);
        issue();
        refused("recurrence.endPassed", () -> changed(duty, until(day(3, 31)), "M", day(5, 5)));
        refused("recurrence.endOutside", () -> changed(duty, until(day(12, 31).plusDays(1)), "M", day(5, 5)));
        changed(duty, until(day(5, 5)), "Minutes 6", day(5, 5));
        assertThat(standing(duty)).hasSize(5).endsWith("05-31 MONTH 1");
        assertThat(share(story.shareA(), day(5, 4)).occurrences()).isEqualTo(12);
        assertThat(share(story.shareA(), day(5, 5)).occurrences()).isEqualTo(5);
        assertThat(audited("recurrence.change")).isEqualTo("MONTH 1 words > MONTH 1 ≤2025-05-05 words (Minutes 6)");
        changed(duty, demand(Frequency.MONTH, 1, null), "Minutes 7", day(9, 10));
        assertThat(standing(duty))
                .as("June to September were not owed and stay so")
                .hasSize(8)
                .endsWith("05-31 MONTH 1", "10-31 MONTH 1", "11-30 MONTH 1", "12-31 MONTH 1");
        assertThat(share(story.shareA(), day(9, 9)).occurrences()).isEqualTo(5);
        assertThat(share(story.shareA(), day(9, 10)).occurrences()).isEqualTo(8);
    }

    @Test
    void becomesWordsOnceItIsWeekly() {
        long duty = recurrences.add(story.office(), story.report(), demand(Frequency.MONTH, 1, null), null);
        issue();
        changed(duty, demand(Frequency.WEEK, 1, null), "Minutes 6", day(2, 5));
        assertThat(standing(duty)).containsExactly("01-31 MONTH 1", "02-28 MONTH 1");
        changed(duty, demand(Frequency.QUARTER, 1, null), "Minutes 7", day(4, 5));
        assertThat(standing(duty)).endsWith("02-28 MONTH 1", "09-30 QUARTER 1", "12-31 QUARTER 1");
    }

    private static Demand until(LocalDate end) {
        return new Demand(Frequency.MONTH, 1, List.of(), "words", null, end);
    }

    private List<String> standing(long duty) {
        return jdbc.sql("""
                        select to_char(due_on, 'MM-DD') || ' ' || frequency || ' ' || expected_count from occurrence
                        where recurrence_id = :id and dropped_at is null order by due_on
                        """).param("id", duty).query(String.class).list();
    }

    @Test
    void refusesAChangeThatNoPeriodIsLeftFor() {
        issue();
        long duty = quarterly();
        record(story.headA(), duty, day(10, 10), "October", null);
        refused("recurrence.noPeriodLeft", () -> changed(duty, byPosts(Frequency.QUARTER), "Minutes", day(10, 11)));
        assertThat(jdbc.sql("select min_count from recurrence where id = :id")
                        .param("id", duty)
                        .query(Integer.class)
                        .single())
                .as("nothing half-written")
                .isEqualTo(1);
    }

    @Test
    void goesToAnotherDepartmentFromThatDayOn() {
        long duty = recurrences.add(story.office(), story.report(), demand(Frequency.MONTH, 1, null), null);
        issue();
        assertThat(share(story.shareA(), day(1, 6)).occurrences())
                .as("the lead")
                .isEqualTo(12);
        changed(duty, demand(Frequency.MONTH, 1, story.headB()), "Minutes 5", day(2, 3));
        assertThat(share(story.shareA(), day(2, 2)).occurrences()).isEqualTo(12);
        assertThat(share(story.shareB(), day(2, 2)).occurrences()).isZero();
        assertThat(share(story.shareA(), day(2, 3)).occurrences()).isZero();
        assertThat(share(story.shareB(), day(2, 3)).occurrences()).isEqualTo(12);
        assertThat(audited("recurrence.owner")).isEqualTo("A > B (Minutes 5)");
    }

    @Test
    void isTheOfficesAloneAndNeverOverwrittenUnseen() {
        long duty = quarterly();
        Demand two = demand(Frequency.QUARTER, 2, null);
        assertThatThrownBy(() -> recurrences.change(story.headA(), duty, two, null, version(duty)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> recurrences.change(story.stranger(), duty, two, null, version(duty)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recurrences.remove(story.headA(), duty)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> recurrences.add(story.headA(), story.report(), two, null))
                .isInstanceOf(Forbidden.class);
        int seen = version(duty);
        assertThat(recurrences.change(story.office(), duty, two, null, seen)).isTrue();
        assertThatThrownBy(() -> recurrences.change(story.office2(), duty, two, null, seen))
                .isInstanceOf(StaleVersion.class);
        assertThat(recurrences.change(story.office(), duty, two, null, version(duty)))
                .as("the same again is no change")
                .isFalse();
        recurrences.remove(story.office(), duty);
        issue();
        assertThat(share(story.shareMonthly(), day(1, 6)).occurrences()).isZero();
    }

    @Test
    void staysOnceThePlanIsIssued() {
        issue();
        refused("recurrence.issuedStays", () -> recurrences.remove(story.office(), quarterly()));
    }
}
