package app.workplan.service.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.example.Ids;
import app.workplan.domain.example.RandomCases;
import app.workplan.service.ServiceTest;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.figure.KeptRebuild;
import app.workplan.service.figure.KeptRebuild.Rebuilt;
import app.workplan.service.figure.KeptStandings;
import app.workplan.service.overview.StandingQueries;
import app.workplan.service.overview.Standings;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 留存的重建: whatever came past the triggers, afterwards what is kept is what a recount gives. */
@ServiceTest
class KeptRebuildTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 10);
    /** So many that sums are read, and more than are kept in one step. */
    private static final int PLANS = 52;

    @Autowired
    KeptRebuild rebuild;

    @Autowired
    KeptStandings kept;

    @Autowired
    StandingQueries standings;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate template;

    private final List<JudgedPlan> plans = new ArrayList<>();
    private StoredPlans stored;
    private KeptRows rows;

    @Autowired
    void storeWith(JudgedPlanQueries queries, JdbcClient jdbc, FigureQueries figures) {
        stored = new StoredPlans(queries, transaction, template);
        rows = new KeptRows(jdbc, figures);
    }

    @BeforeEach
    void keepSome() {
        forget();
        RandomCases cases = new RandomCases(20261201, stored.firstId());
        Ids rest = new Ids(stored.firstId());
        while (plans.size() < PLANS) {
            JudgedPlan plan = stored.write(cases.next(), rest);
            if (plan.isIssuedOn(DAY)) {
                plans.add(plan);
            }
        }
        while (!kept.bringUp(ids(), DAY)) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void forget() {
        template.update("delete from kept_plan");
        template.update("delete from kept_mark");
    }

    private List<Long> ids() {
        return plans.stream().map(JudgedPlan::id).toList();
    }

    /** As bulk loading does: nothing is marked, nothing forgotten. */
    private void pastTheTriggers(String sql) {
        transaction.executeWithoutResult(status -> {
            template.execute("alter table task_fact disable trigger user");
            template.update(sql);
            template.execute("alter table task_fact enable trigger user");
        });
    }

    private boolean holds(JudgedPlan plan) {
        return rows.kept(plan, DAY).equals(rows.judged(plan, DAY))
                && rows.sums(plan).stream().allMatch(one -> one.split("=")[0].equals(one.split("=")[1]));
    }

    @Test
    void whatNodesRememberOfPlansIsReadAgain() {
        String before = template.queryForObject("select plan_stamp()", String.class);
        template.update("delete from plan_stamp where slot = 3");
        rebuild.rebuild(DAY);
        assertThat(template.queryForObject("select plan_stamp()", String.class)).isNotEqualTo(before);
        assertThat(template.queryForObject("select count(*) from plan_stamp", Integer.class))
                .isEqualTo(16);
    }

    private Standings sums(boolean ofToday) {
        Map<Long, Integer> levels = ids().stream().collect(Collectors.toMap(id -> id, id -> 1));
        Scope scope = new Scope(plans.stream().map(JudgedPlan::bureauId).collect(Collectors.toSet()), null);
        List<Standings> read = new ArrayList<>();
        LocalDate shown = ofToday ? DAY : DAY.plusDays(1);
        clock.runAt(
                shown.atTime(12, 0).atZone(BusinessClock.ZONE).toInstant(),
                () -> read.add(standings.of(scope, levels, DAY)));
        return read.get(0);
    }

    @Test
    void whatCamePastTheTriggersIsCountedAgain() {
        assertThat(plans).allMatch(this::holds);
        pastTheTriggers("update task_fact set due_on = due_on - 90 where task_id in (select task_id from kept_task)");
        template.update("update kept_plan set overdue = overdue + 7");
        template.update("update kept_standing set at_risk = at_risk + 7");
        assertThat(plans).anyMatch(plan -> !holds(plan));
        assertThat(sums(true)).isNotEqualTo(sums(false));
        int tasks = template.queryForObject("select count(*) from kept_task", Integer.class);
        assertThat(rebuild.rebuild(DAY)).isEqualTo(new Rebuilt(PLANS, tasks, 0));
        assertThat(plans).allMatch(this::holds);
        assertThat(kept.fresh(ids(), plans.stream().map(JudgedPlan::bureauId).toList(), DAY))
                .hasSize(PLANS);
        assertThat(sums(true)).isEqualTo(sums(false));
        assertThat(template.queryForObject("select count(*) from kept_mark", Integer.class))
                .isZero();
    }

    @Test
    void keptDaysAndMonthEndsAreThrownAway() {
        template.update(
                "insert into kept_day (plan_id, bureau_id, day, stamp, tasks, shares) values (?, ?, ?, 'x', '{}', '{}')",
                plans.get(0).id(),
                plans.get(0).bureauId(),
                DAY);
        rebuild.rebuild(DAY);
        assertThat(template.queryForObject("select count(*) from kept_day", Integer.class))
                .isZero();
    }

    @Test
    void whatACommandHoldsIsToldAndWhatWasNotKeptStaysSo() throws Exception {
        JudgedPlan held = plans.get(0);
        JudgedPlan other = plans.get(1);
        template.update("delete from kept_plan where plan_id = ?", other.id());
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> rebuilt = new CompletableFuture<>();
        CompletableFuture<Void> command = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            template.queryForList("select pg_advisory_xact_lock_shared(hashtextextended('kept_figure', ?))", held.id());
            begun.complete(null);
            rebuilt.join();
        }));
        begun.get(1, TimeUnit.MINUTES);
        Rebuilt done = rebuild.rebuild(DAY);
        rebuilt.complete(null);
        command.get(1, TimeUnit.MINUTES);
        assertThat(done.left()).isOne();
        assertThat(done.plans()).isEqualTo(PLANS - 2);
        assertThat(rows.kept(other, DAY)).isEmpty();
        assertThat(rebuild.rebuild(DAY).plans())
                .as("held ones are no more among those that are kept")
                .isEqualTo(PLANS - 2);
    }
}
