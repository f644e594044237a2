package app.workplan.service.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.example.Ids;
import app.workplan.domain.example.PlanCase;
import app.workplan.domain.example.RandomCases;
import app.workplan.service.ServiceTest;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.figure.KeptTasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 台账行的留存: whatever happens to the rows of a plan, and however many days pass, what is kept is what judging anew gives. 1,000
 * changes in every run, 100,000 with {@code -Dworkplan.long=true}; {@code -Dworkplan.seed=…} repeats a run.
 */
@ServiceTest
class KeptTasksTest {

    private static final long SEED = Long.getLong("workplan.seed", 20261130);
    private static final int CHANGES = Boolean.getBoolean("workplan.long") ? 100_000 : 1_000;
    private static final int CHANGES_OF_ONE_PLAN = 15;
    private static final LocalDate DAY = LocalDate.of(2026, 7, 10);

    @Autowired
    KeptTasks kept;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate template;

    StoredPlans stored;

    KeptRows rows;

    @Autowired
    void storeWith(JudgedPlanQueries plans, JdbcClient jdbc, FigureQueries figures) {
        stored = new StoredPlans(plans, transaction, template);
        rows = new KeptRows(jdbc, figures);
    }

    @Test
    void afterAnyChangeAndAnyDaysWhatIsKeptIsWhatJudgingAnewGives() {
        Random random = new Random(SEED);
        RandomCases cases = new RandomCases(SEED, stored.firstId());
        Ids rest = new Ids(stored.firstId());
        int lasting = 0;
        for (int changes = 0; changes < CHANGES; ) {
            PlanCase given = cases.next();
            if (given.plan().issuedOn().isAfter(DAY)) {
                continue;
            }
            JudgedPlan plan = stored.write(given, rest);
            List<String> told = new ArrayList<>();
            bringUp(plan);
            for (int i = 0; i < CHANGES_OF_ONE_PLAN; i++, changes++) {
                String sql = RowChange.any(random, plan).replace(":plan", String.valueOf(plan.id()));
                told.add(sql);
                template.update(sql);
                bringUp(plan);
                String all = "seed %d, plan %d: %s".formatted(SEED, plan.id(), String.join("\n", told));
                assertThat(rows.kept(plan, DAY)).as(all).isEqualTo(rows.judged(plan, DAY));
                List<String> sums = rows.sums(plan);
                assertThat(sums).allMatch(one -> one.split("=")[0].equals(one.split("=")[1]), all);
                LocalDate later = DAY.plusDays(1 + random.nextInt(random.nextBoolean() ? 12 : 70));
                List<String> then = rows.kept(plan, later);
                assertThat(rows.judged(plan, later)).as("on %s, %s", later, all).containsAll(then);
                lasting += then.size();
            }
            forget(plan);
        }
        assertThat(lasting).as("rows that days left as they were").isGreaterThan(CHANGES / 10);
    }

    @Test
    void onlyWhatIsMarkedIsJudgedAgain() {
        JudgedPlan plan = stored.any();
        bringUp(plan);
        // only a kept row can say this: no fact of the plan does
        template.update("update kept_task set state = 'WRONG' where plan_id = ?", plan.id());
        Long share = template.queryForObject("select min(id) from share where plan_id = ?", Long.class, plan.id());
        template.update("""
                insert into share_fact (id, bureau_id, share_id, valid_from, role, state, percent, weight)
                select nextval('entity_seq'), s.bureau_id, s.id, '2026-03-01', 'LEAD', 'IN_PROGRESS', 5, 1
                from share s where s.id = ?""", share);
        bringUp(plan);
        assertThat(template.queryForList(
                        "select distinct (task_id = (select task_id from share where id = ?)) = (state <> 'WRONG')"
                                + " from kept_task where plan_id = ?",
                        Boolean.class,
                        share,
                        plan.id()))
                .containsExactly(true);
        forget(plan);
    }

    @Test
    void aPlanIsNotKeptWhileACommandIsUnderWayAndItsMarkStaysUntilItsFactIsSeen() throws Exception {
        JudgedPlan plan = stored.any();
        while (!kept.bringUp(List.of(), DAY)) {
            Thread.onSpinWait();
        }
        Pause pause = new Pause();
        CompletableFuture<Void> command = CompletableFuture.runAsync(() -> late(plan, pause));
        pause.written.get(1, TimeUnit.MINUTES);
        assertThat(kept.bringUp(List.of(plan.id()), DAY)).isFalse();
        assertThat(rows.kept(plan, DAY)).isEmpty();
        pause.looked.complete(null);
        command.get(1, TimeUnit.MINUTES);
        bringUp(plan);
        assertThat(rows.kept(plan, DAY)).isNotEmpty().isEqualTo(rows.judged(plan, DAY));
        Pause again = new Pause();
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> late(plan, again));
        again.written.get(1, TimeUnit.MINUTES);
        bringUp(plan);
        assertThat(rows.kept(plan, DAY)).isEqualTo(rows.judged(plan, DAY));
        again.looked.complete(null);
        second.get(1, TimeUnit.MINUTES);
        assertThat(rows.kept(plan, DAY)).isNotEqualTo(rows.judged(plan, DAY));
        bringUp(plan);
        assertThat(rows.kept(plan, DAY)).isEqualTo(rows.judged(plan, DAY));
        forget(plan);
    }

    @Test
    void everyTableThatForgetsKeptFiguresMarksKeptTasksToo() {
        String tables = """
                select distinct c.relname from pg_trigger t
                join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid where p.proname = '%s'""";
        assertThat(template.queryForList(tables.formatted("mark_kept_of_row"), String.class))
                .containsExactlyInAnyOrderElementsOf(
                        template.queryForList(tables.formatted("forget_figures_of_row"), String.class))
                .hasSizeGreaterThan(9);
    }

    private static final class Pause {
        private final CompletableFuture<Void> written = new CompletableFuture<>();
        private final CompletableFuture<Void> looked = new CompletableFuture<>();
    }

    /** A fact of every task that nobody sees for a while. */
    private void late(JudgedPlan plan, Pause pause) {
        transaction.executeWithoutResult(status -> {
            template.update("""
                    insert into task_fact (id, bureau_id, task_id, valid_from, due_on, due_origin, weight)
                    select nextval('entity_seq'), t.bureau_id, t.id, '2026-04-01'::timestamptz + random() * interval '1 hour',
                           date '2026-04-02' + (random() * 60)::int, 'STAFF', 1
                    from task t where t.plan_id = ?""", plan.id());
            pause.written.complete(null);
            pause.looked.join();
        });
    }

    private void bringUp(JudgedPlan plan) {
        for (int rounds = 0; !kept.bringUp(List.of(plan.id()), DAY); rounds++) {
            assertThat(rounds).isLessThan(1_000);
        }
    }

    private void forget(JudgedPlan plan) {
        template.update("delete from kept_plan where plan_id = ?", plan.id());
    }
}
