import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Starts the packaged program on an empty folder and measures it: first and second start, with and without a class data
 * archive, requests a second and SQL statements of the pages. Plain JDK, one file: {@code java Benchmark.java JAR}.
 */
public final class Benchmark {

    private static final int CLIENTS = 4;
    private static final int WARM_UP = 300;
    private static final int REQUESTS = 600;
    private static final String PASSWORD = "Workplan-2026";

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
        java(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", extracted.toString()))
                .start()
                .waitFor();
        List<String> plain = List.of("-jar", jar.toString());
        List<String> unpacked = List.of("-jar", extracted.resolve("plan-web.jar").toString());
        String archive = folder.resolve("plan-web.jsa").toString();

        started("first start, the demonstration loaded", plain, server -> {});
        started("second start, packaged jar", plain, server -> {});
        started("second start, extracted", unpacked, server -> {});
        started("(a start that writes the archive)", join(List.of("-XX:ArchiveClassesAtExit=" + archive), unpacked), server -> {
            for (Page page : pages(server)) {
                new Reader(server.port, page.reader()).get(page.path());
            }
        });
        started("second start, extracted, with the archive", join(List.of("-XX:SharedArchiveFile=" + archive), unpacked), server -> {});
        started("(the start that is measured)", plain, this::throughput);
        started("(the start whose statements are counted)", join(plain, List.of(
                        "--logging.level.org.hibernate.SQL=DEBUG",
                        "--logging.level.org.springframework.jdbc.core.JdbcTemplate=DEBUG")),
                this::statements);
    }

    private interface Work {
        void on(Server server) throws Exception;
    }

    private void started(String what, List<String> command, Work work) throws Exception {
        Server server = new Server(command);
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
        String plan = find(new Reader(server.port, "leader").get("/dashboard"), "/plans/(\\d+)/tasks");
        String ledger = "/plans/" + plan + "/tasks";
        String task = find(new Reader(server.port, "office").get(ledger), "/tasks/(\\d+)");
        return List.of(
                new Page("ledger, 34 rows", "office", ledger, 6),
                new Page("task", "office", "/tasks/" + task, 10),
                new Page("/my", "head", "/my", 10),
                new Page("search for one word", "office", "/search?q=%E5%AE%89%E5%85%A8", 3),
                new Page("dashboard", "leader", "/dashboard", 6));
    }

    private static String find(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " on the page");
        }
        return matcher.group(1);
    }

    private static List<String> join(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static ProcessBuilder java(List<String> arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(join(List.of(java), arguments)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    /** The program, started on the one data folder of this run. */
    private final class Server {

        final int port;
        private final Path output;
        private final Process process;
        private final long began = System.nanoTime();

        Server(List<String> command) throws IOException {
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            output = Files.createTempFile(folder, "output", ".log");
            ProcessBuilder builder = java(join(List.of("-Xmx384m"), command)).redirectOutput(output.toFile());
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            builder.environment().put("WORKPLAN_DATA_DIR", folder.resolve("data").toString());
            builder.environment().put("SPRING_PROFILES_ACTIVE", "demo");
            builder.environment().remove("SPRING_DATASOURCE_URL");
            process = builder.start();
        }

        /** Seconds from the start of the process to the first page served. */
        double awaitLogin() throws Exception {
            for (int tries = 0; tries < 12_000 && process.isAlive(); tries++) {
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

        /** User and system time of the program and its database, where /proc tells it. */
        double processorSeconds() throws IOException {
            double sum = 0;
            for (ProcessHandle one : Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
                Path stat = Path.of("/proc/" + one.pid() + "/stat");
                if (Files.exists(stat)) {
                    String[] fields = Files.readString(stat).replaceAll(".*\\) ", "").split(" ");
                    for (int field = 11; field <= 14; field++) {
                        sum += Long.parseLong(fields[field]) / 100.0;
                    }
                }
            }
            return sum;
        }

        long peakMegabytes() throws IOException {
            Path status = Path.of("/proc/" + process.pid() + "/status");
            List<String> lines = Files.exists(status) ? Files.readAllLines(status) : List.of();
            return lines.stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        }

        void stop() throws Exception {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** Somebody who is logged in. */
    private static final class Reader {

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        private final String base;

        Reader(int port, String username) throws Exception {
            base = "http://127.0.0.1:" + port;
            String token = find(get("/login"), "name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
            String form = "username=" + username + "&password=" + PASSWORD + "&_csrf="
                    + URLEncoder.encode(token, StandardCharsets.UTF_8);
            send(HttpRequest.newBuilder(URI.create(base + "/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
        }

        String get(String path) throws Exception {
            return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
        }

        private String send(HttpRequest.Builder request) throws Exception {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.uri().getPath().equals("/login") && answer.request().method().equals("POST")) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.uri());
            }
            return answer.body();
        }
    }
}
