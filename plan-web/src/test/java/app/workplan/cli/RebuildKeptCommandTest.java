package app.workplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.db.TestDatabase;
import app.workplan.web.PlanRows;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RebuildKeptCommandTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 10);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int rebuild(Map<String, String> settings, String... args) {
        return RebuildKeptCommand.run(
                List.of(args),
                settings,
                DAY,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void tellsHowManyPlansWereKeptAnew() {
        TestDatabase database = TestDatabase.migrated();
        JdbcClient jdbc = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.username(), database.password()));
        jdbc.sql("insert into bureau (id, code, name, short_name, created_at) values (7, 'alpha', 'Alpha', 'A', now())")
                .update();
        PlanRows plan = PlanRows.issued(
                        jdbc,
                        7,
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-12-31"),
                        LocalDate.parse("2026-01-12"))
                .task("1", "2026-06-30", "TEXT", null)
                .task("2", "2026-12-31", "DEFAULT", null);
        jdbc.sql("""
                        insert into kept_plan (plan_id, bureau_id, good_until, overdue, at_risk, on_track, not_started, done, cancelled)
                        values (:plan, 7, 'infinity', 99, 0, 0, 0, 0, 0)""").param("plan", plan.planId()).update();
        int status = rebuild(Map.of(
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", database.username(),
                "SPRING_DATASOURCE_PASSWORD", database.password()));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo("kept anew on 2026-07-10: 1 plans, 2 tasks");
        assertThat(jdbc.sql("select overdue from kept_plan")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select overdue from kept_standing")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void saysPlainlyWhatItCannotDo() {
        assertThat(rebuild(Map.of(), "--all")).isEqualTo(2);
        assertThat(rebuild(Map.of("WORKPLAN_DATA_DIR", folder.toString()))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("usage: rebuild-kept", "rebuild-kept: There is no database in ");
        assertThat(out.size()).isZero();
    }
}
