import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the packaged program on a database filled by "run.sh fill": its pages one by one, a mixed load at a given rate, or its
 * start. Prints tables for docs/performance.md; ratios are of the same run.
 */
public final class NationalBenchmark {

    private static final int WARM_UP = 4;
    /** Of all pages together before the first is measured: what the compiler does in the first minute is no page's cost. */
    private static final int WARM_UP_OF_ALL = 45;

    private static final int SECONDS = Integer.parseInt(System.getenv().getOrDefault("BENCH_SECONDS", "10"));
    private static final int[] CONNECTIONS = {1, 8};
    /** A page that takes longer is asked for a few times by one client, not for seconds by eight. */
    private static final double SLOW_SECONDS = 2;

    private static final int SLOW_TRIES = 3;

    private final Path folder;
    private final Path jar;
    private final Load load;
    private final NationalPlaces places;

    private NationalBenchmark(Path folder, Path jar, Path script) throws Exception {
        this.folder = folder;
        this.jar = jar;
        this.load = new Load(folder, script.toString());
        this.places = new NationalPlaces();
    }

    /** @param args the packaged program, the script of wrk, and what to measure: pages, mixed, hostile or start */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("workplan-national");
        try {
            NationalBenchmark benchmark =
                    new NationalBenchmark(folder, Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath());
            switch (args[2]) {
                case "pages" -> benchmark.pages();
                case "mixed" -> benchmark.mixed();
                case "hostile" -> new NationalHostile(folder, benchmark.jar, benchmark.load, benchmark.places).run();
                default -> new NationalStarts(folder, benchmark.jar, benchmark.places).run();
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void pages() throws Exception {
        Map<String, Path> statements = new NationalStatements(folder, jar, places).write();
        Server server = new Server(folder, List.of("-jar", jar.toString()), places.settings());
        try {
            server.awaitLogin();
            places.describe();
            double[] hello = new double[CONNECTIONS.length];
            System.out.println("| Page | connections | requests/s | median, ms | p95, ms | of the static file | of its SQL in pgbench"
                    + " | processor of the program, ms | of the database, ms |");
            System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
            List<NationalPlaces.Page> pages = places.pages(server.port);
            load.wrk(server.port, pages.stream().flatMap(page -> page.requests().stream()).toList(), 2, WARM_UP_OF_ALL);
            for (NationalPlaces.Page page : pages) {
                page(server, page, hello, statements.get(page.name()));
            }
            System.out.printf("%nResident memory of the Java process at most: %d MB%n", server.peakMegabytes());
        } finally {
            server.stop();
        }
    }

    private void page(Server server, NationalPlaces.Page page, double[] hello, Path statements) throws Exception {
        if (page.reader() != null && page.seconds() > SLOW_SECONDS) {
            double program = server.processorSeconds();
            double database = places.processorSeconds();
            List<Double> tries = new ArrayList<>();
            while (tries.size() < SLOW_TRIES) {
                tries.add(page.seconds());
            }
            tries.sort(null);
            System.out.printf(
                    "| %s | 1, %d requests | %.2f | %.0f | | | | %.0f | %.0f |%n", page.name(), SLOW_TRIES, 1 / tries.get(1), tries.get(1) * 1e3,
                    (server.processorSeconds() - program) / SLOW_TRIES * 1e3, (places.processorSeconds() - database) / SLOW_TRIES * 1e3);
            return;
        }
        load.wrk(server.port, page.requests(), 2, WARM_UP);
        for (int i = 0; i < CONNECTIONS.length; i++) {
            double program = server.processorSeconds();
            double database = places.processorSeconds();
            Load.Result result = load.wrk(server.port, page.requests(), CONNECTIONS[i], SECONDS);
            double requests = Math.max(1, result.requests()) / 1e3;
            program = (server.processorSeconds() - program) / requests;
            database = (places.processorSeconds() - database) / requests;
            if (page.isStaticFile()) {
                hello[i] = result.perSecond();
            }
            String sql = statements == null
                    ? ""
                    : String.format("%.0f %%", 100 * result.perSecond() / load.pgbench(places.conninfo(), statements, CONNECTIONS[i], SECONDS / 2));
            System.out.printf(
                    "| %s | %d | %.1f | %.1f | %.1f | %.1f %% | %s | %.1f | %.1f |%s%n",
                    page.name(), CONNECTIONS[i], result.perSecond(), result.median(), result.p95(),
                    100 * result.perSecond() / hello[i], sql, program, database, result.errors() == 0 ? "" : " errors: " + result.errors());
        }
    }

    /** 180 reads a second by h2load and about 20 reports by wrk, of everything at once. */
    private void mixed() throws Exception {
        Server server = new Server(folder, List.of("-jar", jar.toString()), places.settings());
        try {
            server.awaitLogin();
            places.keep(server.port);
            places.describe();
            List<List<Load.Request>> reads = places.mixed(server.port);
            List<Load.Request> posts = places.reports(server.port);
            load.atRate(server.port, reads, 90, 2 * WARM_UP);
            load.wrk(server.port, posts, 1, WARM_UP);
            Load other = load.slowed(380);
            Thread writers = new Thread(() -> {
                try {
                    print("reports", other.wrk(server.port, posts, 8, 3 * SECONDS));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            System.out.println("| Mixed load | requests/s | median, ms | p95, ms | p99, ms | errors |");
            System.out.println("| --- | --- | --- | --- | --- | --- |");
            writers.start();
            Load.Result read = load.atRate(server.port, reads, 180, 3 * SECONDS);
            writers.join();
            print("pages", read);
            System.out.printf("%nResident memory of the Java process: %d MB, at most %d MB%n", server.megabytes(), server.peakMegabytes());
        } finally {
            server.stop();
        }
    }

    private static void print(String what, Load.Result result) {
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f | %.1f | %d |%n",
                what, result.perSecond(), result.median(), result.p95(), result.p99(), result.errors());
    }
}
