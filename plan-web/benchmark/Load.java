import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The existing load clients of this run: wrk as fast as it goes, h2load at a given rate, pgbench for statements alone. */
final class Load {

    /** What a client measured; milliseconds. */
    record Result(long requests, double perSecond, double median, double p95, double p99, long errors) {}

    /** A request of a load; the body is empty for GET. */
    record Request(String method, String path, String cookie, String body) {
        static Request get(String path, Reader reader) {
            return new Request("GET", path, reader.cookie(), "");
        }
    }

    /** Of one client at a given rate. */
    private static final int CONNECTIONS = 4;

    /** More than there is time for. */
    private static final int MANY = 10_000_000;

    private final Path folder;
    private final String script;
    private final int pause;

    Load(Path folder, String script) {
        this(folder, script, 0);
    }

    private Load(Path folder, String script, int pause) {
        this.folder = folder;
        this.script = script;
        this.pause = pause;
    }

    /** The same, but every connection of wrk waits so many milliseconds after each answer. */
    Load slowed(int milliseconds) {
        return new Load(folder, script, milliseconds);
    }

    /** Each connection sends the requests in turn, the next as soon as the last is answered. */
    Result wrk(int port, List<Request> requests, int connections, int seconds) throws Exception {
        List<String> lines = requests.stream()
                .map(one -> String.join("\t", one.method(), one.path(), one.cookie(), one.body()))
                .toList();
        Path file = Files.write(folder.resolve("requests" + pause + ".txt"), lines);
        String said = run(List.of(
                "wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "60s", "-s", script,
                "http://127.0.0.1:" + port, "--", file.toString(), String.valueOf(pause)));
        Matcher found = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)").matcher(said);
        if (!found.find()) {
            throw new IllegalStateException(said);
        }
        double[] told = new double[6];
        Arrays.setAll(told, i -> Double.parseDouble(found.group(i + 1)));
        return new Result((long) told[0], told[0] / told[1] * 1e6, told[3] / 1e3, told[4] / 1e3, told[5] / 1e3, (long) told[2]);
    }

    /**
     * So many requests a second in all from as many clients as lists. h2load is told their number, not a time: with a time and less
     * than some ten requests a second of a connection it sends none.
     */
    Result atRate(int port, List<List<Request>> lists, int rate, int seconds) throws Exception {
        List<Process> clients = new ArrayList<>();
        List<Path> logs = new ArrayList<>();
        int each = Math.max(CONNECTIONS, rate * seconds / lists.size());
        for (List<Request> list : lists) {
            Path addresses = Files.write(
                    folder.resolve("addresses" + clients.size() + ".txt"),
                    list.stream().map(one -> "http://127.0.0.1:" + port + one.path()).toList());
            Path log = folder.resolve("client" + clients.size() + ".log");
            Files.deleteIfExists(log);
            List<String> command = List.of(
                    "h2load", "-t1", "-c" + CONNECTIONS, "-m1", "--rps=" + (double) rate / CONNECTIONS / lists.size(), "-n" + each,
                    "--log-file=" + log, "-H", "Cookie: " + list.get(0).cookie(), "-H", "Accept-Encoding: gzip", "-i", addresses.toString());
            clients.add(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said(log).toFile())
                    .start());
            logs.add(log);
        }
        long stop = System.nanoTime() + TimeUnit.SECONDS.toNanos(2L * seconds);
        for (Process client : clients) {
            if (!client.waitFor(Math.max(0, stop - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                client.destroy();
                client.waitFor();
            }
        }
        List<Double> times = new ArrayList<>();
        long errors = 0;
        long began = Long.MAX_VALUE;
        long ended = 0;
        for (Path log : logs) {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            errors += each - lines.size();
            for (String line : lines) {
                String[] told = line.split("\t");
                errors += told[1].equals("200") ? 0 : 1;
                times.add(Long.parseLong(told[2]) / 1e3);
                began = Math.min(began, Long.parseLong(told[0]));
                ended = Math.max(ended, Long.parseLong(told[0]) + Long.parseLong(told[2]));
            }
        }
        times.sort(null);
        int count = times.size();
        if (count == 0) {
            return new Result(0, 0, Double.NaN, Double.NaN, Double.NaN, errors);
        }
        return new Result(
                count, count * 1e6 / (ended - began), times.get(count / 2), times.get(count * 95 / 100), times.get(count * 99 / 100), errors);
    }

    /** A client that sends so many requests at once, the next as soon as one is answered, until it is ended. */
    final class Flood {

        private final Process client;
        private final Path log;

        private Flood(Process client, Path log) {
            this.client = client;
            this.log = log;
        }

        /** How often it was told each status. */
        Map<String, Long> end() throws Exception {
            client.destroy();
            client.waitFor();
            Map<String, Long> told = new TreeMap<>();
            for (String line : Files.exists(log) ? Files.readAllLines(log) : List.<String>of()) {
                String[] fields = line.split("\t");
                told.merge(fields.length < 3 || fields[1].equals("-1") ? "no answer" : fields[1], 1L, Long::sum);
            }
            return told;
        }
    }

    /** @param as a cookie, or the bearer's word of a program */
    Flood flood(int port, String as, int connections, List<String> paths) throws Exception {
        Path log = Files.createTempFile(folder, "flood", ".log");
        Path addresses = Files.write(
                Files.createTempFile(folder, "flood", ".txt"),
                paths.stream().map(path -> "http://127.0.0.1:" + port + path).toList());
        List<String> command = List.of(
                "h2load", "-t1", "-c" + connections, "-m1", "-n" + MANY, "--log-file=" + log, "-H",
                (as.startsWith("Bearer ") ? "Authorization: " : "Cookie: ") + as, "-H", "Accept-Encoding: gzip", "-i", addresses.toString());
        return new Flood(
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said(log).toFile()).start(), log);
    }

    private static Path said(Path log) {
        return log.resolveSibling(log.getFileName() + ".txt");
    }

    /** Transactions a second of a script of statements, prepared once. */
    double pgbench(String database, Path statements, int connections, int seconds) throws Exception {
        String said = run(List.of(
                "pgbench", "-n", "-M", "prepared", "-c" + connections, "-j1", "-T" + seconds, "-f", statements.toString(), database));
        Matcher found = Pattern.compile("tps = ([0-9.]+)").matcher(said);
        if (!found.find()) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(found.group(1));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
