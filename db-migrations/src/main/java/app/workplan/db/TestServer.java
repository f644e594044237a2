package app.workplan.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.extern.slf4j.Slf4j;

/**
 * The PostgreSQL server behind the test databases of this JVM.
 *
 * @param url JDBC address of a database one can connect to in order to create others
 * @param administrator account that may create databases
 * @param owner account that owns the test databases
 */
@Slf4j
record TestServer(String url, String administrator, String administratorPassword, String owner, String ownerPassword) {

    static final String GIVEN_URL = "WORKPLAN_TEST_DATASOURCE_URL";

    static TestServer find() {
        String given = setting(GIVEN_URL);
        if (!given.isEmpty()) {
            log.info("Tests use the PostgreSQL server of {}", GIVEN_URL);
            return of(
                    given, setting("WORKPLAN_TEST_DATASOURCE_USERNAME"), setting("WORKPLAN_TEST_DATASOURCE_PASSWORD"));
        }
        return container().orElseGet(TestServer::embedded);
    }

    static TestServer of(String url, String username, String password) {
        return new TestServer(url, username, password, username, password);
    }

    /** A setting of the command line ({@code -DNAME=}) or of the environment. */
    private static String setting(String name) {
        return System.getProperty(name, System.getenv().getOrDefault(name, ""));
    }

    private static Optional<TestServer> container() {
        try {
            Class.forName("org.testcontainers.postgresql.PostgreSQLContainer");
        } catch (ClassNotFoundException notOfferedInThisModule) {
            return Optional.empty();
        }
        return TestContainer.start();
    }

    private static TestServer embedded() {
        try {
            Path cache = ownFolder(cacheFolder());
            Path runs = Files.createDirectories(cache.resolve("runs"));
            // held until the server has claimed its folder: another run must not clear it away before
            try (FolderLock starting = FolderLock.claim(cache.resolve("starting.lock"))) {
                clearLeftOvers(runs, cache);
                Path root = runs.resolve(UUID.randomUUID().toString());
                EmbeddedPostgres server = EmbeddedPostgres.start(
                                EmbeddedPostgresOptions.test(root, cache.resolve("programs")))
                        .stopWithThisProcess();
                return new TestServer(
                        server.login().url(EmbeddedPostgres.ADMINISTRATOR),
                        EmbeddedPostgres.ADMINISTRATOR,
                        server.password(),
                        server.username(),
                        server.password());
            }
        } catch (IOException | DatabaseStartException e) {
            throw new DatabaseStartException(
                    "The tests need a PostgreSQL server and found none. Set " + GIVEN_URL
                            + " (and _USERNAME, _PASSWORD), or start a Docker engine, or mend this: " + e.getMessage(),
                    e);
        }
    }

    /** The same in every run, so that the programs are unpacked once on this machine. */
    static Path cacheFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"), "workplan-postgres-" + System.getProperty("user.name"));
    }

    /** Programs are run from the folder, so one that somebody else prepared is refused. */
    private static Path ownFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path own = Files.createTempFile("whoami", null);
        try {
            if (!Files.getOwner(own).equals(Files.getOwner(folder))) {
                throw new DatabaseStartException(folder + " belongs to another user: remove it");
            }
        } finally {
            Files.delete(own);
        }
        return folder;
    }

    /** A killed test run leaves its server running and its folder behind. */
    private static void clearLeftOvers(Path runs, Path cache) throws IOException {
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(cache.resolve("programs"), Platform.current());
        try (Stream<Path> folders = Files.list(runs)) {
            for (Path folder : folders.toList()) {
                try (FolderLock abandoned = FolderLock.tryClaim(folder.resolve("lock"))) {
                    if (abandoned != null) {
                        new PidFile(folder.toRealPath().resolve("data")).clear(binaries);
                        Folders.delete(folder);
                    }
                }
            }
        }
    }

    Connection connect() throws SQLException {
        return PostgresLogin.connect(url, administrator, administratorPassword);
    }

    /** The address of another database on the same server, with the same parameters. */
    String urlOf(String database) {
        String[] parts = url.split("\\?", 2);
        String server = parts[0].substring(0, parts[0].lastIndexOf('/') + 1);
        return server + database + (parts.length == 2 ? "?" + parts[1] : "");
    }
}
