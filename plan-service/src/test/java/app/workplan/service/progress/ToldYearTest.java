package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.ServiceTest;
import app.workplan.service.dashboard.Dashboard;
import app.workplan.service.dashboard.DashboardQueries;
import app.workplan.service.dashboard.DashboardQuestion;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.plan.PlanService;
import app.workplan.service.shared.Scope;
import app.workplan.service.shared.Scopes;
import app.workplan.service.task.AssignmentService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 一年到头: the plan of {@link ToldPlan} from its issue to its close, by the product's own commands on the days they happen,
 * and what the dashboard shows the leader at the end of each month. The numbers are worked out by hand.
 *
 * <p>Expected progress counts the days from the issue on 6 January to the date, both included: 176 to 30 June, 268 to 30
 * September, 329 to 30 November, 360 to 31 December; 297 from 10 March, when the last task got its department, to 31
 * December. The drill counts quarters. So on 31 January, day 26: inspect 26/176 = 14.8, platform 26/268 = 9.7, train and
 * the last task 26/360 = 7.2, drill 0: on average 7.8.
 */
@ServiceTest
class ToldYearTest {

    /**
     * Lights are red, yellow, green, grey, blue; then progress and expected; 责任落实率, 填报鲜活率, 按期办结率, 未量化率; and the
     * departments, worst first, with red shares and progress.
     */
    private static final Map<LocalDate, String> BY_HAND = ToldLine.table("""
            2025-01-31 | 0 0 5 0 0 |  7.0 |   7.8 | 4/5 |  —  |  —  | 2/5 | Floods 0 7.5, Mines 0 12.5, Training 0 10.0
            2025-02-28 | 0 0 5 0 0 | 12.5 |  16.2 | 4/5 | 5/5 |  —  | 2/5 | Floods 0 12.5, Mines 0 25.0, Training 0 15.0
            2025-03-31 | 0 1 4 0 0 | 25.0 |  27.2 | 5/5 | 5/5 |  —  | 2/5 | Floods 0 25.0, Mines 0 37.5, Training 0 17.5
            2025-04-30 | 0 2 3 0 0 | 32.5 |  36.5 | 5/5 | 4/6 |  —  | 2/5 | Floods 0 25.0, Mines 0 50.0, Training 0 27.5
            2025-05-31 | 0 1 4 0 0 | 44.0 |  46.2 | 5/5 | 6/6 |  —  | 2/5 | Floods 0 42.5, Mines 0 65.0, Training 0 37.5
            2025-06-30 | 0 1 4 0 0 | 49.0 |  55.5 | 5/5 | 6/6 |  —  | 2/5 | Mines 0 67.5, Floods 0 47.5, Training 0 45.0
            2025-07-31 | 1 1 2 0 1 | 59.0 |  66.6 | 5/5 | 4/4 | 0/2 | 2/5 | Floods 1 62.5, Mines 0 80.0, Training 0 55.0
            2025-08-31 | 1 0 3 0 1 | 63.0 |  69.5 | 5/5 | 4/4 | 0/2 | 2/5 | Floods 1 62.5, Mines 0 82.5, Training 0 62.5
            2025-09-30 | 0 1 3 0 1 | 72.0 |  80.0 | 5/5 | 4/4 | 0/2 | 2/5 | Floods 0 75.0, Mines 0 85.0, Training 0 70.0
            2025-10-31 | 1 1 3 0 0 | 76.0 |  85.7 | 5/5 | 4/4 | 0/3 | 2/5 | Floods 1 70.0, Mines 0 90.0, Training 0 77.5
            2025-11-30 | 0 1 2 0 2 | 85.0 |  91.2 | 5/5 | 3/3 | 0/3 | 2/5 | Floods 0 75.0, Training 0 87.5, Mines 0 100.0
            2025-12-31 | 0 0 0 0 5 | 95.0 | 100.0 | 5/5 |  —  | 0/3 | 2/5 | Floods 0 87.5, Mines 0 100.0, Training 0 100.0
            2026-01-15 | 0 0 0 0 5 | 95.0 | 100.0 | 5/5 |  —  | 3/6 | 2/5 | Floods 0 87.5, Mines 0 100.0, Training 0 100.0
            """);

    private static final LocalDate CLOSED_ON = LocalDate.of(2026, 1, 15);

    @Autowired
    ToldPlan plan;

    @Autowired
    SmallYear year;

