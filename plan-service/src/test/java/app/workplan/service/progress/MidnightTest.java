package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.ShareState;
import app.workplan.service.ServiceTest;
import app.workplan.service.plan.PlanService;
import app.workplan.service.shared.BusinessClock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 零点和月末: the last second of a day belongs to it, the first of the next one does not; in Beijing, wherever the machine stands. */
@ServiceTest
class MidnightTest {

    private static final LocalDate DUE = LocalDate.of(2025, 6, 30);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59, 999_000_000);

    @Autowired
    SmallYear year;

    @Autowired
    PlanService plans;

    @Autowired
    ReportService reports;

    @Autowired
    CompletionService completions;

    @Autowired
    ExtensionService extensions;

    @Autowired
    OccurrenceService occurrences;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private SmallYear.Story story;

    @BeforeEach
    void issued() {
        story = year.draft();
        year.at(LocalDate.of(2025, 1, 6), () -> plans.issue(story.office(), story.planId(), null));
    }

    private void lastSecondOf(LocalDate day, Runnable work) {
        clock.runAt(day.atTime(LAST_SECOND).atZone(BusinessClock.ZONE).toInstant(), work);
    }

    private void firstSecondOf(LocalDate day, Runnable work) {
        clock.runAt(day.atStartOfDay(BusinessClock.ZONE).toInstant(), work);
    }

    private void report(long share, String text) {
        reports.report(
                share == story.shareB() ? story.headB() : story.headA(),
                new ReportProgress(
                        share, new ProgressReport(share == story.shareMonthly() ? null : 20, text, "P", "N", false)));
    }

    private LocalDate periodOf(String text) {
        return jdbc.sql("select period_end from progress_entry where text = :text and share_id in (:a, :b)")
                .param("text", text)
                .param("a", story.shareA())
                .param("b", story.shareB())
                .query(LocalDate.class)
                .single();
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class, why -> assertThat(why.getCode()).isEqualTo(code));
    }

    @Test
    void whatIsHandedInInTheLastSecondOfTheDueDayIsInTime() {
        lastSecondOf(DUE, () -> completions.markDone(story.headA(), story.shareA(), "Done"));
        firstSecondOf(DUE.plusDays(1), () -> completions.markDone(story.headB(), story.shareB(), "Done"));
        assertThat(year.share(story, story.shareA(), DUE).state()).isEqualTo(ShareState.SUBMITTED);
        assertThat(year.share(story, story.shareB(), DUE).state()).isEqualTo(ShareState.NOT_STARTED);
        LocalDate next = DUE.plusDays(1);
        assertThat(year.share(story, story.shareA(), next).light()).isEqualTo(Light.ON_TRACK);
        assertThat(year.share(story, story.shareB(), next).light()).isEqualTo(Light.OVERDUE);
        assertThat(year.share(story, story.shareB(), next).daysOverdue()).isEqualTo(1);
    }

    @Test
    void anExtensionIsAskedForInTheLastSecondAndRefusedInTheNext() {
        lastSecondOf(DUE, () -> extensions.ask(story.headA(), story.shareA(), DUE.plusDays(31), "Late supplier"));
        refused(
                "extension.late",
                () -> firstSecondOf(
                        DUE.plusDays(1),
                        () -> extensions.ask(story.headB(), story.shareB(), DUE.plusDays(31), "Late supplier")));
    }

    @Test
    void aReportBelongsToTheMonthUntilItsDueDayIsOver() {
        // the report of January is due on Wednesday 5 February
        lastSecondOf(LocalDate.of(2025, 2, 5), () -> report(story.shareA(), "Last second"));
        firstSecondOf(LocalDate.of(2025, 2, 6), () -> report(story.shareB(), "First second"));
        assertThat(periodOf("Last second")).isEqualTo(LocalDate.of(2025, 1, 31));
        assertThat(periodOf("First second")).isEqualTo(LocalDate.of(2025, 2, 28));
    }

    @Test
    void whatWasHeldOnTheLastDayOfAQuarterIsRecordedAfterMidnightIntoThatQuarter() {
        LocalDate last = LocalDate.of(2025, 3, 31);
        long first = occurrence(last);
        refused(
                "occurrence.inFuture",
                () -> lastSecondOf(
                        last.minusDays(1), () -> occurrences.record(story.headA(), first, last, "Tomorrow", null)));
        firstSecondOf(last.plusDays(1), () -> occurrences.record(story.headA(), first, last, "Yesterday", null));
        assertThat(year.share(story, story.shareMonthly(), last).occurrencesMet())
                .isZero();
        assertThat(year.share(story, story.shareMonthly(), last.plusDays(1)).occurrencesMet())
                .isEqualTo(1);
        assertThatThrownBy(() -> firstSecondOf(
                        last.plusDays(1),
                        () -> occurrences.record(story.headA(), first, last.plusDays(1), "April", null)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void theSameFormSentAgainAfterMidnightIsStillTheSame() {
        LocalDate monthEnd = LocalDate.of(2025, 2, 28);
        lastSecondOf(monthEnd, () -> report(story.shareA(), "Once"));
        firstSecondOf(monthEnd.plusDays(1), () -> report(story.shareA(), "Once"));
        assertThat(jdbc.sql("select count(*) from progress_entry where share_id = :share")
                        .param("share", story.shareA())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPlanEndsWithItsLastSecond() {
        lastSecondOf(SmallYear.LAST, () -> report(story.shareB(), "Year end"));
        firstSecondOf(SmallYear.LAST.plusDays(1), () -> report(story.shareA(), "New year"));
        assertThat(periodOf("Year end")).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(periodOf("New year")).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(year.share(story, story.shareMonthly(), SmallYear.LAST).light())
                .isNotNull();
    }

    private long occurrence(LocalDate held) {
        return jdbc.sql("""
                        select o.id from occurrence o join recurrence r on r.id = o.recurrence_id
                        where r.task_id = :task and :day between o.period_from and o.due_on
                        """)
                .param("task", story.monthly())
                .param("day", held)
                .query(Long.class)
                .single();
    }
}
