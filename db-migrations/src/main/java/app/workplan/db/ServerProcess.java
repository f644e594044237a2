package app.workplan.db;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The PostgreSQL programs of one folder: makes the data once, runs the server on it. */
record ServerProcess(EmbeddedPostgresOptions options, PostgresBinaries binaries, ServerAccount account, Path root) {

    /** The version of PostgreSQL whose data the programs on the classpath read. */
    private static final String MAJOR_VERSION = "17";

    private static final long LARGEST_LOG_KEPT = 5L * 1024 * 1024;

    Path data() {
        return root.resolve("data");
    }

    Path log() {
        return root.resolve("server.log");
    }

    /** Makes the data folder where there is none; it appears by one rename, complete. */
    void initialise(Path passwordFile) throws IOException {
        if (Files.exists(data())) {
            requireReadableVersion();
            account.own(data());
            return;
        }
        Path unfinished = root.resolve("data.unfinished");
        Folders.delete(unfinished);
        Files.createDirectory(unfinished);
        account.own(unfinished);
        account.own(passwordFile);
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + unfinished,
                "--username=" + EmbeddedPostgres.ADMINISTRATOR,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--data-checksums"));
        arguments.addAll(binaries.platform().initdbLocale());
        if (!options.durable()) {
            arguments.add("--no-sync");
        }
        Process initdb = start(account.command(binaries.program("initdb"), arguments));
        if (ServerAccount.waitFor(initdb) != 0) {
            throw new DatabaseStartException("PostgreSQL could not set up its data in " + root + ": " + lastLines());
        }
        Files.move(unfinished, data());
    }

    private void requireReadableVersion() throws IOException {
        Path version = data().resolve("PG_VERSION");
        String found = Files.exists(version) ? Files.readString(version).strip() : "none";
        if (!found.equals(MAJOR_VERSION)) {
            throw new DatabaseStartException(data() + " holds data of PostgreSQL version " + found + ", not "
                    + MAJOR_VERSION + ": move it away or choose another WORKPLAN_DATA_DIR");
        }
    }

    /** Starts the server; it answers only some moments later. */
    Process serve(int port) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", data().toString()));
        for (String setting : settings(port)) {
            arguments.add("-c");
            arguments.add(setting);
        }
        List<String> command = new ArrayList<>(detachedFromTerminal());
        command.addAll(account.command(binaries.program("postgres"), arguments));
        return start(command);
    }

    private List<String> settings(int port) {
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=40",
                // one bureau's figures fit into little memory, and the machine is shared with the program
                "shared_buffers=64MB",
                "work_mem=8MB",
                "maintenance_work_mem=32MB",
                "effective_cache_size=256MB",
                "max_parallel_workers_per_gather=0",
                "jit=off",
                "min_wal_size=80MB",
                "max_wal_size=256MB",
                "timezone=UTC",
                "log_timezone=UTC",
                "lc_messages=C"));
        if (!options.durable()) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return settings;
    }

    /** Keeps Ctrl-C in the terminal for the program alone, which stops the server after its own last commit. */
    private static List<String> detachedFromTerminal() {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean available = Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));
        return available ? List.of("setsid") : List.of();
    }

    private Process start(List<String> command) throws IOException {
        if (!Files.exists(log())) {
            // a refused statement is logged with its values
            Folders.createPrivateFile(log());
        }
        return new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(
                        new File(binaries.platform().posix() ? "/dev/null" : "NUL")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    /** Starts a new log where the old one has grown large; one old log is kept. */
    void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LARGEST_LOG_KEPT) {
            Files.move(log(), root.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What the server said last, for a message to the person at the console. */
    String lastLines() throws IOException {
        if (!Files.exists(log())) {
            return "(it wrote no log)";
        }
        List<String> lines = List.of(new String(Files.readAllBytes(log()), StandardCharsets.UTF_8).split("\n"));
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}