    @Autowired
    PlanService plans;

    @Autowired
    AssignmentService assignments;

    @Autowired
    ReportService reports;

    @Autowired
    CompletionService completions;

    @Autowired
    ExtensionService extensions;

    @Autowired
    OccurrenceService occurrences;

    @Autowired
    JudgedPlanQueries judged;

    @Autowired
    DashboardQueries dashboards;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    private ToldPlan.Cast cast;
    private ToldPlan.Work work;
    private long lastTask;

    @Test
    void theDashboardShowsWhatWasCountedByHandMonthByMonth() {
        cast = plan.draft();
        work = cast.work();
        on(1, 6, () -> plans.issue(cast.office(), cast.planId(), null));
        firstHalf();
        afterTheDeadline();
        lastQuarter();
        year.at(CLOSED_ON, () -> plans.close(cast.office(), cast.planId(), null));
        told(CLOSED_ON);
        closedForEver();
    }

    private void firstHalf() {
        monthly(1, 15, 15, 10, 10);
        told(1, 31);
        monthly(2, 30, 25, 20, 15);
        told(2, 28);

        // March: the last task gets a department; floods drill, and forget their reports until May
        on(
                3,
                10,
                () -> lastTask = assignments.assign(
                        cast.office(),
                        new AssignmentService.Assign(
                                cast.unassigned(), cast.third(), ShareRole.LEAD, "Meeting of 7 March")));
        on(3, 20, () -> drill(3, 20));
        monthly(3, 45, null, 30, 25);
        on(3, 25, () -> report(cast.training(), lastTask, 10));
        told(3, 31);
        monthly(4, 60, null, 40, 35);
        on(4, 25, () -> report(cast.training(), lastTask, 20));
        told(4, 30);
        on(5, 20, () -> floods(60));
        monthly(5, 80, null, 50, 45);
        on(5, 25, () -> report(cast.training(), lastTask, 30));
        told(5, 31);

        // June: mines hand in before the deadline and wait; floods are not ready, and the second drill is not held
        monthly(6, null, 70, 55, 50);
        on(6, 25, () -> report(cast.training(), lastTask, 40));
        on(6, 27, () -> handIn(cast.mines(), work.inspectMines()));
        told(6, 30);
    }

    private void afterTheDeadline() {
        // July: what mines handed in comes back and is handed in again, too late to be on time; so are floods
        on(7, 2, () -> completions.sendBack(cast.office(), waiting(work.inspectMines()), "Photographs are missing"));
        on(7, 4, () -> handIn(cast.mines(), work.inspectMines()));
        on(7, 8, () -> completions.accept(cast.office(), waiting(work.inspectMines())));
        on(7, 20, () -> handIn(cast.floods(), work.inspectFloods()));
        on(7, 22, () -> completions.accept(cast.office(), waiting(work.inspectFloods())));
        monthly(7, null, null, 60, 60);
        on(7, 25, () -> {
            report(cast.floods(), work.drill(), null);
            report(cast.training(), lastTask, 50);
        });
        told(7, 31);

        // August: the drill is held and stays missed; the platform gets two months more; a report comes back
        on(8, 1, () -> drill(6, 28));
        long[] ids = new long[2];
        on(
                8,
                20,
                () -> ids[0] = extensions.ask(
                        cast.mines(), work.platform(), LocalDate.of(2025, 11, 30), "The supplier is late"));
        on(8, 22, () -> extensions.approve(cast.office(), ids[0], "Agreed"));
        on(8, 25, () -> {
            report(cast.mines(), work.platform(), 65);
            report(cast.floods(), work.drill(), null);
            ids[1] = report(cast.training(), work.train(), 80);
            report(cast.training(), lastTask, 60);
        });
        on(8, 28, () -> reports.returnEntry(cast.office(), ids[1], "Forty people were trained, not fifty"));
        on(8, 29, () -> report(cast.training(), work.train(), 65));
        told(8, 31);

        on(9, 10, () -> drill(9, 10));
        monthly(9, null, null, 70, 75);
        on(9, 25, () -> {
            report(cast.floods(), work.drill(), null);
            report(cast.training(), lastTask, 65);
        });
        told(9, 30);
    }

