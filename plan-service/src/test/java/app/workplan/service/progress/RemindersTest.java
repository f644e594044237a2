package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.workplan.domain.notice.NoticeKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.ServiceTest;
import app.workplan.service.notice.NoticeQueries;
import app.workplan.service.notice.NoticeRow;
import app.workplan.service.notice.ReminderLine;
import app.workplan.service.notice.ReminderLine.Why;
import app.workplan.service.plan.PlanService;
import app.workplan.service.reminder.BureauReminders;
import app.workplan.service.reminder.ReminderRounds;
import app.workplan.service.reminder.ReminderService;
import app.workplan.service.reminder.ReminderSetting;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.task.SuspensionService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 提醒 in 2025, when only weekends are off: task 1 is due on Monday 30 June, for A and for B; task 2 on 31 December, with an
 * occurrence of A in every quarter.
 */
@ServiceTest
class RemindersTest {

    @Autowired
    SmallYear year;

    @Autowired
    PlanService plans;

    @Autowired
    CompletionService completions;

    @Autowired
    SuspensionService suspensions;

    @Autowired
    BureauReminders reminders;

    @Autowired
    ReminderRounds rounds;

    @Autowired
    ReminderService settings;

    @Autowired
    NoticeQueries notices;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private SmallYear.Story story;
    private long bureau;

    @BeforeEach
    void issuedAndToldUpToJune() {
        story = year.draft();
        bureau = story.office().requireBureauId();
        year.at(day(1, 6), () -> plans.issue(story.office(), story.planId(), null));
        jdbc.sql("insert into reminder_run (bureau_id, day) values (:bureau, :day)")
                .param("bureau", bureau)
                .param("day", day(6, 17))
                .update();
        // these tests are about due dates: the reports of the months before are given
        jdbc.sql("""
                        insert into progress_entry (id, bureau_id, share_id, period_end, text, entered_at, entered_on)
                        select nextval('entity_seq'), s.bureau_id, s.id, '2025-12-31', 'x', '2025-01-07', '2025-01-07'
                        from share s where s.plan_id = :plan
                        """).param("plan", story.planId()).update();
        for (int quarter = 1; quarter <= 2; quarter++) {
            jdbc.sql("""
                            insert into occurrence_record (id, bureau_id, occurrence_id, held_on, note, recorded_at, recorded_on)
                            select nextval('entity_seq'), o.bureau_id, o.id, o.period_from, 'x', o.period_from, o.period_from
                            from occurrence o join recurrence r on r.id = o.recurrence_id
                            where r.task_id = :task and extract(quarter from o.due_on) = :quarter
                            """)
                    .param("task", story.monthly())
                    .param("quarter", quarter)
                    .update();
        }
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }

    private void remind(LocalDate day) {
        year.at(day, () -> reminders.remind(bureau, day));
    }

    private void remindDaily(LocalDate from, LocalDate to) {
        from.datesUntil(to.plusDays(1)).forEach(this::remind);
    }

    private List<NoticeRow> digests(Actor reader) {
        return told(reader, NoticeKind.DIGEST);
    }

    private List<NoticeRow> told(Actor reader, NoticeKind kind) {
        List<NoticeRow> rows = new ArrayList<>(notices.page(reader, false, 1, 100));
        rows.removeIf(row -> row.kind() != kind);
        Collections.reverse(rows);
        return rows;
    }

    private List<LocalDate> days(Actor reader) {
        return digests(reader).stream().map(NoticeRow::day).toList();
    }

    @Test
    void comesSevenThreeOneAndNoWorkingDaysBeforeAndEveryThreeAfter() {
        remindDaily(day(6, 18), day(7, 9));
        assertThat(days(story.headB()))
                .containsExactly(day(6, 19), day(6, 25), day(6, 27), day(6, 30), day(7, 3), day(7, 8));
        assertThat(digests(story.headB()).stream().map(row -> row.lines().get(0)))
                .extracting(ReminderLine::why, ReminderLine::days)
                .containsExactly(
                        tuple(Why.DUE, 7),
                        tuple(Why.DUE, 3),
                        tuple(Why.DUE, 1),
                        tuple(Why.DUE, 0),
                        tuple(Why.OVERDUE, 3),
                        tuple(Why.OVERDUE, 6));
        assertThat(days(story.office())).isEmpty();
        assertThat(days(story.staffA())).isEmpty();
        assertThat(days(story.stranger())).isEmpty();
    }

