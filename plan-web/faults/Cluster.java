import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Primary and standby, two nodes, and the proxy in front of them. */
final class Cluster implements AutoCloseable {

    final Place place;
    final List<Node> nodes;
    Postgres primary;
    Postgres standby;
    private Process proxy;

    Cluster(Place place) throws Exception {
        this.place = place;
        this.nodes = List.of(new Node(place, 0), new Node(place, 1));
        this.primary = new Postgres(place, "database0", place.database(0));
        this.standby = new Postgres(place, "database1", place.database(1));
    }

    void start() throws Exception {
        Files.createDirectories(place.folder().resolve("files"));
        primary.create();
        primary.start();
        primary.createDatabase();
        standby.follow(primary);
        standby.start();
        primary.waitForStandby();
        nodes.get(0).start();
        // it makes the tables and the demonstration
        nodes.get(0).awaitReady();
        nodes.get(1).start();
        nodes.get(1).awaitReady();
        Path settings = place.folder().resolve("haproxy.cfg");
        Files.writeString(settings, proxySettings());
        proxy = new ProcessBuilder("haproxy", "-W", "-db", "-f", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(place.folder().resolve("haproxy.log").toFile())
                .start();
        Thread.sleep(2000);
        if (!proxy.isAlive()) {
            throw new IllegalStateException("haproxy did not start: " + Files.readString(place.folder().resolve("haproxy.log")));
        }
    }

    private String proxySettings() throws Exception {
        // the file of the compose profile, with the addresses of this run
        return Files.readString(Path.of("plan-web/cluster/haproxy.cfg"))
                .replace("*:8080", Place.HOST + ":" + place.port())
                .replace("node-1:8080 check port 8081", Place.HOST + ":" + place.node(0) + " check port " + place.management(0))
                .replace("node-2:8080 check port 8081", Place.HOST + ":" + place.node(1) + " check port " + place.management(1))
                .replaceAll("(?m)^.*(resolvers|nameserver|init-addr).*$", "");
    }

    /** The standby becomes the primary; what was the primary is made anew from it, as its standby. */
    void rebuildStandby() throws Exception {
        Postgres old = primary;
        primary = standby;
        standby = old;
        standby.remove();
        standby.follow(primary);
        standby.start();
        primary.waitForStandby();
    }

    @Override
    public void close() throws Exception {
        if (proxy != null) {
            proxy.destroy();
            proxy.waitFor();
        }
        for (Node node : nodes) {
            node.end();
        }
        for (Postgres database : List.of(standby, primary)) {
            if (database.isRunning()) {
                database.stop("fast");
            }
        }
    }
}