    private void lastQuarter() {
        // October: the office looks back and opens the inspection of floods again, red since the end of June
        on(10, 15, () -> completions.reopen(cast.office(), work.inspectFloods(), "Two ponds were left out"));
        on(10, 25, () -> floods(90));
        monthly(10, null, null, 80, 80);
        on(10, 25, () -> report(cast.training(), lastTask, 75));
        told(10, 31);

        on(11, 5, () -> handIn(cast.floods(), work.inspectFloods()));
        on(11, 7, () -> completions.accept(cast.office(), waiting(work.inspectFloods())));
        on(11, 20, () -> handIn(cast.mines(), work.platform()));
        on(11, 21, () -> completions.accept(cast.office(), waiting(work.platform())));
        on(11, 25, () -> {
            report(cast.floods(), work.drill(), null);
            report(cast.training(), work.train(), 90);
            report(cast.training(), lastTask, 85);
        });
        told(11, 30);

        // December: the last drill, and everything is handed in before the year ends
        on(12, 10, () -> drill(12, 10));
        on(12, 12, () -> handIn(cast.floods(), work.drill()));
        on(12, 15, () -> completions.accept(cast.office(), waiting(work.drill())));
        on(12, 20, () -> handIn(cast.training(), work.train()));
        on(12, 22, () -> completions.accept(cast.office(), waiting(work.train())));
        on(12, 25, () -> handIn(cast.training(), lastTask));
        on(12, 28, () -> completions.accept(cast.office(), waiting(lastTask)));
        told(12, 31);
    }

    /** Months later every month still reads as it did on its last day, and the plan as on the day it was closed. */
    private void closedForEver() {
        LocalDate later = LocalDate.of(2026, 5, 1);
        year.at(later, () -> {
            List<DayFigures> trend = read(CLOSED_ON).series().days();
            assertThat(trend).extracting(DayFigures::day).containsExactlyElementsOf(BY_HAND.keySet());
            trend.forEach(day -> assertThat(BY_HAND.get(day.day())).startsWith(ToldLine.totals(day)));
            assertThat(ToldLine.of(read(later))).isEqualTo(BY_HAND.get(CLOSED_ON));
        });
    }

    /** The reports of the 25th; a percent that is null is not reported, floods report their drill beside it. */
    private void monthly(
            int month, @Nullable Integer mines, @Nullable Integer floods, @Nullable Integer platform, int train) {
        on(month, 25, () -> {
            if (mines != null) {
                report(cast.mines(), work.inspectMines(), mines);
            }
            if (floods != null) {
                floods(floods);
            }
            report(cast.mines(), work.platform(), platform);
            report(cast.training(), work.train(), train);
        });
    }

    private void floods(int percent) {
        report(cast.floods(), work.inspectFloods(), percent);
        report(cast.floods(), work.drill(), null);
    }

    private long report(Actor head, long share, @Nullable Integer percent) {
        return reports.report(
                head,
                new ReportProgress(
                        share, new ProgressReport(percent, "At " + percent, "Too few people", "Hire two", false)));
    }

    private void handIn(Actor head, long share) {
        completions.markDone(head, share, "Finished");
    }

    private long waiting(long share) {
        return jdbc.sql("select id from completion where share_id = ? and outcome = 'PENDING'")
                .param(share)
                .query(Long.class)
                .single();
    }

    /** 记一次 of the quarter the day lies in. */
    private void drill(int month, int dayOfMonth) {
        LocalDate held = LocalDate.of(2025, month, dayOfMonth);
        long occurrence = jdbc.sql("""
                        select o.id from occurrence o
                        join recurrence_owner w on w.recurrence_id = o.recurrence_id
                        where w.share_id = :share and :day between o.period_from and o.due_on""")
                .param("share", work.drill())
                .param("day", held)
                .query(Long.class)
                .single();
        occurrences.record(cast.floods(), occurrence, held, "Drill with boats", null);
    }

    private void on(int month, int dayOfMonth, Runnable work) {
        year.at(LocalDate.of(2025, month, dayOfMonth), work);
    }

    private void told(int month, int dayOfMonth) {
        told(LocalDate.of(2025, month, dayOfMonth));
    }

    private void told(LocalDate day) {
        year.at(day, () -> assertThat(ToldLine.of(read(day))).as("on %s", day).isEqualTo(BY_HAND.get(day)));
    }

    private Dashboard read(LocalDate day) {
        Scope scope = scopes.of(cast.leader());
        return dashboards.read(scope, DashboardQuestion.of(judged.one(scope, cast.planId()), day));
    }
}
