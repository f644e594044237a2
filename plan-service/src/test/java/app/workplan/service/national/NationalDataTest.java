package app.workplan.service.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.db.TestDatabase;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.Light;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.TaskFigure;
import app.workplan.service.overview.Overview;
import app.workplan.service.overview.OverviewQueries;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A country of a dozen bureaus, loaded once. */
class NationalDataTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-30");
    private static final Scale SMALL = new Scale(12, 600, 7200, 7, DAY);

    private static TestDatabase database;
    private static JdbcClient jdbc;

    @BeforeAll
    static void load() throws Exception {
        database = TestDatabase.migrated();
        data(database, SMALL).load();
        jdbc = JdbcClient.create(database.dataSource());
    }

    @Test
    void theSameSeedMakesTheSameRowsAndAnotherOneOthers() throws Exception {
        Map<String, String> first = rows(jdbc);
        Map<String, String> again = rows(loaded(SMALL));
        Map<String, String> other = rows(loaded(new Scale(12, 600, 7200, 8, DAY)));

        assertThat(again).isEqualTo(first);
        assertThat(other.get("progress_entry")).isNotEqualTo(first.get("progress_entry"));
        assertThat(other.get("task")).isNotEqualTo(first.get("task"));
    }

    @Test
    void asManyRowsAsAskedFor() {
        assertThat(number("select count(*) from bureau")).isEqualTo(12);
        assertThat(number("select count(*) from task")).isEqualTo(600);
        assertThat(number("select count(*) from progress_entry")).isBetween(6900, 7300);
        assertThat(number("select count(*) from (select bureau_id from plan group by 1 having count(*) >= 2) b"))
                .isEqualTo(12);
    }

    /** Keys, references, indexes, triggers and functions are those of the migrations, and all references are checked. */
    @Test
    void theTablesAreAsTheMigrationsMadeThem() {
        JdbcClient untouched = JdbcClient.create(TestDatabase.migrated().dataSource());

        assertThat(schema(jdbc)).isEqualTo(schema(untouched)).hasSizeGreaterThan(300);
        assertThat(number("select count(*) from pg_constraint where not convalidated"))
                .isZero();
    }

    @Test
    void whatSearchKeepsIsWhatTheProductWouldKeep() {
        assertThat(number("""
                select count(*) from progress_entry
                where search is distinct from search_pairs(text || ' ' || coalesce(problems, '') || ' ' || coalesce(next_steps, ''))
                """)).isZero();
        assertThat(number("select count(*) from task where search is distinct from search_pairs(code || ' ' || title)"))
                .isZero();
        assertThat(number("select count(*) from progress_entry where problems is not null"))
                .isPositive();
    }

    /** One task in ten, and which: by the functions every page counts with. */
    @Test
    void oneTaskInTenIsOverdue() {
        List<Long> plans = jdbc.sql("select id from plan").query(Long.class).list();
        List<TaskFigure> tasks =
                country().bean(FigureQueries.class, figures -> figures.tasks(figures.calendarFor(plans, List.of(DAY))));
        Map<Light, Long> lights = tasks.stream()
                .filter(task -> task.light() != null)
                .collect(Collectors.groupingBy(TaskFigure::light, TreeMap::new, Collectors.counting()));

        assertThat(tasks).hasSize(600);
        assertThat(lights).containsOnlyKeys(Light.values());
        assertThat(lights.get(Light.OVERDUE)).isBetween(51L, 69L);
        assertThat(lights.get(Light.DONE)).isGreaterThan(200L);
        assertThat(lights.get(Light.ON_TRACK)).isGreaterThan(60L);
    }

    @Test
    void sharesStandAsTheirFactsSay() {
        assertThat(number("""
                select count(*) from share s
                cross join lateral (select * from share_fact f where f.share_id = s.id order by f.valid_from desc, f.id desc limit 1) f
                where (s.state, s.percent, s.role) is distinct from (f.state, f.percent, f.role)
                   or s.handed_in_on is distinct from f.handed_in_on
                """)).isZero();
        assertThat(number("""
                select count(*) from task t
                cross join lateral (select * from task_fact f where f.task_id = t.id order by f.valid_from desc, f.id desc limit 1) f
                where (t.due_on, t.due_origin, t.set_state, t.starts_on) is distinct from (f.due_on, f.due_origin, f.set_state, f.starts_on)
                """)).isZero();
        assertThat(number("""
                select count(*) from share_fact a join share_fact b on b.share_id = a.share_id and b.id > a.id
                where b.valid_from < a.valid_from
                """)).isZero();
    }

    /** What the product asks of a report and of a hand-in. */
    @Test
    void noReportOrHandInBreaksARule() {
        assertThat(number("""
                select count(*) from progress_entry e
                join share s on s.id = e.share_id join task t on t.id = s.task_id join plan p on p.id = s.plan_id
                where e.entered_on <= p.issued_on or e.entered_on >= coalesce(p.closed_on, date '2026-11-30')
                   or e.entered_on > t.due_on and (e.problems is null or e.next_steps is null)
                   or e.needs_coordination and e.problems is null
                   or e.entered_on >= s.handed_in_on or (e.entered_at at time zone 'Asia/Shanghai')::date <> e.entered_on
                """)).isZero();
        assertThat(number("""
                select count(*) from share s left join completion c on c.share_id = s.id
                where (s.state in ('DONE', 'SUBMITTED')) <> (c.id is not null)
                   or (s.state = 'DONE') <> (coalesce(c.outcome, '') = 'ACCEPTED') or c.actor_id = c.decided_by
                   or c.decided_at <= c.handed_in_at or c.handed_in_on <> s.handed_in_on
                """)).isZero();
        assertThat(number("""
                select count(*) from progress_entry e
                where (e.percent is null) <> exists (select from recurrence_owner o where o.share_id = e.share_id)
                """)).isZero();
    }

    /** Each report is for the period that report_period of its day names. */
    @Test
    void reportsAreForThePeriodOfTheirDay() {
        assertThat(number("""
                with asked as (
                    select distinct e.bureau_id, s.plan_id, e.entered_on, e.period_end
                    from progress_entry e join share s on s.id = e.share_id join plan p on p.id = s.plan_id and p.state = 'ISSUED')
                select count(*) from asked a
                join lateral report_period(a.bureau_id, a.entered_on) r on r.plan_id = a.plan_id and r.cycle = 'MONTH'
                where r.period_end <> a.period_end
                """)).isZero();
    }

    @Test
    void aLeaderOfTheCountrySeesEveryBureau() {
        Actor leader = country().leader("000000");
        Scope scope = country().scope(leader);
        Overview overview = country()
                .bean(
                        OverviewQueries.class,
                        queries -> queries.read(leader, scope, new OverviewQueries.Asked(null, null, null), DAY));

        assertThat(scope.bureauIds()).hasSize(12);
        assertThat(overview.rows()).hasSize(11).allMatch(row -> row.plan() != null && row.rank() > 0);
    }

    @Test
    void nothingIsLoadedBesideWhatIsThere() {
        assertThatThrownBy(() -> data(database, SMALL).load()).hasMessageContaining("has bureaus already");
    }

    @Test
    void newRowsHaveIdsOfTheirOwn() {
        long next = jdbc.sql("select nextval('entity_seq')").query(Long.class).single();

        for (Loaded table : Loaded.values()) {
            if (!table.table().startsWith("user_role") && !table.table().startsWith("user_department")) {
                assertThat(jdbc.sql("select coalesce(max(id), 0) from " + table.table())
                                .query(Long.class)
                                .single())
                        .isLessThan(next - 50);
            }
        }
    }

    @Test
    void sizesAreReadAsTheyAreTyped() {
        assertThat(Scale.read("--tasks", "1_000_000", "--day", "2026-11-30"))
                .isEqualTo(new Scale(3200, 1_000_000, 12_000_000, 1, DAY));
        assertThat(Scale.read(
                        "--bureaus", "3", "--tasks", "10", "--entries", "0", "--seed", "4", "--day", "2026-11-30"))
                .isEqualTo(new Scale(3, 10, 0, 4, DAY));
        assertThatThrownBy(() -> Scale.read("--task", "10")).hasMessageContaining("--task");
        assertThatThrownBy(() -> Scale.read("--tasks", "0")).hasMessageContaining("at least one task");
    }

    private static NationalData data(TestDatabase into, Scale scale) {
        return new NationalData(into.dataSource(), scale, line -> {});
    }

    private static JdbcClient loaded(Scale scale) throws Exception {
        TestDatabase own = TestDatabase.migrated();
        data(own, scale).load();
        return JdbcClient.create(own.dataSource());
    }

    private static Map<String, String> rows(JdbcClient from) {
        return Arrays.stream(Loaded.values())
                .collect(Collectors.toMap(
                        Loaded::table,
                        table -> from.sql(
                                        "select md5(string_agg(line, '|' order by line)) from (select r::text as line from "
                                                + table.table() + " r) lines")
                                .query(String.class)
                                .single()));
    }

    private static List<String> schema(JdbcClient of) {
        return of.sql("""
                        select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) as said from pg_constraint
                        where connamespace = 'public'::regnamespace
                        union all select indexdef from pg_indexes where schemaname = 'public'
                        union all select tgrelid::regclass::text || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
                        union all select pg_get_functiondef(oid) from pg_proc
                                  where pronamespace = 'public'::regnamespace and prokind = 'f'
                        union all select oid::regclass::text || ' ' || relkind::text from pg_class where relnamespace = 'public'::regnamespace
                        order by said
                        """).query(String.class).list();
    }

    private static int number(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }

    private static OnCountry country() {
        return new OnCountry(jdbc, DAY);
    }
}
