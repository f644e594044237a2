import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a run lies and on which ports of 127.0.0.1 it listens.
 *
 * @param port of the proxy; those of the nodes, their management and the databases follow
 */
record Place(Path folder, Path jar, int port) {

    static final String HOST = "127.0.0.1";

    int node(int number) {
        return port + 1 + number;
    }

    int management(int number) {
        return port + 3 + number;
    }

    int database(int number) {
        return port + 5 + number;
    }

    String base() {
        return "http://" + HOST + ":" + port;
    }

    /** The address the nodes are given: both databases, of which the one that takes writes is used. */
    String jdbc() {
        return "jdbc:postgresql://" + HOST + ":" + database(0) + "," + HOST + ":" + database(1)
                + "/workplan?targetServerType=primary&hostRecheckSeconds=2&socketTimeout=60";
    }

    /** Runs a program to its end. */
    static void run(Path log, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(new File("/dev/null"))
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed, see " + log);
        }
    }

    /** PostgreSQL does not run as root; the account Debian made for it does. */
    static String[] asPostgres(String... command) {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        words.addAll(List.of(command));
        return words.toArray(String[]::new);
    }

    void delete() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
