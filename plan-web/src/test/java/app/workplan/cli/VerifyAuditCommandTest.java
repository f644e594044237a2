package app.workplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.db.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyAuditCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private TestDatabase database;

    @BeforeEach
    void threeEntriesOfABureau() throws SQLException {
        database = TestDatabase.migrated();
        run("insert into bureau (id, code, name, short_name, created_at) values (7, 'alpha', 'Alpha', 'A', now())");
        for (int id = 1; id <= 3; id++) {
            run("insert into audit_entry (id, bureau_id, at, actor_name, action, entity) values (" + id
                    + ", 7, timestamptz '2026-01-05 08:00:00Z', 'office', 'plan.issue', 'plan')");
        }
    }

    private void run(String... statements) throws SQLException {
        try (Connection owner = database.connect();
                Statement statement = owner.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private int verify(String... args) {
        out.reset();
        return VerifyAuditCommand.run(
                List.of(args),
                Map.of(
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", database.username(),
                        "SPRING_DATASOURCE_PASSWORD", database.password()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String head() {
        return out.toString(StandardCharsets.UTF_8).replaceAll("(?s).*head (alpha:[0-9]+:[0-9a-f]{64}).*", "$1");
    }

    @Test
    void saysThatAllIsWholeAndFindsAnEarlierHead() {
        assertThat(verify()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("alpha: whole, 3 entries, head alpha:3:");
        assertThat(verify("--head", head())).isZero();
        assertThat(verify("--head=" + head().replace("alpha:3", "alpha:2"))).isEqualTo(1);
        assertThat(verify("--head", "alpha:3")).isEqualTo(2);
        assertThat(verify("--tail")).isEqualTo(2);
    }

    @Test
    void namesTheFirstBrokenRow() throws SQLException {
        run(
                "alter table audit_entry disable trigger user",
                "update audit_entry set actor_name = 'nobody' where id >= 2",
                "alter table audit_entry enable trigger user");
        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("alpha: BROKEN at entry 2 (place 2): it is not what it was")
                .contains("2026-01-05T08:00:00Z nobody plan.issue");
    }

    @Test
    void missesAnEndCutOffByItsHead() throws SQLException {
        verify();
        String head = head();
        run(
                "alter table audit_entry disable trigger user",
                "alter table audit_link disable trigger user",
                "delete from audit_entry where id = 3",
                "delete from audit_link where entry_id = 3");
        assertThat(verify()).isZero();
        assertThat(verify("--head", head)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("alpha: the head noted at 3 is not there");
    }

    @Test
    void saysPlainlyThatThereIsNoDatabase() {
        int status = VerifyAuditCommand.run(
                List.of(),
                Map.of("WORKPLAN_DATA_DIR", folder.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(status).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("verify-audit: There is no database in ");
    }
}
