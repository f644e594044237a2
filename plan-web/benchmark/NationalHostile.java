import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An ordinary reader of a county beside clients that mean harm, one kind after another: what his pages take alone and beside each, what the
 * hostile clients are told, and the memory of the program. Prints one table for docs/performance.md.
 */
final class NationalHostile {

    private static final int SECONDS = Integer.parseInt(System.getenv().getOrDefault("BENCH_SECONDS", "10"));
    /** Pages a second of the ordinary reader. */
    private static final int RATE = 20;
    /** Of a hostile program that sends its next request as soon as the last is answered. */
    private static final int CONNECTIONS = 8;

    /** Larger than what a network holds on its way. */
    private static final String LARGE = "/vendor/echarts-6.1.0/echarts.min.js";

    private static final int EXPORTS = 100;
    private static final int SLOW = 300;
    private static final int LONG = 1000;

    private final Path folder;
    private final Path jar;
    private final Load load;
    private final NationalPlaces places;
    private List<List<Load.Request>> ordinary;
    private double alone;

    /** What does harm until it is closed, and says then what it was told. */
    interface Hostile {
        Map<String, Long> end() throws Exception;
    }

    /** Starts one. */
    interface Start {
        Hostile start() throws Exception;
    }

    NationalHostile(Path folder, Path jar, Load load, NationalPlaces places) {
        this.folder = folder;
        this.jar = jar;
        this.load = load;
        this.places = places;
    }

    void run() throws Exception {
        Map<String, String> settings = new HashMap<>(places.settings());
        // the limits are those of the product
        settings.remove("WORKPLAN_API_REQUESTS_PER_MINUTE");
        Server server = new Server(folder, List.of("-jar", jar.toString()), settings);
        try {
            server.awaitLogin();
            places.describe();
            NationalPlaces.County county = places.county(server.port);
            ordinary = county.usual();
            load.atRate(server.port, ordinary, RATE, 2 * SECONDS);
            Reader national = new Reader(server.port, "leader@000000");
            System.out.printf(
                    "An ordinary reader: %d pages a second, %d s a row%n%n"
                            + "| Beside | median, ms | p95, ms | of alone | p99, ms | not answered well | the hostile clients were told, times | memory at most, MB |%n"
                            + "| --- | --- | --- | --- | --- | --- | --- | --- |%n",
                    RATE, SECONDS);
            row(server, "nobody", () -> Map::of);
            row(server, "forged pages, orders and filters", () -> clients(server, national.cookie(), CONNECTIONS, forged(county)));
            String bearer = county.office().bearer();
            row(server, "forged cursors and limits of the API", () -> clients(server, bearer, CONNECTIONS, forgedCursors(county)));
            row(server, "national filters that match nothing", () -> clients(server, national.cookie(), CONNECTIONS, nothing()));
            row(server, "national filters that match everything", () -> clients(server, national.cookie(), CONNECTIONS, everything()));
            row(server, EXPORTS + " exports at once by five accounts", () -> exports(server));
            row(server, "searches of 1,000 characters", () -> clients(server, national.cookie(), CONNECTIONS, longSearches()));
            row(server, "searches of wildcards", () -> clients(server, national.cookie(), CONNECTIONS, wildcards()));
            for (SlowClients.Kind kind : SlowClients.Kind.values()) {
                row(server, SLOW + " clients that " + kind.words, () -> new SlowClients(server.port, SLOW, kind, LARGE));
            }
            row(server, "nobody, again", () -> Map::of);
        } finally {
            server.stop();
        }
    }

