import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import java.util.Random;

/** Breaks the parts of two nodes one after the other, under load, and counts what became of the work. */
final class Faults {

    private final Cluster cluster;
    private boolean holds = true;

    private Faults(Cluster cluster) {
        this.cluster = cluster;
    }

    /** @param arguments the jar, then the tests to be made */
    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments).subList(1, arguments.length);
        List<String> tests = words.isEmpty() ? List.of("kills", "rolling", "failover", "restore") : words;
        Path folder = Files.createTempDirectory(
                "workplan-faults", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        // the process mask may have taken rights away
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Place place = new Place(folder, Path.of(arguments[0]).toAbsolutePath(), Integer.parseInt(setting("PORT", "18300")));
        boolean holds;
        try (Cluster cluster = new Cluster(place)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(cluster)));
            System.out.printf("Starting two nodes, two databases and the proxy in %s …%n", folder);
            cluster.start();
            Faults faults = new Faults(cluster);
            for (String test : tests) {
                faults.run(test);
            }
            holds = faults.holds;
        }
        if (holds) {
            place.delete();
        } else {
            System.out.println("Logs: " + folder);
        }
        System.exit(holds ? 0 : 1);
    }

    static String setting(String name, String otherwise) {
        String set = System.getenv(name);
        return set == null || set.isBlank() ? otherwise : set;
    }

    private static int number(String name, int otherwise) {
        return Integer.parseInt(setting(name, String.valueOf(otherwise)));
    }

    private static void close(Cluster cluster) {
        try {
            cluster.close();
        } catch (Exception left) {
            System.err.println("not stopped: " + left);
        }
    }

    private void run(String test) throws Exception {
        switch (test) {
            case "kills" -> kills();
            case "rolling" -> rolling();
            case "failover" -> failover();
            case "restore" -> holds &= new RestoreDrill(cluster).run();
            case "up" -> {
                System.out.printf("%s, nodes %s, databases %d (primary) and %d; Enter ends it%n", cluster.place.base(),
                        cluster.nodes.stream().map(Node::pid).toList(), cluster.primary.port, cluster.standby.port);
                System.in.read();
            }
            default -> throw new IllegalArgumentException("no such test: " + test);
        }
    }

    private Load load(String name, boolean reading, long pause) throws Exception {
        try (Connection database = cluster.primary.connect("workplan")) {
            return new Load(cluster.place.base(), name + System.currentTimeMillis(), Books.shares(database),
                    number("CLERKS", 8), reading, pause);
        }
    }

    /** (a) kill -9 of a node, or an immediate stop of the database, again and again. */
    private void kills() throws Exception {
        int kills = number("KILLS", 20);
        int writes = number("WRITES", 20_000);
        long between = number("SECONDS_BETWEEN", 2) * 1000L;
        Random random = new Random(number("SEED", 1));
        int nodes = 0;
        long began = System.nanoTime();
        Load load = load("kills", false, 0).start();
        for (int kill = 1; kill <= kills; kill++) {
            Thread.sleep(random.nextLong(between) + 200);
            int victim = random.nextInt(3);
            if (victim < 2) {
                Node node = cluster.nodes.get(victim);
                node.kill();
                node.start();
                node.awaitReady();
                nodes++;
            } else {
                cluster.primary.stop("immediate");
                cluster.primary.start();
            }
            load.await((int) ((long) writes * kill / kills));
            System.out.printf("    %d of %d: %s, %,d acknowledged%n", kill, kills, victim < 2 ? "node " + victim : "database", load.written.size());
        }
        load.stop();
        report("(a) kills: %d (nodes %d, database %d)".formatted(kills, nodes, kills - nodes), load, began, true);
    }

    /** (b) both nodes stopped and started one after the other, as for a new version. */
    private void rolling() throws Exception {
        long began = System.nanoTime();
        Load load = load("rolling", true, 30).start();
        StringBuilder stops = new StringBuilder();
        for (int round = 0; round < number("ROUNDS", 1); round++) {
            for (Node node : cluster.nodes) {
                stops.append(" %.1f".formatted(node.stop()));
                node.start();
                node.awaitReady();
                // until the proxy has heard of it
                Thread.sleep(3000);
            }
        }
        load.stop();
        System.out.printf("(b) rolling restart: stops took%s s; %,d pages read%n", stops, load.pages.get());
        report("    writes", load, began, load.failures() == 0);
    }

    /** (c) the primary is gone, the standby takes over; nobody touches the nodes. */
    private void failover() throws Exception {
        long began = System.nanoTime();
        Load load = load("failover", false, 0).start();
        load.await(number("FAILOVER_WRITES", 500));
        List<Long> pids = cluster.nodes.stream().map(Node::pid).toList();
        long stopped = System.nanoTime();
        cluster.primary.stop("immediate");
        cluster.standby.promote();
        double promoted = (System.nanoTime() - stopped) / 1e9;
        double recovered = load.awaitSentAfter(stopped);
        load.await(load.written.size() + number("FAILOVER_WRITES", 500));
        load.stop();
        cluster.rebuildStandby();
        boolean same = pids.equals(cluster.nodes.stream().map(Node::pid).toList())
                && cluster.nodes.stream().allMatch(Node::isReady);
        System.out.printf("(c) failover: standby promoted %.1f s after the stop, first write sent after the stop acknowledged after %.1f s, nodes %s%n",
                promoted, recovered, same ? "not restarted" : "NOT THE SAME");
        report("    writes", load, began, same && recovered <= 30);
    }

    private void report(String what, Load load, long began, boolean asPromised) throws Exception {
        Books.Balance balance;
        try (Connection database = cluster.primary.connect("workplan")) {
            balance = Books.balance(database, load);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%s: %,d acknowledged in %.0f s (%.0f/s), %d lost, %d doubled, %d there without their answer; %,d requests not answered as they should; longest silence %.1f s; sessions lost %d%n",
                what, balance.acknowledged(), seconds, balance.acknowledged() / seconds, balance.lost(), balance.doubled(),
                balance.unacknowledged(), load.failures(), load.longestSilence(), load.sessionsLost.get());
        load.notAnswered.forEach((why, count) -> System.out.printf("      %d × %s%n", count.get(), why));
        holds &= asPromised && balance.holds();
    }
}
