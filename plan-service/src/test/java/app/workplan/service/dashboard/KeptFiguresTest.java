package app.workplan.service.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.example.Ids;
import app.workplan.domain.example.PlanCase;
import app.workplan.domain.example.RandomCases;
import app.workplan.service.ServiceTest;
import app.workplan.service.figure.CaseRows;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.shared.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 月末数的留存: whatever happens to the rows of a plan, late or undated, the dashboard shows what a count anew gives. 300 changes in
 * every run, 3,000 with {@code -Dworkplan.long=true}; {@code -Dworkplan.seed=…} repeats a run.
 */
@ServiceTest
class KeptFiguresTest {

    private static final long SEED = Long.getLong("workplan.seed", 20261130);
    private static final int PLANS = Boolean.getBoolean("workplan.long") ? 200 : 20;
    private static final int CHANGES = 15;
    private static final LocalDate LAST = LocalDate.of(2026, 11, 10);

    @Autowired
    DashboardQueries dashboards;

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
    void afterAnyChangeTheDashboardShowsWhatACountAnewGives() {
        Random random = new Random(SEED);
        RandomCases cases = new RandomCases(SEED, stored.firstId());
        Ids rest = new Ids(stored.firstId());
        int kept = 0;
        for (int i = 0; i < PLANS; i++) {
            PlanCase given = cases.next();
            if (given.plan().issuedOn().isAfter(LAST.minusMonths(2))) {
                continue;
            }
            transaction.executeWithoutResult(status -> new CaseRows(rest).write(given, template));
            JudgedPlan plan = stored.read(given.planId());
            List<String> told = new ArrayList<>();
            assertThat(shown(plan)).isEqualTo(countedAnew(plan));
            for (int change = 0; change < CHANGES; change++) {
                String sql = RowChange.any(random, plan);
                told.add(sql);
                int before = keptRows(plan);
                template.update(sql.replace(":plan", String.valueOf(plan.id())));
                kept += Math.min(before, keptRows(plan));
                JudgedPlan now = stored.read(given.planId());
                assertThat(shown(now))
                        .as("seed %d, plan %d: %s", SEED, plan.id(), String.join("\n", told))
                        .isEqualTo(countedAnew(now));
            }
        }
        assertThat(kept).as("rows that a change left in their place").isPositive();
    }

    @Test
    void withoutItsTriggerALateFactWouldNotBeSeen() {
        JudgedPlan plan = stored.any();
        shown(plan);
        String late = """
                insert into share_fact (id, bureau_id, share_id, valid_from, role, state, percent, weight)
                select nextval('entity_seq'), s.bureau_id, s.id, '2026-03-01', 'LEAD', 'CANCELLED', 0, 1
                from share s where s.plan_id = ?""";
        transaction.executeWithoutResult(status -> {
            template.execute("alter table share_fact disable trigger share_fact_forgets_figures");
            template.update(late, plan.id());
            assertThat(shown(plan)).isNotEqualTo(countedAnewWithin(plan));
            status.setRollbackOnly();
        });
        template.update(late, plan.id());
        assertThat(shown(plan)).isEqualTo(countedAnew(plan));
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
        shown(plan);
        assertThat(keptRows(plan)).isZero();
        looked.complete(null);
        command.get(1, TimeUnit.MINUTES);
        assertThat(shown(plan)).isEqualTo(countedAnew(plan));
        assertThat(keptRows(plan)).isPositive();
    }

    @Test
    void everyTableThatFiguresReadForgetsThem() throws IOException {
        Set<String> read = new TreeSet<>();
        Set<String> tables = new TreeSet<>(jdbc.sql("select table_name from information_schema.tables"
                        + " where table_schema = current_schema() and table_type = 'BASE TABLE'")
                .query(String.class)
                .list());
        for (Resource file : figures()) {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            assertThat(text).as(file.getFilename()).contains("delete from kept_figure;\ndelete from kept_day;\n");
            Pattern.compile("(?:from|join) ([a-z_]+)\\b")
                    .matcher(text.replaceAll("delete from kept_\\w+;", ""))
                    .results()
                    .map(found -> found.group(1))
                    .filter(tables::contains)
                    .forEach(read::add);
        }
        // no number of the sums comes from a hand-in itself: its day stands in the facts of the share
        read.remove("completion");
        read.remove("kept_day");
        assertThat(read).contains("task_fact", "share_fact", "target");
        assertThat(jdbc.sql("""
                        select distinct c.relname from pg_trigger t
                        join pg_class c on c.oid = t.tgrelid
                        join pg_proc p on p.oid = t.tgfoid
                        where p.proname = 'forget_figures_of_row'""").query(String.class).list()).containsAll(read);
    }

    private static Resource[] figures() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/R__figure_*.sql");
        assertThat(files).hasSizeGreaterThan(3);
        return Arrays.copyOf(files, files.length);
    }

    private Dashboard shown(JudgedPlan plan) {
        LocalDate closed = plan.closedOn();
        LocalDate day = closed != null && closed.isBefore(LAST) ? closed : LAST;
        return dashboards.read(new Scope(Set.of(plan.bureauId()), null), DashboardQuestion.of(plan, day));
    }

    private Dashboard countedAnew(JudgedPlan plan) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return countedAnewWithin(plan);
        }));
    }

    private Dashboard countedAnewWithin(JudgedPlan plan) {
        template.update("delete from kept_figure where plan_id = ?", plan.id());
        return shown(plan);
    }

    private int keptRows(JudgedPlan plan) {
        return jdbc.sql("select count(*) from kept_figure where plan_id = ?")
                .param(plan.id())
                .query(Integer.class)
                .single();
    }
}
