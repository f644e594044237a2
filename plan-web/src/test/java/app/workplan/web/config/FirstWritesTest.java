package app.workplan.web.config;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.calendar.HolidaySeed;
import app.workplan.service.organisation.FirstAdministrator;
import app.workplan.web.WebTestBase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes that start at once on an empty database write what a first start writes one after the other. */
class FirstWritesTest extends WebTestBase {

    private static final String LOCK = "(hashtextextended('first_writes', 0))";

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private HolidaySeed holidays;

    @Autowired
    private FirstAdministrator administrator;

    /** Another node would not have to wait. */
    private boolean isFree() {
        try (Connection other = database.getConnection();
                Statement sql = other.createStatement();
                ResultSet row =
                        sql.executeQuery("select pg_try_advisory_lock" + LOCK + ", pg_advisory_unlock" + LOCK)) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void isKeptFromOthers(Runnable write) {
        transaction.executeWithoutResult(status -> {
            assertThat(isFree()).isTrue();
            write.run();
            assertThat(isFree()).isFalse();
        });
        assertThat(isFree()).isTrue();
    }

    @Test
    void theHolidays() {
        isKeptFromOthers(() -> holidays.fillUpTo(2026));
    }

    @Test
    void theFirstAdministrator() {
        isKeptFromOthers(() -> assertThat(administrator.createIfNobodyIsThere()).isEmpty());
    }
}
