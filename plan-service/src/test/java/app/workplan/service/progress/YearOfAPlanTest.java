package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.TaskState;
import app.workplan.service.ServiceTest;
import app.workplan.service.plan.PlanService;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 一年: a small plan from its issue to its close, told by the product's own commands on the days they happen. */
@ServiceTest
class YearOfAPlanTest {

    @Autowired
    SmallYear year;

    @Autowired
    PlanService plans;

    @Autowired
    ReportService reports;

    @Autowired
    CompletionService completions;

    @Autowired
    OccurrenceService occurrences;

    @Autowired
    WaitingQueries waiting;

    @Autowired
    OwedQueries owed;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsTheYearOfASmallPlan() {
        SmallYear.Story story = year.draft();
        year.at(day(1, 6), () -> plans.issue(story.office(), story.planId(), null));
        assertThat(year.task(story, story.report(), day(1, 6)).state()).isEqualTo(TaskState.NOT_STARTED);
        year.at(day(1, 7), () -> {
            assertThat(waiting.of(story.headA(), day(1, 7)).owed()).isEqualTo(2);
            assertThat(owed.page(story.headA()).toReport()).hasSize(2);
        });

        // January's report, of one department only
        year.at(day(2, 5), () -> {
            reports.report(story.headA(), report(story.shareA(), 20));
            assertThat(waiting.of(story.headA(), day(2, 5)).owed()).isEqualTo(1);
            assertThat(owed.page(story.headA()).toReport())
                    .extracting(OwedShare::shareId)
                    .containsExactly(story.shareMonthly());
        });
        assertThat(year.share(story, story.shareA(), day(2, 5)).progress()).isEqualByComparingTo("20");
        assertThat(year.task(story, story.report(), day(2, 5)).progress()).isEqualByComparingTo("10");
        assertThat(year.share(story, story.shareB(), day(2, 6)).lightRule()).isEqualTo(LightRule.BEHIND);

        // a second report is returned: the first percent counts again, the past stays as it was
        long[] entry = new long[1];
        year.at(day(3, 3), () -> entry[0] = reports.report(story.headA(), report(story.shareA(), 60)));
        year.at(day(3, 5), () -> reports.returnEntry(story.office(), entry[0], "No proof"));
        assertThat(year.share(story, story.shareA(), day(3, 4)).progress()).isEqualByComparingTo("60");
        assertThat(year.share(story, story.shareA(), day(3, 5)).progress()).isEqualByComparingTo("20");
        assertThat(year.share(story, story.shareA(), day(3, 5)).returned()).isTrue();

        // the first quarter's occurrence is met in time, the second one is missed
        year.at(day(4, 3), () -> record(story, day(3, 20)));
        assertThat(year.share(story, story.shareMonthly(), day(4, 3)).progress())
                .isEqualByComparingTo("25");
        assertThat(year.share(story, story.shareMonthly(), day(7, 7)).light()).isNotEqualTo(Light.OVERDUE);
        assertThat(year.share(story, story.shareMonthly(), day(7, 8)).lightRule())
                .isEqualTo(LightRule.OCCURRENCE_MISSED);
        year.at(day(8, 1), () -> record(story, day(7, 30)));
        assertThat(year.share(story, story.shareMonthly(), day(8, 1)).occurrencesMissed())
                .isEqualTo(1);

        // A hands in in time and waits; the head cannot accept, nor can who reported
        long[] completion = new long[1];
        year.at(day(6, 27), () -> completion[0] = completions.markDone(story.headA(), story.shareA(), "Finished"));
        assertThat(year.share(story, story.shareA(), day(7, 3)).lightRule()).isEqualTo(LightRule.WAITING);
        year.at(day(7, 3), () -> {
            assertThat(waiting.of(story.office(), day(7, 3)).reviews()).isEqualTo(1);
            assertThatThrownBy(() -> completions.accept(story.headA(), completion[0]))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> completions.accept(story.stranger(), completion[0]))
                    .isInstanceOf(NotFound.class);
            completions.accept(story.office(), completion[0]);
            assertThat(waiting.of(story.office(), day(7, 3)).reviews()).isZero();
        });
        assertThat(year.share(story, story.shareA(), day(7, 3)).state()).isEqualTo(ShareState.DONE);
        assertThat(year.task(story, story.report(), day(7, 3)).progress()).isEqualByComparingTo("50");
        assertThat(year.task(story, story.report(), day(7, 3)).sharesOnTime()).isEqualTo(1);

