package app.workplan.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged program, started as an operator does on an empty folder, with what it says on its console. */
final class RunningJar implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    /** The first administrator's account and one-time password, told once. */
    private static final Pattern ONE_TIME = Pattern.compile(": admin / (\\w{14})");

    private final Path data;
    private final Process process;
    private String address = "";
    private String password = "";

    private RunningJar(Path data, Process process) {
        this.data = data;
        this.process = process;
    }

    /** @param profile {@code demo}, or nothing for a production start */
    static RunningJar start(String profile) {
        try {
            Path data = Files.createTempDirectory("workplan-jar");
            ProcessBuilder java = new ProcessBuilder(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx384m",
                    "-XX:TieredStopAtLevel=1",
                    "-Dfile.encoding=UTF-8",
                    "-Dstdout.encoding=UTF-8",
                    "-jar",
                    "target/plan-web.jar"));
            java.redirectErrorStream(true)
                    .environment()
                    .putAll(Map.of(
                            "SERVER_PORT",
                            "0",
                            "WORKPLAN_DATA_DIR",
                            data.toString(),
                            "SPRING_PROFILES_ACTIVE",
                            profile));
            RunningJar running = new RunningJar(data, java.start());
            running.listen();
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return address;
    }

    /** The one-time password of {@code admin}; empty where nobody was told one. */
    String password() {
        return password;
    }

    /** Reads until the address is told; then goes on in the background, or a full pipe would stop the program. */
    private void listen() throws IOException {
        BufferedReader console =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        boolean told = false;
        while (!told || console.ready()) {
            String line = console.readLine();
            if (line == null) {
                throw new IllegalStateException("The program ended before it answered:\n" + said);
            }
            said.append(line).append('\n');
            told |= ADDRESS.matcher(line).find();
        }
        address = first(ADDRESS, said);
        password = first(ONE_TIME, said);
        Thread rest = new Thread(() -> drain(console), "console of the jar");
        rest.setDaemon(true);
        rest.start();
    }

    private static void drain(BufferedReader console) {
        try {
            console.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // closed with the program
        }
    }

    private static String first(Pattern pattern, CharSequence said) {
        Matcher found = pattern.matcher(said);
        return found.find() ? found.group(found.groupCount()) : "";
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
