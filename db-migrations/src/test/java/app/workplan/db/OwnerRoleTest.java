package app.workplan.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where Flyway has an account of its own, the application's account works with the tables and cannot touch the trail. */
class OwnerRoleTest {

    private static final String ENTRY =
            "insert into audit_entry (id, bureau_id, at, actor_name, action, entity) values (nextval('entity_seq'), 7, now(), 'x', 'login', 'y')";

    private TestDatabase worker;

    @BeforeEach
    void migratedByItsOwner() {
        TestDatabase owner = TestDatabase.empty();
        worker = owner.guest();
        for (int start = 1; start <= 2; start++) {
            Flyway.configure()
                    .dataSource(owner.url(), owner.username(), owner.password())
                    .locations("classpath:db/migration", "classpath:db/callback")
                    .placeholders(Map.of("applicationRole", worker.username()))
                    .load()
                    .migrate();
        }
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = worker.connect();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    @Test
    void theApplicationWritesItsTablesAndTheTrail() throws SQLException {
        run(
                "insert into calendar_day (day, working, name) values ('2026-01-01', false, 'x')",
                "delete from calendar_day",
                ENTRY,
                ENTRY);
        try (Connection connection = worker.connect();
                Statement statement = connection.createStatement();
                ResultSet links = statement.executeQuery("select count(*) from audit_link")) {
            links.next();
            assertThat(links.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void theApplicationCanNeitherChangeTheTrailNorSwitchItsTriggersOff() throws SQLException {
        run(ENTRY);
        for (String forbidden : new String[] {
            "update audit_entry set actor_name = 'z'",
            "delete from audit_entry",
            "truncate audit_entry",
            "delete from audit_link",
            "alter table audit_entry disable trigger all",
            "drop trigger audit_entry_append_only on audit_entry",
            "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
            "update flyway_schema_history set success = false"
        }) {
            assertThatThrownBy(() -> run(forbidden))
                    .as(forbidden)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }
}
