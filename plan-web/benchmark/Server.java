import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program, started on the one data folder of this run. */
final class Server {

    final int port;
    private final Path folder;
    private final Path output;
    private final Process process;
    private final long began = System.nanoTime();

    /** @param folder that holds the data of this run */
    Server(Path folder, List<String> command) throws IOException {
        this(folder, command, Map.of("SPRING_PROFILES_ACTIVE", "demo", "SPRING_DATASOURCE_URL", ""));
    }

    /** @param settings of the program, such as the database it works on */
    Server(Path folder, List<String> command, Map<String, String> settings) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        output = Files.createTempFile(folder, "output", ".log");
        ProcessBuilder builder = java(join(List.of("-Xmx384m"), command)).redirectOutput(output.toFile());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("WORKPLAN_DATA_DIR", folder.resolve("data").toString());
        builder.environment().putAll(settings);
        process = builder.start();
    }

    /** Seconds from the start of the process to the first page served. */
    double awaitLogin() throws Exception {
        for (int tries = 0; tries < 60_000 && process.isAlive(); tries++) {
            try {
                HttpURLConnection asked = (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + port + "/login").toURL().openConnection();
                if (asked.getResponseCode() == 200) {
                    return (System.nanoTime() - began) / 1e9;
                }
            } catch (IOException notYet) {
                Thread.sleep(25);
            }
        }
        throw new IllegalStateException("The program did not start:\n" + output());
    }

    String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** The address of the embedded database, as the program says it. */
    String database() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + Reader.find(output(), "PostgreSQL answers on 127\\.0\\.0\\.1:(\\d+)") + "/workplan";
    }

    String databasePassword() throws IOException {
        return Files.readString(folder.resolve("data/postgres/password")).strip();
    }

    /** User and system time of the program and its database, where /proc tells it. */
    double processorSeconds() throws IOException {
        double sum = 0;
        for (ProcessHandle one : Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
            sum += processorSeconds(one.pid());
        }
        return sum;
    }

    /** The same of a database server on this machine that the program did not start: of its connections to one database. */
    static double processorSecondsOf(String database) throws IOException {
        double sum = 0;
        for (ProcessHandle one : ProcessHandle.allProcesses().toList()) {
            Path told = Path.of("/proc/" + one.pid() + "/cmdline");
            if (Files.exists(told) && Files.readString(told, StandardCharsets.ISO_8859_1).matches("postgres: \\S+ " + database + " .*\\s*")) {
                sum += processorSeconds(one.pid());
            }
        }
        return sum;
    }

    private static double processorSeconds(long process) throws IOException {
        Path stat = Path.of("/proc/" + process + "/stat");
        double sum = 0;
        if (Files.exists(stat)) {
            String[] fields = Files.readString(stat).replaceAll(".*\\) ", "").split(" ");
            for (int field = 11; field <= 14; field++) {
                sum += Long.parseLong(fields[field]) / 100.0;
            }
        }
        return sum;
    }

    /** Memory the Java process holds at the moment. */
    long megabytes() throws IOException {
        return status("VmRSS");
    }

    long peakMegabytes() throws IOException {
        return status("VmHWM");
    }

    /** The most so far is what it holds at the moment. */
    void forgetPeak() throws IOException {
        Files.writeString(Path.of("/proc/" + process.pid() + "/clear_refs"), "5");
    }

    private long status(String what) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        List<String> lines = Files.exists(status) ? Files.readAllLines(status) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith(what))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    void stop() throws Exception {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    static List<String> join(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** A Java like this one, whose output nobody reads. */
    static ProcessBuilder java(List<String> arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(join(List.of(java), arguments)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }
}
