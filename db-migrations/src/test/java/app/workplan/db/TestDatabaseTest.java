package app.workplan.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void migratedDatabaseHoldsTheSchema() throws SQLException {
        assertThat(count(TestDatabase.migrated(), "SELECT count(*) FROM flyway_schema_history WHERE success"))
                .isPositive();
    }

    @Test
    void everyDatabaseIsItsOwn() throws SQLException {
        TestDatabase first = TestDatabase.empty();
        execute(first, "CREATE TABLE mark (id int)");

        assertThat(count(first, "SELECT count(*) FROM pg_tables WHERE tablename = 'mark'"))
                .isEqualTo(1);
        assertThat(count(TestDatabase.empty(), "SELECT count(*) FROM pg_tables WHERE tablename = 'mark'"))
                .isZero();
    }

    @Test
    void copyTakesTheRowsAlong() throws SQLException {
        TestDatabase first = TestDatabase.empty();
        execute(first, "CREATE TABLE mark AS SELECT 1 AS id");

        assertThat(count(first.copy(), "SELECT count(*) FROM mark")).isEqualTo(1);
    }

    @Test
    void chineseIsLetters() throws SQLException {
        assertThat(count(TestDatabase.empty(), "SELECT count(*) WHERE '应急' ~ '^\\w+$'"))
                .isEqualTo(1);
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
