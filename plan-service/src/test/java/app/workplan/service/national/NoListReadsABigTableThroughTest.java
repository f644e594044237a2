package app.workplan.service.national;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.db.TestDatabase;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.TaskState;
import app.workplan.service.figure.KeptStandings;
import app.workplan.service.ledger.KeptLedgers;
import app.workplan.service.ledger.LedgerFilter;
import app.workplan.service.ledger.LedgerQueries;
import app.workplan.service.ledger.LedgerSort;
import app.workplan.service.overview.OverviewQueries;
import app.workplan.service.search.SearchFilter;
import app.workplan.service.search.SearchQueries;
import app.workplan.service.search.SearchWords;
import app.workplan.service.shared.Scope;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * 大表不通读: whatever a list asks on a country, PostgreSQL answers it by indexes and reads no big table from its beginning to its end, also not
 * in functions that the statements call. What it did is what it counted itself.
 */
class NoListReadsABigTableThroughTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-30");
    private static final Scale SCALE = new Scale(60, 3600, 21_600, 3, DAY);
    private static final Set<String> BIG =
            Set.of("task", "share", "task_fact", "share_fact", "progress_entry", "kept_task");

    private static final String READ_THROUGH = """
            select relname, seq_scan from pg_stat_xact_user_tables where relname = any(?)""";

    private static SingleConnectionDataSource connection;
    private static OnCountry country;

    @BeforeAll
    static void load() throws Exception {
        TestDatabase database = TestDatabase.migrated();
        JdbcClient tables = JdbcClient.create(database.dataSource());
        // pages a tenth full: what is ten times as large to read through is large enough for an index
        BIG.forEach(table ->
                tables.sql("alter table " + table + " set (fillfactor = 10)").update());
        new NationalData(database.dataSource(), SCALE, line -> {}).load();
        Connection one = database.dataSource().getConnection();
        connection = new SingleConnectionDataSource(one, true);
        country = new OnCountry(JdbcClient.create(connection), DAY);
        country.jdbc().sql(OnCountry.SETTINGS).update();
        List<Long> plans =
                country.jdbc().sql("select id from plan").query(Long.class).list();
        country.bean(KeptStandings.class, kept -> {
            while (!kept.bringUp(plans, DAY)) {
                Thread.onSpinWait();
            }
            return kept;
        });
        country.jdbc().sql("analyze").update();
        one.setAutoCommit(false);
    }

    @AfterAll
    static void close() {
        connection.destroy();
    }

    @Test
    void listsOfTheWholeCountry() {
        Actor leader = country.leader("000000");
        Scope scope = country.scope(leader);
        List<Long> inForce = plans("select id from plan where state = 'ISSUED'");
        Map<String, Runnable> asked = new LinkedHashMap<>();
        country.beans(context -> {
            for (LedgerSort sort : LedgerSort.values()) {
                asked.put(
                        "sort " + sort,
                        wide(context, leader, scope, inForce, list(Set.of(), null, null, null, null, sort, 2)));
            }
            asked.put(
                    "red",
                    wide(
                            context,
                            leader,
                            scope,
                            inForce,
                            list(Set.of(Light.OVERDUE), null, null, null, null, LedgerSort.DUE, 1)));
            asked.put(
                    "at work",
                    wide(
                            context,
                            leader,
                            scope,
                            inForce,
                            list(Set.of(), null, TaskState.IN_PROGRESS, null, null, LedgerSort.DUE, 1)));
            asked.put(
                    "a word",
                    wide(
                            context,
                            leader,
                            scope,
                            inForce,
                            list(Set.of(), "隐患排查", null, null, null, LedgerSort.CODE, 1)));
            asked.put(
                    "coordination",
                    wide(context, leader, scope, inForce, list(Set.of(), null, null, true, null, LedgerSort.CODE, 1)));
            asked.put(
                    "silent",
                    wide(context, leader, scope, inForce, list(Set.of(), null, null, null, 90, LedgerSort.CODE, 1)));
            asked.put(
                    "overview",
                    () -> context.getBean(OverviewQueries.class)
                            .read(leader, scope, new OverviewQueries.Asked(null, null, null), DAY));
            asked.put("search", search(context, leader, scope, "尾矿库"));
            return readThrough(asked);
        });
    }

    @Test
    void listsOfABureau() {
        String region = country.jdbc()
                .sql("select substr(max(username), 8) from user_account where username like 'leader@%'")
                .query(String.class)
                .single();
        Actor leader = country.leader(region);
        Scope scope = country.scope(leader);
        List<Long> plan = plans("select max(id) from plan where state = 'ISSUED' and bureau_id = " + leader.bureauId());
        Map<String, Runnable> asked = new LinkedHashMap<>();
        country.beans(context -> {
            for (LedgerSort sort : LedgerSort.values()) {
                LedgerFilter filter = list(Set.of(), null, null, null, null, sort, 1);
                asked.put(
                        "sort " + sort,
                        () -> context.getBean(LedgerQueries.class).read(leader, scope, plan, DAY, filter));
            }
            asked.put(
                    "coordination",
                    () -> context.getBean(LedgerQueries.class)
                            .read(
                                    leader,
                                    scope,
                                    plan,
                                    DAY,
                                    list(Set.of(), null, null, true, null, LedgerSort.CODE, 1)));
            asked.put(
                    "silent",
                    () -> context.getBean(LedgerQueries.class)
                            .read(leader, scope, plan, DAY, list(Set.of(), null, null, null, 90, LedgerSort.CODE, 1)));
            for (String words : List.of("安", "安全", "尾矿库", "nowhere")) {
                asked.put("search " + words, search(context, leader, scope, words));
            }
            return readThrough(asked);
        });
    }

    /** What nobody would answer by an index is counted: the test could fail. */
    @Test
    void whatIsReadThroughIsSeen() {
        long before = scans().getOrDefault("task", 0L);
        country.jdbc()
                .sql("select count(*) from task where percent_from_rows")
                .query(Long.class)
                .single();
        assertThat(scans().get("task")).isGreaterThan(before);
    }

    private static boolean readThrough(Map<String, Runnable> asked) {
        Map<String, Map<String, Long>> found = new TreeMap<>();
        // a connection keeps plans that know nothing of how many plans and bureaus are asked for
        for (String mode : List.of("auto", "force_generic_plan")) {
            country.jdbc().sql("set plan_cache_mode = " + mode).update();
            asked.forEach((name, question) -> {
                Map<String, Long> before = scans();
                question.run();
                Map<String, Long> more = new TreeMap<>(scans());
                more.replaceAll((table, scans) -> scans - before.getOrDefault(table, 0L));
                more.values().removeIf(scans -> scans == 0);
                if (!more.isEmpty()) {
                    found.put(name + ", " + mode, more);
                }
            });
        }
        country.jdbc().sql("reset plan_cache_mode").update();
        assertThat(found).isEmpty();
        return true;
    }

    private static Map<String, Long> scans() {
        Map<String, Long> scans = new TreeMap<>();
        country.jdbc().sql(READ_THROUGH).param(BIG.toArray(String[]::new)).query((ResultSet row) -> {
            scans.put(row.getString(1), row.getLong(2));
        });
        return scans;
    }

    private static Runnable wide(
            ApplicationContext context, Actor leader, Scope scope, List<Long> plans, LedgerFilter filter) {
        return () -> assertThat(context.getBean(KeptLedgers.class).read(leader, scope, plans, DAY, filter))
                .isPresent();
    }

    private static Runnable search(ApplicationContext context, Actor leader, Scope scope, String words) {
        return () -> context.getBean(SearchQueries.class)
                .search(leader, scope, new SearchFilter(SearchWords.of(words), null, null, 1, 20));
    }

    private static List<Long> plans(String sql) {
        return country.jdbc().sql(sql).query(Long.class).list();
    }

    private static LedgerFilter list(
            Set<Light> lights,
            @Nullable String words,
            @Nullable TaskState state,
            @Nullable Boolean coordination,
            @Nullable Integer silentDays,
            LedgerSort sort,
            int page) {
        return LedgerFilter.everything(null, state)
                .withLights(lights)
                .withQ(words)
                .withCoordination(coordination)
                .withSilentDays(silentDays)
                .withSort(sort)
                .withSize(50)
                .withPage(page);
    }
}
