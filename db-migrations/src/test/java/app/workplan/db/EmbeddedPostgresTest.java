package app.workplan.db;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    /** Data made once: to make them takes longer than everything else in a test. */
    @TempDir
    static Path prepared;

    @TempDir
    Path root;

    private final List<AutoCloseable> running = new ArrayList<>();

    @BeforeAll
    static void prepare() {
        EmbeddedPostgres.start(options(prepared)).close();
    }

    private static void usePreparedData(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(prepared)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(prepared.relativize(file).toString());
                if (!Files.isDirectory(copy)) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    @AfterEach
    void stopAll() throws Exception {
        for (AutoCloseable one : running) {
            one.close();
        }
    }

    @Test
    void secondStartFindsTheDataOfTheFirst() throws IOException, SQLException {
        usePreparedData(root);
        EmbeddedPostgres first = start();
        write(first, 7);
        String password = first.password();
        first.close();
        assertThat(first.isRunning()).isFalse();

        EmbeddedPostgres second = start();

        assertThat(read(second)).isEqualTo(7);
        assertThat(second.password()).isEqualTo(password).hasSizeGreaterThan(20);
    }

    @Test
    void killedServerRecoversWhatWasCommitted() throws IOException, SQLException {
        usePreparedData(root);
        EmbeddedPostgres first = start();
        write(first, 8);
        ProcessHandle server = ProcessHandle.of(first.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        first.close();

        assertThat(read(start())).isEqualTo(8);
    }

    @Test
    void killedProgramLeavesAServerThatTheNextStartReplaces() throws Exception {
        usePreparedData(root);
        Process program = program();
        long orphan;
        try (BufferedReader said = program.inputReader()) {
            orphan = Long.parseLong(said.lines()
                    .filter(line -> line.startsWith("PID "))
                    .findFirst()
                    .orElseThrow()
                    .substring(4));
        }
        program.destroyForcibly().waitFor();
        assertThat(alive(orphan)).isTrue();

        EmbeddedPostgres next = start();

        assertThat(alive(orphan)).isFalse();
        assertThat(read(next)).isEqualTo(9);
    }

    /** What runs in the process that the test above kills. */
    public static void main(String[] args) throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.start(options(Path.of(args[0])));
        write(server, 9);
        System.out.println("PID " + server.pid());
        Thread.sleep(600_000);
    }

    @Test
    void unrelatedProcessThatTookOverTheNumberIsNotSignalled() throws Exception {
        usePreparedData(root);
        EmbeddedPostgres first = start();
        write(first, 10);
        first.close();
        Process unrelated = new ProcessBuilder(
                        javaProgram(), "-cp", System.getProperty("java.class.path"), Sleeper.class.getName())
                .start();
        running.add(unrelated::destroyForcibly);
        Files.writeString(root.resolve("data/postmaster.pid"), unrelated.pid() + "\n" + root + "\n");

        EmbeddedPostgres second = start();

        assertThat(unrelated.isAlive()).isTrue();
        assertThat(read(second)).isEqualTo(10);
    }

    @Test
    void serverOnAnotherFolderIsNotSignalled() throws Exception {
        usePreparedData(root);
        usePreparedData(Files.createDirectory(root.resolve("neighbour")));
        EmbeddedPostgres neighbour = EmbeddedPostgres.start(options(root.resolve("neighbour")));
        running.add(neighbour);
        start().close();
        Files.writeString(root.resolve("data/postmaster.pid"), neighbour.pid() + "\n");

        start();

        assertThat(neighbour.isRunning()).isTrue();
    }

    @Test
    void secondInstanceOnTheSameFolderIsToldSo() throws IOException {
        usePreparedData(root);
        EmbeddedPostgres first = start();

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("in use by another running instance")
                .hasMessageContaining("WORKPLAN_DATA_DIR");
        assertThat(first.isRunning()).isTrue();
    }

    @Test
    void takenPortFailsAtOnceWithWhatTheServerSaid() throws IOException {
        usePreparedData(root);
        EmbeddedPostgres first = start();
        EmbeddedPostgresOptions samePort = options(root.resolve("other")).withPort(first.port());

        assertThatThrownBy(() -> EmbeddedPostgres.start(samePort))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("could not bind");
    }

    @Test
    void halfMadeDataIsMadeAnew() throws IOException, SQLException {
        Files.createDirectories(root.resolve("data.unfinished/base"));
        Files.writeString(root.resolve("password"), "of the interrupted start");

        EmbeddedPostgres server = start();

        assertThat(server.password()).isNotEqualTo("of the interrupted start");
        write(server, 1);
    }

    @Test
    void dataOfAnotherVersionIsLeftAlone() throws IOException {
        Path data = Files.createDirectories(root.resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "14\n");
        Files.writeString(root.resolve("password"), "any");

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("version 14");
        assertThat(data.resolve("PG_VERSION")).exists();
    }

    @Test
    void productKeepsEveryCommitAndListensOnlyToThisMachine() throws IOException, SQLException {
        usePreparedData(root);
        EmbeddedPostgres server = start();

        assertThat(text(server, "SHOW fsync")).isEqualTo("on");
        assertThat(text(server, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(text(server, "SHOW data_checksums")).isEqualTo("on");
        assertThat(text(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(text(server, "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("false");
        assertThatThrownBy(() -> PostgresLogin.connect(server.url(), server.username(), "guessed"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void passwordLogAndDataAreForTheOwnerOnly() throws IOException {
        start();

        for (String name : List.of("password", "server.log", "data")) {
            assertThat(Files.getPosixFilePermissions(root.resolve(name)))
                    .as(name)
                    .isSubsetOf(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE);
        }
    }

    private EmbeddedPostgres start() {
        EmbeddedPostgres server = EmbeddedPostgres.start(options(root));
        running.add(server);
        return server;
    }

    private static EmbeddedPostgresOptions options(Path root) {
        // durable as in the product; the programs are shared with the other tests
        return new EmbeddedPostgresOptions(root, TestServer.cacheFolder().resolve("programs"), 0, true);
    }

    private Process program() throws IOException {
        Process program = new ProcessBuilder(
                        javaProgram(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedPostgresTest.class.getName(),
                        root.toString())
                .redirectErrorStream(true)
                .start();
        running.add(program::destroyForcibly);
        return program;
    }

    private static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static void write(EmbeddedPostgres server, int value) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE mark AS SELECT " + value + " AS value");
        }
    }

    private static int read(EmbeddedPostgres server) throws SQLException {
        return Integer.parseInt(text(server, "SELECT value FROM mark"));
    }

    private static String text(EmbeddedPostgres server, String query) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return PostgresLogin.connect(server.url(), server.username(), server.password());
    }
}
