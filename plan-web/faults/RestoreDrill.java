import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A backup taken while people write, restored into an empty server, and compared with what it was taken of. */
final class RestoreDrill {

    private final Cluster cluster;

    RestoreDrill(Cluster cluster) {
        this.cluster = cluster;
    }

    /** @return whether the copy is the original, row for row and link for link */
    boolean run() throws Exception {
        Place place = cluster.place;
        Path log = place.folder().resolve("setup.log");
        Path backup = place.folder().resolve("backup");
        Files.createDirectories(backup);
        if ("root".equals(System.getProperty("user.name"))) {
            Place.run(log, "chown", Postgres.USER, backup.toString());
        }
        Path dump = backup.resolve("workplan.dump");
        Load load = new Load(place.base(), "restore" + System.currentTimeMillis(), shares(), 4, false, 20).start();
        Map<String, Long> counts;
        List<String> heads;
        long began = System.nanoTime();
        try (Connection database = cluster.primary.connect("workplan"); Statement sql = database.createStatement()) {
            // what is counted is what is saved: both see the same instant
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            database.setAutoCommit(false);
            String snapshot;
            try (ResultSet row = sql.executeQuery("select pg_export_snapshot()")) {
                row.next();
                snapshot = row.getString(1);
            }
            Place.run(log, Place.asPostgres(Postgres.PROGRAMS.resolve("pg_dump").toString(), "-h", Place.HOST, "-p",
                    String.valueOf(cluster.primary.port), "-U", Postgres.USER, "-Fc", "--snapshot=" + snapshot, "-f",
                    dump.toString(), "workplan"));
            counts = Books.counts(database);
            heads = Books.heads(database);
            database.rollback();
        }
        double dumped = (System.nanoTime() - began) / 1e9;
        load.stop();
        Postgres copy = new Postgres(place, "restored", place.port() + 7);
        copy.create();
        copy.start();
        try {
            copy.createDatabase();
            began = System.nanoTime();
            Place.run(log, Place.asPostgres(Postgres.PROGRAMS.resolve("pg_restore").toString(), "-h", Place.HOST, "-p",
                    String.valueOf(copy.port), "-U", Postgres.USER, "--exit-on-error", "-j", "2", "-d", "workplan", dump.toString()));
            double restored = (System.nanoTime() - began) / 1e9;
            Map<String, Long> found;
            try (Connection database = copy.connect("workplan")) {
                found = Books.counts(database);
            }
            boolean same = found.equals(counts);
            boolean whole = verifyAudit(copy, heads) == 0;
            long rows = counts.values().stream().mapToLong(Long::longValue).sum();
            System.out.printf(
                    "(d) restore: %d tables, %,d rows, dump of %,d KB under load in %.1f s, restored in %.1f s; counts %s; audit chains of %d bureaus %s%n",
                    counts.size(), rows, Files.size(dump) / 1024, dumped, restored, same ? "the same" : "DIFFER: " + counts + " " + found,
                    heads.size(), whole ? "whole, with the heads they had" : "BROKEN");
            return same && whole;
        } finally {
            copy.stop("fast");
        }
    }

    private List<Clerk.Share> shares() throws Exception {
        try (Connection database = cluster.primary.connect("workplan")) {
            return Books.shares(database);
        }
    }

    private int verifyAudit(Postgres copy, List<String> heads) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar", cluster.place.jar().toString(), "verify-audit"));
        heads.forEach(head -> words.add("--head=" + head));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(cluster.place.folder().resolve("verify.log").toFile());
        builder.environment().put("SPRING_DATASOURCE_URL", "jdbc:postgresql://" + Place.HOST + ":" + copy.port + "/workplan");
        builder.environment().put("SPRING_DATASOURCE_USERNAME", Postgres.USER);
        return builder.start().waitFor();
    }
}
