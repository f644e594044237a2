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

    /** What a row says, besides which days it says it for. */
    private static final String SAYS = """
            concat_ws(' ', %1$stask_id, %1$sbureau_id, %1$schapter_id, %1$sstate, %1$slight, %1$sdue_on, %1$sdue_origin,
                      'since', %1$soverdue_since, 'at', trim_scale(%1$sprogress), %2$s, %1$squantified, %3$s)""";

    private static final String KEPT = "select " + SAYS.formatted("k.", "k.assigned", """
                    k.owed, k.reported, k.scored, k.on_time, k.coordination, 'silent',
                    nullif(greatest(coalesce(k.silent_days, cast(:day as date) - k.heard_on), -1), -1)""") + """
             from kept_task k join kept_plan p on p.plan_id = k.plan_id
            where k.plan_id = :plan and k.good_until >= cast(:day as date) and p.good_until >= cast(:day as date) order by 1""";

    private static final String JUDGED = "select " + SAYS.formatted("f.", "f.shares_counting > 0", """
                    f.shares_owed, f.shares_reported, f.shares_scored, f.shares_on_time,
                    f.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED') and figure_coordination(f.task_id, f.judged_on, null),
                    'silent', q.days""") + """
             from task_figure(cast(:calendar as jsonb)) f
            left join (select s.task_id, max(s.silent_days) as days from share_silence(cast(:calendar as jsonb), 0) s group by 1) q
                on q.task_id = f.task_id
            order by 1""";

    private static final String SUMS = """
            select concat_ws(' ', p.overdue, p.at_risk, p.on_track, p.not_started, p.done, p.cancelled) || '=' || concat_ws(' ',
                count(*) filter (where k.light = 'OVERDUE'), count(*) filter (where k.light = 'AT_RISK'),
                count(*) filter (where k.light = 'ON_TRACK'), count(*) filter (where k.light = 'NOT_STARTED'),
                count(*) filter (where k.light = 'DONE'), count(k.task_id) filter (where k.light is null))
            from kept_plan p left join kept_task k on k.plan_id = p.plan_id
            where p.plan_id = :plan group by p.plan_id""";

    @Autowired
    KeptTasks kept;

    @Autowired
    FigureQueries figures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    StoredPlans stored;

    @Autowired
    void storeWith(JudgedPlanQueries plans) {
        stored = new StoredPlans(plans, transaction, template);
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
                assertThat(kept(plan, DAY)).as(all).isEqualTo(judged(plan, DAY));
                List<String> sums = sums(plan);
                assertThat(sums).allMatch(one -> one.split("=")[0].equals(one.split("=")[1]), all);
                LocalDate later = DAY.plusDays(1 + random.nextInt(random.nextBoolean() ? 12 : 70));
                List<String> then = kept(plan, later);
                assertThat(judged(plan, later)).as("on %s, %s", later, all).containsAll(then);
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
        assertThat(kept(plan, DAY)).isEmpty();
        pause.looked.complete(null);
        command.get(1, TimeUnit.MINUTES);
        bringUp(plan);
        assertThat(kept(plan, DAY)).isNotEmpty().isEqualTo(judged(plan, DAY));
        Pause again = new Pause();
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> late(plan, again));
        again.written.get(1, TimeUnit.MINUTES);
        bringUp(plan);
        assertThat(kept(plan, DAY)).isEqualTo(judged(plan, DAY));
        again.looked.complete(null);
        second.get(1, TimeUnit.MINUTES);
        assertThat(kept(plan, DAY)).isNotEqualTo(judged(plan, DAY));
        bringUp(plan);
        assertThat(kept(plan, DAY)).isEqualTo(judged(plan, DAY));
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

    private List<String> kept(JudgedPlan plan, LocalDate day) {
        return jdbc.sql(KEPT)
                .param("plan", plan.id())
                .param("day", day.toString())
                .query(String.class)
                .list();
    }

    private List<String> sums(JudgedPlan plan) {
        return jdbc.sql(SUMS).param("plan", plan.id()).query(String.class).list();
    }

    private List<String> judged(JudgedPlan plan, LocalDate day) {
        return jdbc.sql(JUDGED)
                .param(
                        "calendar",
                        figures.calendarFor(List.of(plan.id()), List.of(day)).json())
                .query(String.class)
                .list();
    }
}
