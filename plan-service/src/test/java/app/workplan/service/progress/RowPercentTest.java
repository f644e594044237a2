package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.task.ShareState;
import app.workplan.service.task.ShareSuspensionService;
import app.workplan.service.task.ShareSuspensionService.Change;
import app.workplan.service.task.SuspensionService;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 按清单计算进度: the percent a list gives, and what it forbids. */
class RowPercentTest extends RowTestBase {

    @Autowired
    ReportService reports;

    @Autowired
    CompletionService completions;

    @Autowired
    SuspensionService suspensions;

    @Autowired
    ShareSuspensionService shareSuspensions;

    private List<Integer> percents(LocalDate day) {
        return List.of(
                year.share(story, story.shareA(), day).progress().intValueExact(),
                year.share(story, story.shareB(), day).progress().intValueExact());
    }

    @Test
    void theListGivesThePercentOfEveryCountingShareAndThePastStays() {
        year.at(DAY, () -> {
            reports.report(story.headA(), new ReportProgress(story.shareA(), report(50)));
            long one = add(story.headA(), "1");
            long two = add(story.headB(), "2");
            add(story.staffA(), "3");
            assertThat(percents(DAY)).containsExactly(50, 0);
            assertThat(rows.givePercent(story.office(), story.report(), true)).isTrue();
            assertThat(percents(DAY)).containsExactly(0, 0);
            strike(story.staffA(), one);
            assertThat(percents(DAY)).containsExactly(33, 33);
            assertThat(year.share(story, story.shareB(), DAY).state()).isEqualTo(ShareState.IN_PROGRESS);
            strike(story.headB(), two);
        });
        year.at(DAY.plusDays(7), () -> {
            rows.takeBack(story.office(), idOf("2"), "Water was found again");
            assertThat(percents(DAY)).containsExactly(66, 66);
            assertThat(percents(DAY.plusDays(7))).containsExactly(33, 33);
            assertThat(year.task(story, story.report(), DAY.plusDays(7))
                            .progress()
                            .intValueExact())
                    .isEqualTo(33);
        });
    }

    @Test
    void aReportSaysNoPercentAndIsStillOwed() {
        year.at(DAY, () -> {
            rows.givePercent(story.office(), story.report(), true);
            long one = add(story.headA(), "1");
            add(story.headA(), "2");
            strike(story.headA(), one);
            assertThat(jdbc.sql("select count(*) from progress_entry where share_id = :share")
                            .param("share", story.shareA())
                            .query(Integer.class)
                            .single())
                    .isZero();
            refused(
                    "entry.percentOfRows",
                    () -> reports.report(story.headA(), new ReportProgress(story.shareA(), report(80))));
            long entry = reports.report(story.headA(), new ReportProgress(story.shareA(), report(null)));
            assertThat(jdbc.sql("select percent from progress_entry where id = :id")
                            .param("id", entry)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(50);
            strike(story.headA(), idOf("2"));
            reports.returnEntry(story.office(), entry, "Say more");
            assertThat(percents(DAY))
                    .as("of the list, not of the report before")
                    .containsExactly(99, 99);
        });
    }

    @Test
    void nothingIsHandedInBeforeAllIsStruckOffAndNothingOpensAfter() {
        year.at(DAY, () -> {
            rows.givePercent(story.office(), story.report(), true);
            long one = add(story.headA(), "1");
            refused("share.rowsLeft", () -> completions.markDone(story.headA(), story.shareA(), "All done"));
            strike(story.headA(), one);
            assertThat(percents(DAY)).containsExactly(99, 99);
            long completion = completions.markDone(story.headA(), story.shareA(), "All done");
            refused("row.handedIn", () -> add(story.headB(), "2"));
            refused("row.handedIn", () -> rows.takeBack(story.office(), one, "Looked again"));
            completions.accept(story.office(), completion);
            assertThat(percents(DAY)).containsExactly(100, 99);
            refused("row.handedIn", () -> rows.takeBack(story.office(), one, "Looked again"));
            completions.reopen(story.office(), story.shareA(), "Looked again");
            rows.takeBack(story.office(), one, "Looked again");
            assertThat(percents(DAY)).containsExactly(0, 0);
        });
    }

    @Test
    void aShareThatComesBackGetsThePercentOfTheDay() {
        year.at(DAY, () -> {
            rows.givePercent(story.office(), story.report(), true);
            long one = add(story.headA(), "1");
            add(story.headA(), "2");
            shareSuspensions.change(story.office(), story.shareB(), Change.SUSPEND, "Minutes 1");
            strike(story.headA(), one);
            assertThat(percents(DAY)).as("a suspended share stands still").containsExactly(50, 0);
            shareSuspensions.change(story.office(), story.shareB(), Change.RESUME, "Minutes 2");
            assertThat(percents(DAY)).containsExactly(50, 50);
            suspensions.suspend(story.office(), story.report(), "Minutes 3");
            refused("row.taskStopped", () -> add(story.headA(), "3"));
            suspensions.resume(story.office(), story.report(), "Minutes 4");
            rows.givePercent(story.office(), story.report(), false);
            strike(story.headA(), idOf("2"));
            assertThat(percents(DAY)).as("each keeps what it has").containsExactly(50, 50);
            reports.report(story.headA(), new ReportProgress(story.shareA(), report(70)));
            assertThat(percents(DAY)).containsExactly(70, 50);
        });
    }

    @Test
    void occurrencesKeepMakingTheProgressOfTheirShare() {
        year.at(DAY, () -> {
            rows.givePercent(story.office(), story.monthly(), true);
            long one = rows.add(story.headA(), story.monthly(), row("1"));
            rows.strikeOff(story.headA(), story.monthly(), List.of(one), DAY, null);
            assertThat(year.share(story, story.shareMonthly(), DAY).progress()).isZero();
            reports.report(story.headA(), new ReportProgress(story.shareMonthly(), report(null)));
        });
    }

    private static ProgressReport report(Integer percent) {
        return new ProgressReport(percent, "Going on", null, null, false);
    }

    private long idOf(String number) {
        return jdbc.sql("select id from task_row where task_id = :task and number = :number and removed_at is null")
                .param("task", story.report())
                .param("number", number)
                .query(Long.class)
                .single();
    }
}
