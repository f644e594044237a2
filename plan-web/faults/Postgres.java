import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** One PostgreSQL 15 server: the primary, its standby, or the one a backup is restored into. */
final class Postgres {

    static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    static final String USER = "postgres";
    /** Name the standby gives itself, for which commits wait. */
    static final String STANDBY = "standby";

    final int port;
    private final Path data;
    private final Path log;

    Postgres(Place place, String name, int port) throws Exception {
        this.port = port;
        Path folder = Files.createDirectories(place.folder().resolve(name));
        this.data = folder.resolve("data");
        this.log = folder.resolve("log");
        if ("root".equals(System.getProperty("user.name"))) {
            Place.run(place.folder().resolve("setup.log"), "chown", USER, folder.toString());
        }
    }

    private void call(String program, String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = PROGRAMS.resolve(program).toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Place.run(data.getParent().getParent().resolve("setup.log"), Place.asPostgres(command));
    }

    /** An empty cluster; anybody on this machine may enter it, as it lives for minutes and holds the demonstration. */
    void create() throws Exception {
        call("initdb", "-D", data.toString(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--data-checksums");
        settings("""
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 60
                wal_keep_size = 512MB
                wal_retrieve_retry_interval = 500ms
                """);
    }

    /** A standby of the primary, as a base backup makes it. */
    void follow(Postgres primary) throws Exception {
        call("pg_basebackup", "-D", data.toString(), "-R", "-X", "stream", "-c", "fast", "-d",
                "host=127.0.0.1 port=" + primary.port + " user=" + USER + " application_name=" + STANDBY);
        // it waits for nobody when it becomes the primary
        settings("");
        Files.writeString(data.resolve("postgresql.auto.conf"), "synchronous_standby_names = ''\n", StandardOpenOption.APPEND);
    }

    private void settings(String lines) throws Exception {
        Files.writeString(data.resolve("postgresql.conf"), "\nport = " + port + "\n" + lines, StandardOpenOption.APPEND);
    }

    void start() throws Exception {
        call("pg_ctl", "-D", data.toString(), "-l", log.toString(), "-w", "-t", "120", "start");
    }

    /** @param mode immediate is a crash: nothing is written out, and the next start recovers from the log */
    void stop(String mode) throws Exception {
        call("pg_ctl", "-D", data.toString(), "-m", mode, "-w", "stop");
    }

    boolean isRunning() {
        return Files.exists(data.resolve("postmaster.pid"));
    }

    void promote() throws Exception {
        call("pg_ctl", "-D", data.toString(), "-w", "promote");
    }

    /** Commits wait until the standby has written them down too. */
    void waitForStandby() throws Exception {
        try (Connection database = connect("postgres"); Statement sql = database.createStatement()) {
            sql.execute("alter system set synchronous_standby_names = '" + STANDBY + "'");
            sql.execute("select pg_reload_conf()");
        }
    }

    void createDatabase() throws Exception {
        try (Connection database = connect("postgres"); Statement sql = database.createStatement()) {
            sql.execute("create role workplan login");
            sql.execute("create database workplan owner workplan encoding 'UTF8' locale 'C.UTF-8' template template0");
        }
    }

    Connection connect(String database) throws Exception {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, "");
    }

    void remove() throws Exception {
        Place.run(data.getParent().getParent().resolve("setup.log"), "rm", "-rf", data.toString());
    }
}
