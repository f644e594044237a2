package app.workplan.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server that belongs to this process: on 127.0.0.1 only, behind a random password,
 * its data in a folder of its own. It survives a kill of this process, of the server or of both; the
 * next start on the same folder finds every acknowledged commit.
 */
@Slf4j
public final class EmbeddedPostgres implements AutoCloseable {

    /** The database and the ordinary account the application works with; that account owns the database. */
    public static final String DATABASE = "workplan";

    static final String ADMINISTRATOR = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final FolderLock lock;
    private final ServerProcess programs;
    private final Process server;
    private final PostgresLogin login;
    private boolean closed;

    private EmbeddedPostgres(FolderLock lock, ServerProcess programs, Process server, PostgresLogin login) {
        this.lock = lock;
        this.programs = programs;
        this.server = server;
        this.login = login;
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @throws DatabaseStartException with a plain sentence when it cannot be started
     */
    public static EmbeddedPostgres start(EmbeddedPostgresOptions options) {
        try {
            Files.createDirectories(options.root());
            // PostgreSQL notes and reports the real path: only that one can be compared later
            Path root = options.root().toRealPath();
            FolderLock lock = FolderLock.tryClaim(root.resolve("lock"));
            if (lock == null) {
                throw new DatabaseStartException("The database in " + root + " is in use by another running instance:"
                        + " stop that one, or choose another folder with WORKPLAN_DATA_DIR");
            }
            try {
                return start(options, root, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseStartException("The embedded PostgreSQL could not be started: " + e, e);
        }
    }

    private static EmbeddedPostgres start(EmbeddedPostgresOptions options, Path root, FolderLock lock)
            throws IOException {
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(options.binaries(), Platform.current());
        ServerAccount account = ServerAccount.forFolder(root, binaries);
        ServerProcess programs = new ServerProcess(options, binaries, account, root);
        new PidFile(programs.data()).clear(binaries);
        programs.rotateLog();
        PasswordFile password = new PasswordFile(root.resolve("password"));
        if (!Files.exists(programs.data())) {
            password.write();
        }
        programs.initialise(password.file());
        int port = options.port() == 0 ? freePort() : options.port();
        PostgresLogin login = new PostgresLogin(port, password.read());
        Process server = programs.serve(port);
        EmbeddedPostgres started = new EmbeddedPostgres(lock, programs, server, login);
        try {
            started.awaitAnswer();
            login.ensureApplicationDatabase();
        } catch (SQLException e) {
            started.close();
            throw new DatabaseStartException("The embedded PostgreSQL refused its set-up: " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            started.close();
            throw e;
        }
        log.info("PostgreSQL answers on 127.0.0.1:{} (pid {}, data in {})", port, server.pid(), programs.data());
        return started;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws IOException, SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            SQLException notYet;
            try (Connection answered = login.connect(ADMINISTRATOR, ADMINISTRATOR)) {
                return;
            } catch (SQLException e) {
                notYet = e;
            }
            boolean refused = PostgresLogin.refusesThePassword(notYet);
            if (refused) {
                // perhaps another server holds the port and answered; then ours is about to end
                Pause.millis(2000);
            }
            if (!server.isAlive()) {
                throw new DatabaseStartException("PostgreSQL ended at once: " + programs.lastLines());
            }
            if (refused) {
                throw new DatabaseStartException(
                        "The password file beside " + programs.data() + " does not fit the data: restore both together",
                        notYet);
            }
            if (System.nanoTime() > deadline) {
                throw new DatabaseStartException("PostgreSQL did not answer within " + PATIENCE.toSeconds()
                        + " seconds: " + programs.lastLines());
            }
            Pause.millis(20);
        }
    }

    public String url() {
        return login.url(DATABASE);
    }

    public String username() {
        return DATABASE;
    }

    public String password() {
        return login.password();
    }

    public int port() {
        return login.port();
    }

    /** Process id of the server; a direct child of this process. */
    public long pid() {
        return server.pid();
    }

    public boolean isRunning() {
        return server.isAlive();
    }

    /** The way in, for the set-up of test databases. */
    PostgresLogin login() {
        return login;
    }

    /** Stops the server when this process ends, for callers that have no life cycle of their own. */
    public EmbeddedPostgres stopWithThisProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "embedded-postgres-stop"));
        return this;
    }

    /** Stops the server: a durable one in good order, a throw-away one at once and with its folder. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        boolean durable = programs.options().durable();
        if (server.isAlive()) {
            Signals how = durable ? Signals.FAST : Signals.IMMEDIATE;
            how.stop(server.toHandle(), programs.binaries(), Duration.ofSeconds(30));
        }
        release(durable ? null : programs.root());
    }

    private void release(@Nullable Path throwAway) {
        try {
            lock.close();
            if (throwAway != null) {
                Folders.delete(throwAway);
            }
        } catch (IOException e) {
            log.warn("The folder of the stopped PostgreSQL could not be released: {}", e.toString());
        }
    }
}
