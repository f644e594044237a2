import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** One node: the packaged program, on the shared database and the shared folder of files. */
final class Node {

    private final Place place;
    private final int number;
    private Process process;

    Node(Place place, int number) {
        this.place = place;
        this.number = number;
    }

    void start() throws IOException {
        Path log = place.folder().resolve("node" + number + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + Faults.setting("HEAP", "256m"),
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        place.jar().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var settings = builder.environment();
        settings.put("SERVER_PORT", String.valueOf(place.node(number)));
        settings.put("WORKPLAN_MANAGEMENT_PORT", String.valueOf(place.management(number)));
        settings.put("WORKPLAN_DRAIN", "5s");
        settings.put("SPRING_DATASOURCE_URL", place.jdbc());
        settings.put("SPRING_DATASOURCE_USERNAME", "workplan");
        settings.put("WORKPLAN_DATA_DIR", place.folder().resolve("files").toString());
        settings.put("SPRING_PROFILES_ACTIVE", "demo");
        // the load of a run is that of a city, from very few people
        settings.put("WORKPLAN_API_REQUESTS_PER_MINUTE", "1000000");
        process = builder.start();
    }

    long pid() {
        return process.pid();
    }

    boolean isReady() {
        try {
            HttpURLConnection asked = (HttpURLConnection) URI.create(
                            "http://" + Place.HOST + ":" + place.management(number) + "/actuator/health/readiness")
                    .toURL()
                    .openConnection();
            asked.setConnectTimeout(1000);
            asked.setReadTimeout(2000);
            return asked.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    void awaitReady() throws Exception {
        // a first start makes the demonstration, and the machine may be busy with other things
        long last = System.nanoTime() + TimeUnit.MINUTES.toNanos(15);
        while (System.nanoTime() < last) {
            if (!process.isAlive()) {
                throw new IllegalStateException("node " + number + " ended with " + process.exitValue());
            }
            if (isReady()) {
                return;
            }
            Thread.sleep(250);
        }
        throw new IllegalStateException("node " + number + " did not become ready");
    }

    /** kill -9. */
    void kill() throws Exception {
        process.destroyForcibly().waitFor();
    }

    /** The usual stop, by SIGTERM; seconds it took. */
    double stop() throws Exception {
        long began = System.nanoTime();
        process.destroy();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("node " + number + " did not stop by itself");
        }
        return (System.nanoTime() - began) / 1e9;
    }

    void end() throws Exception {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }
}