    private void row(Server server, String name, Start start) throws Exception {
        server.forgetPeak();
        Hostile hostile = start.start();
        TimeUnit.SECONDS.sleep(2);
        Load.Result result = load.atRate(server.port, ordinary, RATE, SECONDS);
        Map<String, Long> told = hostile.end();
        if (alone == 0) {
            alone = result.p95();
        }
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f | %.1f | %d | %s | %d |%n",
                name, result.median(), result.p95(), result.p95() / alone, result.p99(), result.errors(),
                String.join(", ", told.entrySet().stream().map(one -> one.getKey() + " × " + one.getValue()).toList()),
                server.peakMegabytes());
        // what it left behind is done with
        TimeUnit.SECONDS.sleep(3);
    }

    private Hostile clients(Server server, String as, int connections, List<String> paths) throws Exception {
        Load.Flood flood = load.flood(server.port, as, connections, paths);
        return flood::end;
    }

    /** Everything of the country and of a bureau, from accounts of four bureaus and of the country. */
    private Hostile exports(Server server) throws Exception {
        List<Load.Flood> floods = new ArrayList<>();
        List<String> paths = List.of("/tasks.xlsx", "/overview.xlsx", "/tasks.xlsx?light=OVERDUE");
        floods.add(load.flood(server.port, new Reader(server.port, "leader@000000").cookie(), EXPORTS / 5, paths));
        for (Reader office : places.offices(server.port)) {
            floods.add(load.flood(server.port, office.cookie(), EXPORTS / 5, paths));
        }
        return () -> {
            Map<String, Long> told = new TreeMap<>();
            for (Load.Flood flood : floods) {
                flood.end().forEach((status, times) -> told.merge(status, times, Long::sum));
            }
            return told;
        };
    }

    private static List<String> forged(NationalPlaces.County county) {
        List<String> paths = new ArrayList<>();
        for (String value : List.of("-1", "0", "999999999", "99999999999999999999", "abc", "1%27--", "%F0%9F%98%80")) {
            for (String name : List.of("page", "size", "sort", "light", "department", "chapter", "dueFrom", "asOf")) {
                paths.add("/tasks?" + name + "=" + value);
                paths.add("/plans/" + county.plan() + "/tasks?" + name + "=" + value);
            }
            paths.add("/overview?page=" + value);
            paths.add("/search?q=" + word("汛") + "&page=" + value + "&kind=" + value + "&plan=" + value);
        }
        return paths;
    }

    private static List<String> forgedCursors(NationalPlaces.County county) {
        String rows = "/api/v1/plans/" + county.plan() + "/tasks?";
        return Stream.of("-1", "0", "999999999", "abc", "eyJpZCI6OTk5OTk5OTk5OX0", "AAAA".repeat(500), "%25", "1%27--")
                .flatMap(value -> Stream.of(rows + "cursor=" + value, rows + "limit=" + value))
                .toList();
    }

    private static List<String> nothing() {
        return List.of(
                "/tasks?q=" + word("没有这样的词"), "/tasks?dueFrom=2999-01-01", "/tasks?light=DONE&dueFrom=2999-01-01", "/tasks?department=999999999",
                "/search?q=" + word("没有这样的词"), "/tasks?light=OVERDUE&state=DONE");
    }

    private static List<String> everything() {
        return List.of(
                "/tasks?size=500", "/tasks?light=OVERDUE&light=AT_RISK&light=ON_TRACK&light=NOT_STARTED&light=DONE&size=500",
                "/tasks?dueFrom=1900-01-01&dueTo=2999-01-01&size=500&sort=-progress", "/overview?size=500", "/search?q=" + word("的") + "&size=500",
                "/tasks?size=500&page=7&sort=title");
    }

    private static List<String> longSearches() {
        List<String> paths = new ArrayList<>();
        for (String typed : List.of("a".repeat(LONG), word("汛".repeat(LONG)), word("防汛演练尾矿库 ".repeat(LONG / 8)), word("a b ".repeat(LONG / 4)))) {
            paths.add("/search?q=" + typed);
            paths.add("/tasks?q=" + typed);
        }
        return paths;
    }

    private static List<String> wildcards() {
        List<String> paths = new ArrayList<>();
        for (String typed : List.of("%%%___", "*", "%", "_", "%_%_%_%_%_%_%_%_%_%_%_%_", "\\", "' or 1=1 --", ".*", "% _ * ? % _ * ?")) {
            paths.add("/search?q=" + word(typed));
            paths.add("/tasks?q=" + word(typed));
        }
        return paths;
    }

    private static String word(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
