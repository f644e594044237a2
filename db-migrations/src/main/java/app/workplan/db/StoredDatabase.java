package app.workplan.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way into a database that is there already, for commands beside the application: a server that was named, or the
 * embedded one of a folder, whether its application runs at the moment or not.
 */
public final class StoredDatabase implements AutoCloseable {

    /** The line of the pid file that holds the port. */
    private static final int PORT_LINE = 3;

    private final String url;
    private final String username;
    private final String password;
    private final @Nullable EmbeddedPostgres started;

    private StoredDatabase(String url, String username, String password, @Nullable EmbeddedPostgres started) {
        this.url = url;
        this.username = username;
        this.password = password;
        this.started = started;
    }

    /** A server that was named. */
    public static StoredDatabase named(String url, String username, String password) {
        return new StoredDatabase(url, username, password, null);
    }

    /**
     * The embedded one: joined where its application runs, else started and stopped again.
     *
     * @throws DatabaseStartException with a plain sentence when there is none in the folder or it does not start
     */
    public static StoredDatabase embedded(Path folder) {
        Path root = folder.toAbsolutePath();
        try {
            if (!Files.exists(root.resolve("data"))) {
                throw new DatabaseStartException("There is no database in " + root);
            }
            FolderLock free = FolderLock.tryClaim(root.resolve("lock"));
            if (free == null) {
                PostgresLogin login = running(root);
                return new StoredDatabase(
                        login.url(EmbeddedPostgres.DATABASE), EmbeddedPostgres.DATABASE, login.password(), null);
            }
            free.close();
            EmbeddedPostgres own = EmbeddedPostgres.start(EmbeddedPostgresOptions.product(root));
            return new StoredDatabase(own.url(), own.username(), own.password(), own);
        } catch (IOException e) {
            throw new DatabaseStartException("The database in " + root + " cannot be reached: " + e, e);
        }
    }

    private static PostgresLogin running(Path root) throws IOException {
        List<String> lines = Files.readAllLines(root.resolve("data").resolve("postmaster.pid"));
        String port = lines.size() > PORT_LINE ? lines.get(PORT_LINE).strip() : "";
        if (!port.matches("[0-9]{1,5}")) {
            throw new DatabaseStartException(
                    "The database in " + root + " is just being started or stopped: try again");
        }
        return new PostgresLogin(Integer.parseInt(port), new PasswordFile(root.resolve("password")).read());
    }

    public Connection connect() throws SQLException {
        return PostgresLogin.connect(url, username, password);
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
