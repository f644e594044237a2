package app.workplan.service.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.example.Ids;
import app.workplan.domain.example.PlanCase;
import app.workplan.domain.example.RandomCases;
import app.workplan.service.ServiceTest;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.figure.KeptDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 当日判定的留存: whatever happens to the rows of a plan, what is read from the kept day is what judging anew gives. 300 changes in every
 * run, 3,000 with {@code -Dworkplan.long=true}; {@code -Dworkplan.seed=…} repeats a run.
 */
@ServiceTest
class KeptDaysTest {

    private static final long SEED = Long.getLong("workplan.seed", 20261130);
    private static final int PLANS = Boolean.getBoolean("workplan.long") ? 200 : 20;
    private static final int CHANGES = 15;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final String JUDGED = "select f::text from plan_figure(cast(:calendar as jsonb), true) f order by 1";

    @Autowired
    KeptDays days;

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
    void afterAnyChangeTheDayIsWhatJudgingAnewGives() {
        Random random = new Random(SEED);
        RandomCases cases = new RandomCases(SEED, stored.firstId());
        Ids rest = new Ids(stored.firstId());
        int stayed = 0;
        int forgotten = 0;
        for (int i = 0; i < PLANS; i++) {
            PlanCase given = cases.next();
            if (given.plan().issuedOn().isAfter(DAY)) {
                continue;
            }
            JudgedPlan plan = stored.write(given, rest);
            List<String> told = new ArrayList<>();
            for (int change = 0; change < CHANGES; change++) {
                assertThat(days.keep(calendar(plan))).isTrue();
                assertThat(isKept(plan)).isTrue();
                assertThat(judged(plan)).as("as kept").isEqualTo(judgedAnew(plan));
                String sql = RowChange.any(random, plan).replace(":plan", String.valueOf(plan.id()));
                told.add(sql);
                template.update(sql);
                stayed += isKept(plan) ? 1 : 0;
                forgotten += isKept(plan) ? 0 : 1;
                assertThat(judged(plan))
                        .as("seed %d, plan %d: %s", SEED, plan.id(), String.join("\n", told))
                        .isEqualTo(judgedAnew(plan));
            }
        }
        assertThat(forgotten).isPositive();
        assertThat(stayed).as("changes that left the kept day in its place").isPositive();
    }

    @Test
    void theKeptDayIsReadUntilAFactOfThePlanComes() {
        JudgedPlan plan = stored.any();
        assertThat(days.keep(calendar(plan))).isTrue();
        List<String> before = judged(plan);
        // only a kept row can say this: no fact of the plan does
        template.update("update kept_day set tasks = tasks[1:1], shares = '{}' where plan_id = ?", plan.id());
        assertThat(judged(plan)).hasSize(1);
        template.update("""
                insert into share_fact (id, bureau_id, share_id, valid_from, role, state, percent, weight)
                select nextval('entity_seq'), s.bureau_id, s.id, '2026-03-01', 'LEAD', 'IN_PROGRESS', 5, 1
                from share s where s.plan_id = ?""", plan.id());
        assertThat(isKept(plan)).isFalse();
        assertThat(judged(plan)).isNotEmpty().isNotEqualTo(before).isEqualTo(judgedAnew(plan));
    }

    @Test
    void anotherDayAnotherThresholdAndAPartOfThePlanAreJudgedAnew() {
        JudgedPlan plan = stored.any();
        assertThat(days.keep(calendar(plan))).isTrue();
        template.update("update kept_day set tasks = '{}', shares = '{}' where plan_id = ?", plan.id());
        assertThat(judged(plan)).isEmpty();
        assertThat(judged(figures.calendarFor(List.of(plan.id()), List.of(DAY.minusDays(1)))))
                .isNotEmpty();
        long task = Objects.requireNonNull(
                template.queryForObject("select min(id) from task where plan_id = ?", Long.class, plan.id()));
        assertThat(judged(calendar(plan).ofTask(task))).isNotEmpty();
        template.update("""
                insert into bureau_setting (id, bureau_id, valid_from, near_due_working_days, lag_points, grace_days)
                values (nextval('entity_seq'), ?, '2026-11-09', 3, 41, 2)""", plan.bureauId());
        assertThat(judged(plan)).isNotEmpty();
    }

    @Test
    void nothingIsKeptWhileACommandIsUnderWay() throws Exception {
        JudgedPlan plan = stored.any();
        CompletableFuture<Void> written = new CompletableFuture<>();
        CompletableFuture<Void> looked = new CompletableFuture<>();
        CompletableFuture<Void> command = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            template.update("""
                    insert into task_fact (id, bureau_id, task_id, valid_from, due_on, due_origin, weight)
                    select nextval('entity_seq'), t.bureau_id, t.id, '2026-04-01', '2026-04-02', 'STAFF', 1
                    from task t where t.plan_id = ?""", plan.id());
            written.complete(null);
            looked.join();
        }));
        written.get(1, TimeUnit.MINUTES);
        assertThat(days.keep(calendar(plan))).isFalse();
        assertThat(isKept(plan)).isFalse();
        looked.complete(null);
        command.get(1, TimeUnit.MINUTES);
        assertThat(days.keep(calendar(plan))).isTrue();
    }

    private FigureCalendar calendar(JudgedPlan plan) {
        return figures.calendarFor(List.of(plan.id()), List.of(DAY));
    }

    private List<String> judged(JudgedPlan plan) {
        return judged(calendar(plan));
    }

    private List<String> judged(FigureCalendar calendar) {
        return jdbc.sql(JUDGED)
                .param("calendar", calendar.json())
                .query(String.class)
                .list();
    }

    private List<String> judgedAnew(JudgedPlan plan) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            template.update("delete from kept_day where plan_id = ?", plan.id());
            return judged(plan);
        }));
    }

    private boolean isKept(JudgedPlan plan) {
        return Boolean.TRUE.equals(template.queryForObject(
                "select exists (select from kept_day where plan_id = ? and day = ?)", Boolean.class, plan.id(), DAY));
    }
}
