package app.workplan.cli;

import app.workplan.db.DatabaseStartException;
import app.workplan.db.StoredDatabase;
import app.workplan.service.figure.KeptRebuild;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * rebuild-kept 命令: keeps anew what is kept of judgements, beside an application that may be running. Exit status 0; 2 where the database
 * cannot be read.
 */
public final class RebuildKeptCommand {

    private static final int UNREADABLE = 2;

    private RebuildKeptCommand() {}

    /**
     * Rebuilds in the database of the settings the application itself reads.
     *
     * @param args the words after {@code rebuild-kept}: none
     * @param settings environment variables
     * @param today the day whose sums are kept
     * @return the exit status
     */
    public static int run(
            List<String> args, Map<String, String> settings, LocalDate today, PrintStream out, PrintStream err) {
        if (!args.isEmpty()) {
            err.println("usage: rebuild-kept");
            return UNREADABLE;
        }
        try (StoredDatabase stored = DatabaseOfSettings.of(settings);
                Connection database = stored.connect()) {
            KeptRebuild.Rebuilt done = rebuild(database, today);
            out.printf("kept anew on %s: %d plans, %d tasks%n", today, done.plans(), done.tasks());
            if (done.left() > 0) {
                out.printf("%d plans were being changed all the while: their next reader has them kept%n", done.left());
            }
            return 0;
        } catch (DatabaseStartException | SQLException | DataAccessException e) {
            err.println("rebuild-kept: " + e.getMessage());
            return UNREADABLE;
        }
    }

    private static KeptRebuild.Rebuilt rebuild(Connection database, LocalDate today) throws SQLException {
        try (Statement session = database.createStatement()) {
            // as application.yml has it for every connection
            session.execute("set time zone 'UTC'");
            session.execute("set jit to off");
        }
        return KeptRebuild.rebuildIn(new SingleConnectionDataSource(database, true), today);
    }
}
