package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.workplan.domain.notice.NoticeKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.PostQuota;
import app.workplan.service.ServiceTest;
import app.workplan.service.notice.NoticeQueries;
import app.workplan.service.notice.NoticeRow;
import app.workplan.service.notice.ReminderLine;
import app.workplan.service.notice.ReminderLine.Why;
import app.workplan.service.plan.PlanService;
import app.workplan.service.reminder.BureauReminders;
import app.workplan.service.task.RecurrenceService;
import app.workplan.service.task.SuspensionService;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 应办次的提醒 in 2025, when only weekends are off: B owes one in each quarter, the first is due on Monday 31 March. */
@ServiceTest
class OccurrenceRemindersTest {

    @Autowired
    SmallYear year;

    @Autowired
    PlanService plans;

    @Autowired
    RecurrenceService recurrences;

    @Autowired
    OccurrenceService occurrences;

    @Autowired
    SuspensionService suspensions;

    @Autowired
    BureauReminders reminders;

    @Autowired
    NoticeQueries notices;

    @Autowired
    JdbcClient jdbc;

    private SmallYear.Story story;
    private long duty;

    @BeforeEach
    void issuedAndToldUpToMarch() {
        story = year.draft();
        long b = story.headB().departmentIds().iterator().next();
        List<PostQuota> posts = List.of(new PostQuota("Chief", 1), new PostQuota("Deputy", 1));
        duty = recurrences.add(
                story.office(),
                story.report(),
                new RecurrenceService.Demand(Frequency.QUARTER, 0, posts, "each quarter", b),
                null);
        year.at(day(1, 6), () -> plans.issue(story.office(), story.planId(), null));
        jdbc.sql("insert into reminder_run (bureau_id, day) values (:bureau, :day)")
                .param("bureau", story.office().requireBureauId())
                .param("day", day(3, 17))
                .update();
        jdbc.sql("""
                        insert into progress_entry (id, bureau_id, share_id, period_end, text, entered_at, entered_on)
                        select nextval('entity_seq'), s.bureau_id, s.id, '2025-12-31', 'x', '2025-01-07', '2025-01-07'
                        from share s where s.plan_id = :plan
                        """).param("plan", story.planId()).update();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }

    private void remindDaily(LocalDate from, LocalDate to) {
        from.datesUntil(to.plusDays(1))
                .forEach(day ->
                        year.at(day, () -> reminders.remind(story.office().requireBureauId(), day)));
    }

    private void record(LocalDate on, String post) {
        long occurrence = jdbc.sql(
                        "select id from occurrence where recurrence_id = :id and :day between period_from and due_on")
                .param("id", duty)
                .param("day", day(3, 3))
                .query(Long.class)
                .single();
        year.at(on, () -> occurrences.record(story.headB(), occurrence, day(3, 3), "Round", post));
    }

    /** The day of each reminder of the task with its reason, the day it names and the working days until then. */
    private List<Tuple> told(Actor reader) {
        return notices.page(reader, false, 1, 100).stream()
                .filter(row -> row.kind() == NoticeKind.DIGEST)
                .sorted(java.util.Comparator.comparing(NoticeRow::day))
                .flatMap(row -> row.lines().stream()
                        .filter(line -> line.taskId() == story.report())
                        .map(line -> tuple(row.day(), line.why(), line.day(), line.days())))
                .toList();
    }

    @Test
    void comesBeforeItIsDueAndWhileItCanBeRecordedAndThenAsOverdue() {
        remindDaily(day(3, 18), day(4, 8));
        assertThat(told(story.headB()))
                .containsExactly(
                        tuple(day(3, 20), Why.OCCURRENCE, day(3, 31), 7),
                        tuple(day(3, 26), Why.OCCURRENCE, day(3, 31), 3),
                        tuple(day(3, 28), Why.OCCURRENCE, day(3, 31), 1),
                        tuple(day(3, 31), Why.OCCURRENCE, day(3, 31), 0),
                        // the 5th of April is a Saturday: it can be recorded until Monday the 7th
                        tuple(day(4, 3), Why.OCCURRENCE_LATE, day(4, 7), 2),
                        tuple(day(4, 8), Why.OVERDUE, day(3, 31), 6));
        assertThat(told(story.headA())).as("it is B's").isEmpty();
    }

    @Test
    void stopsWhenEachPostHasReachedItsNumber() {
        remindDaily(day(3, 18), day(3, 20));
        record(day(3, 21), "Deputy");
        record(day(3, 21), "Deputy");
        remindDaily(day(3, 21), day(3, 26));
        assertThat(told(story.headB())).extracting(one -> one.toList().get(0)).containsExactly(day(3, 20), day(3, 26));
        record(day(3, 27), "Chief");
        remindDaily(day(3, 27), day(4, 8));
        assertThat(told(story.headB())).hasSize(2);
    }

    @Test
    void restsWithTheTask() {
        year.at(day(3, 18), () -> suspensions.suspend(story.office(), story.report(), "Minutes"));
        remindDaily(day(3, 18), day(4, 8));
        assertThat(told(story.headB())).isEmpty();
    }

    @Test
    void goesWithTheDepartmentInCharge() {
        long a = story.headA().departmentIds().iterator().next();
        int version = jdbc.sql("select version from recurrence where id = :id")
                .param("id", duty)
                .query(Integer.class)
                .single();
        List<PostQuota> posts = List.of(new PostQuota("Chief", 1), new PostQuota("Deputy", 1));
        year.at(
                day(3, 18),
                () -> recurrences.change(
                        story.office(),
                        duty,
                        new RecurrenceService.Demand(Frequency.QUARTER, 0, posts, "each quarter", a),
                        "Minutes",
                        version));
        remindDaily(day(3, 18), day(3, 26));
        assertThat(told(story.headA())).extracting(one -> one.toList().get(1)).containsOnly(Why.OCCURRENCE);
        assertThat(told(story.headA())).hasSize(2);
        assertThat(told(story.headB())).isEmpty();
    }

    @Test
    void reasonsKeepTheirPlace() {
        assertThat(ReminderLine.Why.REPORT.ordinal())
                .as("reminders keep their counts by place: new reasons come last")
                .isEqualTo(2);
    }
}
