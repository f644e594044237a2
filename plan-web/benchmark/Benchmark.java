import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Starts the packaged program on an empty folder and measures it: first and second start, with and without a class data
 * archive, requests a second and SQL statements of the pages. Plain JDK, no library.
 */
public final class Benchmark {

    private static final int CLIENTS = 4;
    private static final int WARM_UP = 300;
    private static final int REQUESTS = 600;

    /** A page, who reads it, and how many statements it may need besides those of session and user. */
    private record Page(String name, String reader, String path, int most) {}

    private final Path jar;
    private final Path folder;

    private Benchmark(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("workplan-benchmark");
        try {
            new Benchmark(Path.of(args[0]).toAbsolutePath(), folder).run();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void run() throws Exception {
        System.out.printf(
                "%d processors, Java %s, -Xmx384m%n%n%-46s %8s %8s%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                "to the first 200 on /login, seconds",
                "wall",
                "CPU");
        Path extracted = folder.resolve("app");
        Server.java(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", extracted.toString()))
                .start()
                .waitFor();
        List<String> plain = List.of("-jar", jar.toString());
        List<String> unpacked = List.of("-jar", extracted.resolve("plan-web.jar").toString());
        String archive = folder.resolve("plan-web.jsa").toString();

        started("first start, the demonstration loaded", plain, server -> {});
        started("second start, packaged jar", plain, server -> {});
        started("second start, extracted", unpacked, server -> {});
        started("(a start that writes the archive)", Server.join(List.of("-XX:ArchiveClassesAtExit=" + archive), unpacked), server -> {
            for (Page page : pages(server)) {
                new Reader(server.port, page.reader()).get(page.path());
            }
        });
        started("second start, extracted, with the archive", Server.join(List.of("-XX:SharedArchiveFile=" + archive), unpacked), server -> {});
        started("(the start that is measured)", plain, this::throughput);
        started("(the start whose statements are counted)", Server.join(plain, List.of(
                        "--logging.level.org.hibernate.SQL=DEBUG",
                        "--logging.level.org.springframework.jdbc.core.JdbcTemplate=DEBUG")),
                this::statements);
    }

    private interface Work {
        void on(Server server) throws Exception;
    }

    private void started(String what, List<String> command, Work work) throws Exception {
        Server server = new Server(folder, command);
        try {
            double seconds = server.awaitLogin();
            System.out.printf("%-46s %8.1f %8.1f%n", what, seconds, server.processorSeconds());
            work.on(server);
        } finally {
            server.stop();
        }
    }

    private void throughput(Server server) throws Exception {
        System.out.printf("%n%-46s %10s %10s%n", CLIENTS + " clients, " + REQUESTS + " requests each page", "requests/s", "median ms");
        List<Page> all = new ArrayList<>(pages(server));
        all.add(new Page("static file", "office", "/favicon.svg", 0));
        for (Page page : all) {
            Reader reader = new Reader(server.port, page.reader());
            fire(reader, page.path(), WARM_UP);
            long began = System.nanoTime();
            List<Long> times = fire(reader, page.path(), REQUESTS);
            double seconds = (System.nanoTime() - began) / 1e9;
            times.sort(Comparator.naturalOrder());
            System.out.printf("%-46s %10.0f %10.1f%n", page.name(), REQUESTS / seconds, times.get(times.size() / 2) / 1e6);
        }
        System.out.printf("%-46s %7d MB%n%n", "peak memory of the Java process", server.peakMegabytes());
    }

    private static List<Long> fire(Reader reader, String path, int requests) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Long>> calls = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                calls.add(() -> {
                    long began = System.nanoTime();
                    reader.get(path);
                    return System.nanoTime() - began;
                });
            }
            List<Long> times = new ArrayList<>();
            for (Future<Long> one : clients.invokeAll(calls, 5, TimeUnit.MINUTES)) {
                times.add(one.get());
            }
            return times;
        } finally {
            clients.shutdownNow();
        }
    }

    private void statements(Server server) throws Exception {
        System.out.printf("%n%-46s %10s %10s %10s%n", "SQL statements of a page", "its own", "allowed", "session, user");
        for (Page page : pages(server)) {
            Reader reader = new Reader(server.port, page.reader());
            reader.get(page.path());
            Thread.sleep(1500);
            int before = server.output().length();
            reader.get(page.path());
            Thread.sleep(500);
            // a statement goes over several lines of the log, each entry begins with its time
            List<String> all = Stream.of(server.output().substring(before).split("(?m)^(?=\\d{4}-\\d\\d-\\d\\dT)"))
                    .filter(entry -> entry.matches(
                            "(?s).*(org\\.hibernate\\.SQL|Executing prepared SQL statement|Executing SQL query).*"))
                    .toList();
            long around = all.stream().filter(Benchmark::isAboutSessionOrUser).count();
            System.out.printf("%-46s %10d %10d %10d%n", page.name(), all.size() - around, page.most(), around);
        }
    }

    private static boolean isAboutSessionOrUser(String line) {
        String statement = line.toLowerCase();
        return statement.contains("spring_session") || Pattern.compile("from\\s+user_account").matcher(statement).find();
    }

    /** The pages, on this year's plan of the demonstration and its first task. */
    private static List<Page> pages(Server server) throws Exception {
        String plan = Reader.find(new Reader(server.port, "leader").get("/dashboard"), "/plans/(\\d+)/tasks");
        String ledger = "/plans/" + plan + "/tasks";
        String task = Reader.find(new Reader(server.port, "office").get(ledger), "/tasks/(\\d+)");
        return List.of(
                new Page("ledger, 34 rows", "office", ledger, 6),
                new Page("task", "office", "/tasks/" + task, 10),
                new Page("/my", "head", "/my", 10),
                new Page("search for one word", "office", "/search?q=%E5%AE%89%E5%85%A8", 3),
                new Page("dashboard", "leader", "/dashboard", 6));
    }
}
