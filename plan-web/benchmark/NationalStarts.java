import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the program on a filled database, packaged and extracted, without and with an archive of its classes, and says its memory. */
final class NationalStarts {

    private static final int TIMES = 3;
    private static final int REQUESTS = 200;

    private final Path folder;
    private final Path jar;
    private final NationalPlaces places;

    NationalStarts(Path folder, Path jar, NationalPlaces places) {
        this.folder = folder;
        this.jar = jar;
        this.places = places;
    }

    void run() throws Exception {
        Path extracted = folder.resolve("app");
        Server.java(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", extracted.toString()))
                .start()
                .waitFor();
        places.describe();
        System.out.println("| Start, Java " + System.getProperty("java.version")
                + " | to the first 200 on `/login`, s | processor, s | memory then, MB | after " + REQUESTS + " ledgers, MB |");
        System.out.println("| --- | --- | --- | --- | --- |");
        List<String> unpacked = List.of("-jar", extracted.resolve("plan-web.jar").toString());
        measured("packaged", List.of("-jar", jar.toString()));
        measured("extracted", unpacked);
        boolean cached = Runtime.version().feature() >= 25;
        String archive = folder.resolve("plan-web.archive").toString();
        String writes = cached ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
        String reads = cached ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
        Server server = new Server(folder, Server.join(List.of(writes + archive), unpacked), places.settings());
        try {
            server.awaitLogin();
            ledgers(server, 20);
        } finally {
            server.stop();
        }
        if (!Files.exists(Path.of(archive))) {
            throw new IllegalStateException("No archive was written:\n" + server.output());
        }
        measured("extracted, with the archive (" + Files.size(Path.of(archive)) / 1_000_000 + " MB)",
                Server.join(List.of(reads + archive), unpacked));
    }

    private void measured(String what, List<String> command) throws Exception {
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Server server = new Server(folder, command, places.settings());
            try {
                double seconds = server.awaitLogin();
                double processor = server.processorSeconds();
                long then = server.megabytes();
                ledgers(server, i == TIMES - 1 ? REQUESTS : 0);
                all.add(new double[] {seconds, processor, then, server.megabytes()});
            } finally {
                server.stop();
            }
        }
        double after = all.get(TIMES - 1)[3];
        all.sort((one, other) -> Double.compare(one[0], other[0]));
        double[] middle = all.get(TIMES / 2);
        System.out.printf(
                "| %s | %.1f (%.1f to %.1f) | %.1f | %.0f | %.0f |%n",
                what, middle[0], all.get(0)[0], all.get(TIMES - 1)[0], middle[1], middle[2], after);
    }

    private void ledgers(Server server, int requests) throws Exception {
        if (requests > 0) {
            NationalPlaces.Page ledger = places.pages(server.port).get(1);
            for (int i = 0; i < requests; i++) {
                ledger.seconds();
            }
        }
    }
}
