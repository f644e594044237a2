package app.workplan.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import app.workplan.web.WebTestBase;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * 总览 of 300 tasks with three shares and twelve reports each: time of the whole request through Spring's servlet and statements,
 * printed for docs/benchmark.md. No test of the build.
 */
class DashboardBenchmark extends WebTestBase {

    private static final int TASKS = 300;
    private static final int ROUNDS = 200;
    private static final int BATCHES = 10;
    private static final int WARM_UP = 120;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void aLargePlan() throws Exception {
        long plan = fill();
        jdbc.sql("analyze").update();
        String now = "/dashboard?plan=" + plan;
        LocalDate past = TODAY.minusMonths(5).withDayOfMonth(17);
        long first = micros(now);
        System.out.printf("%d tasks, first reader, nothing kept: %d ms%n", TASKS, first / 1000);
        print("no plan data (/account)", "/account");
        print("today", now);
        print("as of " + past, now + "&asOf=" + past);
        print("heat map", "/dashboard/heat?plan=" + plan);
        print("big screen", now + "&screen=1");
        print("ledger of the plan, 50 rows", "/plans/" + plan + "/tasks");
    }

    private void print(String what, String address) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            micros(address);
        }
        List<Long> times = new ArrayList<>();
        double program = Double.MAX_VALUE;
        double database = Double.MAX_VALUE;
        for (int batch = 0; batch < BATCHES; batch++) {
            long programBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long databaseBefore = databaseNanos();
            for (int i = 0; i < ROUNDS / BATCHES; i++) {
                times.add(micros(address));
            }
            program = Math.min(program, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - programBefore);
            database = Math.min(database, databaseNanos() - databaseBefore);
        }
        times.sort(null);
        int statements = CountingDataSource.statementsOf(() -> page("leader@alpha", address)).stream()
                .filter(sql -> !sql.contains("from user_account ua") && !sql.contains("from user_role r"))
                .toList()
                .size();
        System.out.printf(
                "%-32s median %5.1f ms, p95 %5.1f ms; processor, best batch: program %5.1f ms, database %5.1f ms; statements %d%n",
                what,
                times.get(ROUNDS / 2) / 1000.0,
                times.get(ROUNDS * 95 / 100) / 1000.0,
                program * BATCHES / ROUNDS / 1e6,
                database * BATCHES / ROUNDS / 1e6,
                statements);
    }

    /** Processor time of this database's own processes so far; those that ended meanwhile would count as none. */
    private long databaseNanos() throws Exception {
        long all = 0;
        for (int process : jdbc.sql("select pid from pg_stat_activity where datname = current_database() order by pid")
                .query(Integer.class)
                .list()) {
            Path told = Path.of("/proc/" + process + "/schedstat");
            all += Files.exists(told) ? Long.parseLong(Files.readString(told).split(" ")[0]) : 0;
        }
        return all;
    }

    private long micros(String address) throws Exception {
        long start = System.nanoTime();
        assertThat(status(page("leader@alpha", address))).isEqualTo(200);
        return (System.nanoTime() - start) / 1000;
    }

    /** A plan of a year up to today in 24 departments; every value follows from the numbers of the rows. */
    private long fill() {
        long bureau = fixtures.bureau("alpha");
        LocalDate begun = TODAY.minusMonths(12).withDayOfMonth(10);
        long plan = id();
        long source = id();
        sql(
                "insert into source_document (id, bureau_id, file_name, sha256, text, created_at) values (?, ?, 'l.txt', '0', 'The text of a long plan.', ?::timestamptz)",
                source,
                bureau,
                begun.toString());
        sql(
                "insert into plan (id, bureau_id, source_document_id, kind, title, period_from, period_to, state, created_at) values (?, ?, ?, 'OTHER', 'Large', ?::date, ?::date, 'DRAFT', now())",
                plan,
                bureau,
                source,
                begun.withDayOfMonth(1).toString(),
                TODAY.plusMonths(1).toString());
        for (int i = 0; i < 8; i++) {
            sql(
                    "insert into chapter (id, bureau_id, plan_id, position, number, title, nature) values (nextval('entity_seq'), ?, ?, ?, 'x', 'Chapter', 'PLAN')",
                    bureau,
                    plan,
                    i);
        }
        for (int i = 0; i < 24; i++) {
            fixtures.newDepartment("alpha", "Large " + i);
        }
        sql("""
                insert into task (id, bureau_id, plan_id, chapter_id, code, title, position, span_start, span_end, original_due_on, due_on, due_origin, created_at)
                select nextval('entity_seq'), ?, p.id, (select c.id from chapter c where c.plan_id = p.id and c.position = i % 8), 'G-' || i,
                       'Task ' || i || ' of the large plan, with a title of about the usual length', i, 0, 8,
                       ?::date - 40 + i, ?::date - 40 + i, (array['DEFAULT', 'TEXT', 'STAFF'])[i % 3 + 1], now()
                from plan p, generate_series(1, ?) i where p.id = ?""", bureau, TODAY.toString(), TODAY.toString(), TASKS, plan);
        sql(
                "update task set due_on = least(due_on, p.period_to), original_due_on = least(due_on, p.period_to) from plan p where p.id = task.plan_id and p.id = ?",
                plan);
        sql(
                "insert into task_fact (id, bureau_id, task_id, valid_from, due_on, due_origin, weight) select nextval('entity_seq'), bureau_id, id, ?::timestamptz, due_on, due_origin, 1 from task where plan_id = ?",
                begun.toString(),
                plan);
        sql("""
                insert into share (id, bureau_id, plan_id, task_id, department_id, position, origin, assigned_at, added_on, original_due_on, role, state, percent)
                select nextval('entity_seq'), t.bureau_id, t.plan_id, t.id, d.id, n, 'TEXT', now(), ?::date, t.due_on,
                       (array['LEAD', 'SHARED', 'RESPONSIBLE'])[n], 'IN_PROGRESS', 60
                from task t cross join generate_series(1, 3) n
                join (select id, row_number() over (order by id) - 1 as place from department where name like 'Large %') d
                  on d.place = (t.position * 5 + n * 7) % 24
                where t.plan_id = ?""", begun.toString(), plan);
        sql(
                "insert into share_fact (id, bureau_id, share_id, valid_from, role, state, percent, weight) select nextval('entity_seq'), bureau_id, id, ?::timestamptz, role, 'NOT_STARTED', 0, 1 from share where plan_id = ?",
                begun.toString(),
                plan);
        for (int month = 1; month <= 12; month++) {
            String day = begun.plusMonths(month).isAfter(TODAY)
                    ? TODAY.toString()
                    : begun.plusMonths(month).toString();
            sql(
                    "insert into progress_entry (id, bureau_id, share_id, period_end, percent, text, entered_at, entered_on) select nextval('entity_seq'), bureau_id, id, date_trunc('month', ?::date)::date - 1, ?, 'What was done in this month, in a sentence or two as they are usually written.', ?::timestamptz, ?::date from share where plan_id = ?",
                    day,
                    month * 5,
                    day,
                    day,
                    plan);
            sql(
                    "insert into share_fact (id, bureau_id, share_id, valid_from, role, state, percent, weight) select nextval('entity_seq'), bureau_id, id, ?::timestamptz, role, 'IN_PROGRESS', ?, 1 from share where plan_id = ?",
                    day,
                    month * 5,
                    plan);
        }
        sql(
                "update plan set state = 'ISSUED', issued_at = ?::timestamptz, issued_on = ?::date where id = ?",
                begun.toString(),
                begun.toString(),
                plan);
        return plan;
    }

    private void sql(String text, Object... values) {
        jdbc.sql(text).params(values).update();
    }

    private long id() {
        return jdbc.sql("select nextval('entity_seq')").query(Long.class).single();
    }
}