    @Test
    void theSameDayIsNeverToldTwiceWhoeverAsks() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> askers = Collections.nCopies(4, () -> {
                int[] told = new int[1];
                year.at(day(6, 19), () -> told[0] = reminders.remind(bureau, day(6, 19)));
                return told[0];
            });
            int all = 0;
            for (Future<Integer> one : pool.invokeAll(askers)) {
                all += one.get();
            }
            assertThat(all).isEqualTo(2);
        } finally {
            pool.shutdown();
        }
        remind(day(6, 19));
        assertThat(days(story.headA())).containsExactly(day(6, 19));
        assertThat(days(story.headB())).containsExactly(day(6, 19));
    }

    @Test
    void afterDaysOfStandstillThereIsOneDigest() {
        remind(day(6, 18));
        // the program stood still from 19 June, a reminder day, over the next one, and starts on the 26th, which is
        // none
        remind(day(6, 26));
        assertThat(days(story.headB())).containsExactly(day(6, 26));
        assertThat(digests(story.headB()).get(0).lines())
                .singleElement()
                .extracting(ReminderLine::days)
                .isEqualTo(2);
        // over the due day itself: overdue then, one digest again
        remind(day(7, 2));
        assertThat(days(story.headB())).containsExactly(day(6, 26), day(7, 2));
        assertThat(digests(story.headB()).get(1).lines())
                .singleElement()
                .extracting(ReminderLine::why)
                .isEqualTo(Why.OVERDUE);
    }

    @Test
    void nothingComesOnADayOffOrBeforeHalfPastSeven() {
        remind(day(6, 28));
        assertThat(days(story.headB())).isEmpty();
        clock.runAt(day(6, 30).atTime(7, 29).atZone(BusinessClock.ZONE).toInstant(), rounds::run);
        assertThat(days(story.headB())).isEmpty();
        clock.runAt(day(6, 30).atTime(7, 30).atZone(BusinessClock.ZONE).toInstant(), rounds::run);
        assertThat(days(story.headB())).containsExactly(day(6, 30));
    }

    @Test
    void whatIsHandedInDoneOrSuspendedIsNotRemindedOfAndAgainAfterReturnAndReopening() {
        long[] completion = new long[1];
        year.at(day(6, 18), () -> completion[0] = completions.markDone(story.headB(), story.shareB(), "Finished"));
        remindDaily(day(6, 18), day(6, 24));
        assertThat(days(story.headB())).isEmpty();
        assertThat(days(story.headA())).containsExactly(day(6, 19));
        year.at(day(6, 24), () -> completions.sendBack(story.office(), completion[0], "No proof"));
        remind(day(6, 25));
        assertThat(days(story.headB())).containsExactly(day(6, 25));
        year.at(day(6, 26), () -> completion[0] = completions.markDone(story.headB(), story.shareB(), "Now really"));
        year.at(day(6, 26), () -> completions.accept(story.office2(), completion[0]));
        remindDaily(day(6, 26), day(7, 2));
        assertThat(days(story.headB())).containsExactly(day(6, 25));
        year.at(day(7, 2), () -> completions.reopen(story.office2(), story.shareB(), "Look again"));
        remind(day(7, 3));
        assertThat(days(story.headB())).containsExactly(day(6, 25), day(7, 3));
        year.at(day(7, 3), () -> suspensions.suspend(story.office(), story.report(), "Minutes"));
        remindDaily(day(7, 4), day(7, 11));
        assertThat(days(story.headB())).containsExactly(day(6, 25), day(7, 3));
    }

    @Test
    void reportsAreRemindedOfOnTheDayTheyAreDue() {
        jdbc.sql("delete from progress_entry where share_id = :share")
                .param("share", story.shareB())
                .update();
        remindDaily(day(7, 4), day(7, 7));
        // June's report is due on the 5th, a Saturday, so on Monday the 7th
        NoticeRow last = digests(story.headB()).get(digests(story.headB()).size() - 1);
        assertThat(last.day()).isEqualTo(day(7, 7));
        assertThat(last.lines())
                .extracting(ReminderLine::why, ReminderLine::day)
                .contains(tuple(Why.REPORT, day(7, 7)));
        assertThat(digests(story.headA()).stream().flatMap(row -> row.lines().stream()))
                .extracting(ReminderLine::why)
                .doesNotContain(Why.REPORT);
    }

    @Test
    void whoStandsInForTheHeadIsRemindedThatDay() {
        jdbc.sql("""
                        insert into deputation (id, bureau_id, head_id, deputy_id, valid_from, valid_to)
                        select nextval('entity_seq'), :bureau, :head, :deputy, date '2025-06-20', date '2025-06-26'
                        """)
                .param("bureau", bureau)
                .param("head", story.headA().userId())
                .param("deputy", story.staffA().userId())
                .update();
        remindDaily(day(6, 18), day(6, 30));
        assertThat(days(story.staffA())).containsExactly(day(6, 25));
    }

    private Actor leader(String name) {
        long id = jdbc.sql("""
                        insert into user_account (id, bureau_id, username, password_hash, display_name, created_at)
                        values (nextval('entity_seq'), :bureau, :name || :bureau, '-', :name, now()) returning id
                        """)
                .param("bureau", bureau)
                .param("name", name)
                .query(Long.class)
                .single();
        jdbc.sql("insert into user_role values (:user, 'LEADER')")
                .param("user", id)
                .update();
        return new Actor(id, name, bureau, Set.of(Role.LEADER), Set.of(), null, null);
    }

    @Test
    void whatStaysOverdueGoesUpOnceAtEachLevel() {
        Actor inCharge = leader("deputy");
        Actor head = leader("head");
        jdbc.sql("update department set leader_id = :leader where id = any(:own)")
                .param("leader", inCharge.userId())
                .param("own", story.headB().departmentIds().toArray(Long[]::new))
                .update();
        Actor admin = new Actor(null, "admin", bureau, Set.of(Role.ADMIN), Set.of(), null, null);
        settings.set(admin, new ReminderSetting(0, 5, 10, head.userId()));
        remindDaily(day(6, 30), day(7, 16));
        // 5 working days after 30 June: Monday 7 July, only B has a leader in charge; 10: Monday 14 July
        assertThat(told(inCharge, NoticeKind.ESCALATED))
                .extracting(NoticeRow::day)
                .containsExactly(day(7, 7));
        assertThat(told(inCharge, NoticeKind.ESCALATED).get(0).lines())
                .extracting(ReminderLine::shareId)
                .containsExactly(story.shareB());
        assertThat(told(head, NoticeKind.ESCALATED)).extracting(NoticeRow::day).containsExactly(day(7, 14));
        assertThat(told(head, NoticeKind.ESCALATED).get(0).lines()).hasSize(2);

        // done and opened again: the delay goes up once more
        long[] completion = new long[1];
        year.at(day(7, 16), () -> completion[0] = completions.markDone(story.headB(), story.shareB(), "Finished"));
        year.at(day(7, 16), () -> completions.accept(story.office2(), completion[0]));
        remind(day(7, 17));
        year.at(day(7, 17), () -> completions.reopen(story.office2(), story.shareB(), "Look again"));
        remindDaily(day(7, 18), day(7, 22));
        assertThat(told(inCharge, NoticeKind.ESCALATED))
                .extracting(NoticeRow::day)
                .containsExactly(day(7, 7), day(7, 18));
    }
}
