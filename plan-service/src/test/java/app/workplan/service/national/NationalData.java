package app.workplan.service.national;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * 全国数据的装载 into an empty database with the product's tables: by COPY on two connections, each taking the next bureau. What is left
 * empty: the audit trail, notices, kept figures and all tables that a plan can do without.
 */
final class NationalData {

    private static final int CONNECTIONS = 2;
    private static final long LEAST_BLOCK = 100_000;
    private static final long IDS_OF_A_TASK = 90;
    private static final String PASSWORD = "Workplan-2026";
    /** The same for every run, so that the rows are the same; the password is published anyway. */
    private static final String SALT = "$2a$10$nationalnationalnation";

    private interface Work {
        void on(Connection connection) throws SQLException, IOException;
    }

    private final DataSource database;
    private final Scale scale;
    private final Consumer<String> told;
    private final List<Region> regions;
    private final int[] tasks;
    private final long block;

    /** @param told how far it is, a line at a time */
    NationalData(DataSource database, Scale scale, Consumer<String> told) {
        this.database = database;
        this.scale = scale;
        this.told = told;
        this.regions = Region.tree(scale.bureaus(), new SplittableRandom(scale.seed()));
        this.tasks = tasksOfBureaus();
        this.block = Arrays.stream(tasks)
                .mapToLong(one -> (one * IDS_OF_A_TASK / LEAST_BLOCK + 1) * LEAST_BLOCK)
                .max()
                .orElseThrow();
    }

    /** @throws IllegalStateException when the database has bureaus already */
    void load() throws Exception {
        Stopwatch watch = new Stopwatch();
        try (Connection connection = database.getConnection()) {
            requireEmpty(connection);
            Texts texts = new Texts(scale.seed());
            SearchPairs search = SearchPairs.remember(connection, texts.bodies());
            BareTables bare = BareTables.strip(connection);
            watch.lap("prepared");
            copy(texts);
            watch.lap("rows");
            search.forget();
            beside(bare.indexing());
            watch.lap("keys and indexes");
            try (Statement statement = connection.createStatement()) {
                for (String one : bare.referring()) {
                    statement.execute(one);
                }
                statement.execute("select setval('entity_seq', " + block * (scale.bureaus() + 2L) + ")");
            }
            beside(bare.checking());
            watch.lap("references, statistics");
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from bureau)")) {
            row.next();
            if (row.getBoolean(1)) {
                throw new IllegalStateException(
                        "The database has bureaus already; rows are loaded into an empty one only");
            }
        }
    }

    /** By the weight of the regions, up to twice as many in one as in another alike; at least one each. */
    private int[] tasksOfBureaus() {
        SplittableRandom random = new SplittableRandom(scale.seed() + 1);
        double[] upTo = new double[regions.size() + 1];
        for (Region one : regions) {
            upTo[one.index() + 1] = upTo[one.index()] + one.weight() * (0.6 + 0.8 * random.nextDouble());
        }
        int spread = scale.tasks() - scale.bureaus();
        int[] counts = new int[regions.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = 1
                    + (int) (spread * upTo[i + 1] / upTo[counts.length])
                    - (int) (spread * upTo[i] / upTo[counts.length]);
        }
        return counts;
    }

    private void copy(Texts texts) throws Exception {
        String password = "{bcrypt}" + BCrypt.hashpw(PASSWORD, SALT);
        AtomicInteger next = new AtomicInteger();
        double entriesOfTask = (double) scale.entries() / scale.tasks();
        onEach(connection -> {
            Sink sink = new Sink(connection);
            BureauRows rows = new BureauRows(sink, texts, scale, block, password);
            for (int i = next.getAndIncrement(); i < tasks.length; i = next.getAndIncrement()) {
                rows.write(regions.get(i), tasks[i], (int) Math.round(entriesOfTask * tasks[i]));
                if (i > 0 && i % 200 == 0) {
                    told.accept(i + " bureaus");
                }
            }
            sink.sendAll();
        });
    }

    /** The tables with the most to do first. */
    private void beside(Map<String, List<String>> work) throws Exception {
        List<Collection<String>> ordered = new ArrayList<>(work.values());
        ordered.sort(
                Comparator.comparingInt((Collection<String> one) -> weight(one)).reversed());
        Deque<Collection<String>> waiting = new ArrayDeque<>(ordered);
        onEach(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set maintenance_work_mem = '512MB'");
                while (true) {
                    Collection<String> mine;
                    synchronized (waiting) {
                        mine = waiting.poll();
                    }
                    if (mine == null) {
                        return;
                    }
                    for (String one : mine) {
                        statement.execute(one);
                    }
                }
            }
        });
    }

    private static int weight(Collection<String> statements) {
        String first = statements.iterator().next();
        return first.contains("progress_entry") ? 3 : first.contains("share_fact") ? 2 : first.contains("task") ? 1 : 0;
    }

    private void onEach(Work work) throws Exception {
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                calls.add(() -> {
                    try (Connection connection = database.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute("set synchronous_commit = off");
                        work.on(connection);
                        return true;
                    }
                });
            }
            for (Future<Boolean> one : connections.invokeAll(calls)) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The database is half loaded and has to be made anew: " + e.getCause(), e.getCause());
        } finally {
            connections.shutdownNow();
        }
    }

    /** Seconds of each step. */
    private final class Stopwatch {
        private final long began = System.nanoTime();
        private long last = began;

        void lap(String step) {
            long now = System.nanoTime();
            System.out.printf(
                    "%-24s %8.1f s, since the beginning %8.1f s%n", step, (now - last) / 1e9, (now - began) / 1e9);
            last = now;
        }
    }
}