        // B is late, reported by the office for it, and so not accepted by the same person
        assertThat(year.share(story, story.shareB(), day(7, 1)).light()).isEqualTo(Light.OVERDUE);
        assertThat(year.share(story, story.shareB(), day(6, 30)).light()).isNotEqualTo(Light.OVERDUE);
        year.at(day(9, 1), () -> {
            assertThatThrownBy(() -> reports.report(story.office(), report(story.shareB(), 50)))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            why -> assertThat(why.getCode()).isEqualTo("entry.overdueNeedsProblems"));
            reports.report(
                    story.office(),
                    new ReportProgress(story.shareB(), new ProgressReport(50, "Half", "No people", "Hire two", false)));
            completion[0] = completions.markDone(story.headB(), story.shareB(), "Finished late");
            assertThatThrownBy(() -> completions.accept(story.office(), completion[0]))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            why -> assertThat(why.getCode()).isEqualTo("completion.ownHandIn"));
        });
        year.at(day(9, 2), () -> completions.accept(story.office2(), completion[0]));
        assertThat(year.task(story, story.report(), day(9, 2)).state()).isEqualTo(TaskState.DONE);
        assertThat(year.task(story, story.report(), day(9, 2)).sharesOnTime()).isEqualTo(1);

        // looked at again: the last reported percent counts, and it is late
        year.at(day(10, 8), () -> completions.reopen(story.office2(), story.shareB(), "Found gaps"));
        assertThat(year.share(story, story.shareB(), day(10, 8)).progress()).isEqualByComparingTo("50");
        assertThat(year.share(story, story.shareB(), day(10, 8)).light()).isEqualTo(Light.OVERDUE);
        assertThat(year.share(story, story.shareB(), day(10, 7)).light()).isEqualTo(Light.DONE);

        // closed: judged on that day for ever
        year.at(LocalDate.of(2026, 1, 15), () -> plans.close(story.office(), story.planId(), null));
        LocalDate later = LocalDate.of(2026, 5, 1);
        assertThat(year.share(story, story.shareB(), later).judgedOn()).isEqualTo(LocalDate.of(2026, 1, 15));
        year.at(
                later,
                () -> assertThatThrownBy(() -> reports.report(story.headB(), report(story.shareB(), 90)))
                        .isInstanceOfSatisfying(
                                RuleViolation.class,
                                why -> assertThat(why.getCode()).isEqualTo("plan.closed")));
    }

    @Test
    void keepsAFormSentTwiceOnce() {
        SmallYear.Story story = issued();
        year.at(day(2, 3), () -> {
            long first = reports.report(story.headA(), report(story.shareA(), 20));
            assertThat(reports.report(story.headA(), report(story.shareA(), 20)))
                    .isEqualTo(first);
            long done = completions.markDone(story.headA(), story.shareA(), "Finished");
            assertThat(completions.markDone(story.headA(), story.shareA(), "Finished"))
                    .isEqualTo(done);
            long held = record(story, day(1, 20));
            assertThat(record(story, day(1, 20))).isEqualTo(held);
        });
    }

    @Test
    void savesNoRowOfAFormOfWhichOneIsRefused() {
        SmallYear.Story story = issued();
        year.at(day(2, 3), () -> {
            String before = rows();
            assertThatThrownBy(() -> reports.submitAll(
                            story.headA(),
                            List.of(
                                    report(story.shareA(), 20),
                                    new ReportProgress(
                                            story.shareMonthly(),
                                            new ProgressReport(40, "Counted", null, null, false)))))
                    .isInstanceOfSatisfying(
                            RefusedRows.class,
                            refused -> assertThat(refused.rows())
                                    .extracting(RefusedRow::shareId)
                                    .containsExactly(story.shareMonthly()));
            assertThat(rows()).isEqualTo(before);
        });
    }

    @Test
    void refusalLeavesNoTraceButAnAuditEntry() {
        SmallYear.Story story = issued();
        year.at(day(2, 3), () -> {
            refused(() -> reports.report(story.headB(), report(story.shareA(), 20)), 1);
            refused(() -> reports.report(story.staffA(), report(story.shareA(), 20)), 1);
            refused(() -> reports.report(story.headA(), report(story.shareA(), 101)), 1);
            refused(() -> reports.report(story.headA(), text(story.shareA(), "x".repeat(100_000))), 1);
            refused(() -> reports.report(story.stranger(), report(story.shareA(), 20)), 0);
            refused(() -> completions.markDone(story.headB(), story.shareA(), "Done"), 1);
            refused(() -> completions.markDone(story.headA(), story.shareMonthly(), "Done"), 1);
            refused(() -> completions.withdraw(story.headA(), story.shareA()), 1);
            refused(() -> completions.reopen(story.office(), story.shareA(), "Again"), 1);
            refused(() -> record(story, day(2, 20)), 1);
        });
    }

    private void refused(Runnable attempt, int audited) {
        String before = rows();
        long trail = trail();
        assertThatThrownBy(attempt::run).isInstanceOf(app.workplan.domain.shared.DomainException.class);
        assertThat(rows()).isEqualTo(before);
        assertThat(trail() - trail).isEqualTo(audited);
    }

    private SmallYear.Story issued() {
        SmallYear.Story story = year.draft();
        year.at(day(1, 6), () -> plans.issue(story.office(), story.planId(), null));
        return story;
    }

    /** The occurrence of the quarter the day lies in. */
    private long record(SmallYear.Story story, LocalDate heldOn) {
        long occurrence = jdbc.sql("""
                        select o.id from occurrence o join recurrence r on r.id = o.recurrence_id
                        where r.task_id = :task and :day between o.period_from and o.due_on
                        """)
                .param("task", story.monthly())
                .param("day", heldOn)
                .query(Long.class)
                .single();
        return occurrences.record(story.headA(), occurrence, heldOn, "Held", null);
    }

    private static ReportProgress report(long shareId, int percent) {
        return new ReportProgress(shareId, new ProgressReport(percent, "At " + percent, null, null, false));
    }

    private static ReportProgress text(long shareId, String text) {
        return new ReportProgress(shareId, new ProgressReport(20, text, null, null, false));
    }

    private long trail() {
        return jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
    }

    /** Everything a command of these could write. */
    private String rows() {
        return jdbc.sql("""
                        select (select count(*) || '/' || coalesce(sum(hashtext(s::text)::bigint), 0) from share s) || ' ' ||
                               (select count(*) from share_fact) || ' ' || (select count(*) from progress_entry) || ' ' ||
                               (select count(*) || '/' || coalesce(sum(hashtext(c::text)::bigint), 0) from completion c) || ' ' ||
                               (select count(*) from occurrence_record) || ' ' || (select count(*) from report_draft)
                        """).query(String.class).single();
    }

    private static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(2025, month, dayOfMonth);
    }
}
