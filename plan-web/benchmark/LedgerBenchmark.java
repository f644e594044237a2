import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the ledger at a plan of 400 tasks with three shares each and a year's reports, by one client: the page of 50 rows
 * and the save of each cell. Milliseconds on the clock: the middle, and what 95 in 100 stay below; and processor
 * milliseconds of the program and its database together in the best of ten batches, which other work on the machine changes least.
 */
public final class LedgerBenchmark {

    private static final int WARM_UP = 800;
    private static final int REQUESTS = 400;
    private static final int BATCHES = 10;
    private static final int SAVES_TO_WARM_UP = 40;
    private static final int SAVES = 100;

    /** A cell, and the two values it is given in turn. */
    private record Cell(String field, String one, String other) {}

    private interface Request {
        void run(int number) throws Exception;
    }

    private final Server server;
    private final Reader office;

    private LedgerBenchmark(Server server) throws Exception {
        this.server = server;
        this.office = new Reader(server.port, "office");
    }

    /** @param args the packaged program, and the SQL that makes the plan */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("workplan-ledger");
        try {
            Server server = new Server(folder, List.of("-jar", Path.of(args[0]).toAbsolutePath().toString()));
            try {
                server.awaitLogin();
                long plan = fill(server, Files.readString(Path.of(args[1]), StandardCharsets.UTF_8));
                new LedgerBenchmark(server).run("/plans/" + plan + "/tasks");
            } finally {
                server.stop();
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    /** Makes the plan; its number. */
    static long fill(Server server, String sql) throws Exception {
        try (Connection database = DriverManager.getConnection(server.database(), "workplan", server.databasePassword());
                Statement statement = database.createStatement()) {
            statement.execute(sql);
            statement.execute("analyze");
            try (ResultSet plan = statement.executeQuery("select plan from large")) {
                plan.next();
                return plan.getLong(1);
            }
        }
    }

    private void run(String ledger) throws Exception {
        System.out.printf(
                "%d processors, Java %s, -Xmx384m, load %s%n%n%-40s %8s %8s %10s%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
                "one client",
                "median",
                "p95",
                "processor");
        measure("static file", WARM_UP, REQUESTS, number -> office.get("/favicon.svg"));
        measure("ledger, 50 rows of 400", WARM_UP, REQUESTS, number -> office.get(ledger));
        measure("ledger, the last page", WARM_UP / 4, REQUESTS / 4, number -> office.get(ledger + "?page=8"));
        measure("ledger, by lights", WARM_UP / 4, REQUESTS / 4, number -> office.get(ledger + "?sort=light"));
        weigh(ledger);
        String row = Reader.find(office.get(ledger), "(?s)(<tr[^>]*data-task-id.*?</tr>)");
        String task = Reader.find(row, "data-task-id=\"(\\d+)\"");
        String parts = Reader.find(row, "data-edit=\"parts\" data-value=\"([^\"]+)\"");
        String due = Reader.find(row, "data-due=\"([^\"]+)\"");
        List<Cell> cells = List.of(
                new Cell("dueOn", LocalDate.parse(due).plusDays(1).toString(), due),
                new Cell("startsOn", LocalDate.parse(due).minusDays(40).toString(), ""),
                new Cell("weight", "5", "4"),
                new Cell("reportCycle", "QUARTER", ""),
                new Cell("completionStandard", "All of it done", "Most of it done"),
                new Cell("requiredEvidence", "A list", "A picture"),
                new Cell("parts", parts.substring(0, parts.lastIndexOf(' ')), parts));
        String[] version = {Reader.find(row, "data-version=\"(\\d+)\"")};
        for (Cell cell : cells) {
            measure("save " + cell.field(), SAVES_TO_WARM_UP, SAVES, number -> {
                String answer = office.post(
                        "/tasks/" + task + "/cells/" + cell.field(),
                        Map.of(
                                "value", number % 2 == 0 ? cell.one() : cell.other(),
                                "version", version[0],
                                "basis", "minutes of a meeting"));
                String now = Reader.find(answer, "data-version=\"(\\d+)\"");
                if (now.equals(version[0])) {
                    throw new IllegalStateException("not saved: " + answer);
                }
                version[0] = now;
            });
        }
    }

    /** The page and what it links to, as a browser fetches them the first time. */
    private void weigh(String page) throws Exception {
        String html = office.get(page);
        int document = office.transferred(page);
        int files = 0;
        for (String file : Pattern.compile("(?:<link[^>]*href|<script[^>]*src)=\"(/[^\"]+)\"|<use href=\"(/[^\"#]+)")
                .matcher(html)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .distinct()
                .toList()) {
            files += office.transferred(file);
        }
        long elements = Pattern.compile("<[a-z]").matcher(html.replaceAll("(?s)<template.*?</template>", "")).results().count();
        System.out.printf(
                "%-40s %d bytes, with its files %d; %d elements%n", "first page, compressed", document, document + files, elements);
    }

    private void measure(String what, int warmUp, int requests, Request request) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            request.run(i);
        }
        List<Long> times = new ArrayList<>();
        double least = Double.MAX_VALUE;
        for (int batch = 0; batch < BATCHES; batch++) {
            double processor = server.processorSeconds();
            for (int i = 0; i < requests / BATCHES; i++) {
                long began = System.nanoTime();
                request.run(i);
                times.add(System.nanoTime() - began);
            }
            least = Math.min(least, (server.processorSeconds() - processor) * 1000 * BATCHES / requests);
        }
        times.sort(Comparator.naturalOrder());
        System.out.printf(
                "%-40s %8.1f %8.1f %10.1f%n",
                what, times.get(requests / 2) / 1e6, times.get(requests * 95 / 100) / 1e6, least);
    }
}
