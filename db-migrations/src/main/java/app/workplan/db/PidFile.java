package app.workplan.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lombok.extern.slf4j.Slf4j;

/**
 * The file in which a PostgreSQL server notes its process id, left behind when it was killed. The id
 * may meanwhile belong to an unrelated program, so nobody is signalled on the number alone.
 */
@Slf4j
record PidFile(Path data) {

    private Path file() {
        return data.resolve("postmaster.pid");
    }

    /** Stops the server an earlier, killed run left on this folder; a stale file is only deleted. */
    void clear(PostgresBinaries binaries) throws IOException {
        if (!Files.exists(file())) {
            return;
        }
        Optional<ProcessHandle> left = pid().flatMap(ProcessHandle::of).filter(p -> serves(p, binaries));
        if (left.isPresent()) {
            log.info(
                    "Stopping the PostgreSQL server that an earlier run left behind (pid {})",
                    left.get().pid());
            Signals.FAST.stop(left.get(), binaries, Duration.ofSeconds(30));
        }
        Files.deleteIfExists(file());
    }

    private Optional<Long> pid() throws IOException {
        List<String> lines = Files.readAllLines(file());
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(lines.get(0).strip()));
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    /** Whether the process is a PostgreSQL server on exactly this folder. */
    private boolean serves(ProcessHandle process, PostgresBinaries binaries) {
        List<String> words = commandLine(process);
        int folder = words.indexOf("-D") + 1;
        if (folder > 0 && folder < words.size()) {
            return Path.of(words.get(folder)).equals(data);
        }
        // Windows shows no arguments of other processes, but our program file has a path of its own
        return !binaries.platform().posix()
                && process.info()
                        .command()
                        .filter(binaries.program("postgres").toString()::equalsIgnoreCase)
                        .isPresent();
    }

    private static List<String> commandLine(ProcessHandle process) {
        try {
            // Java's own look at the arguments gives up on processes of another user
            return List.of(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .split("\0"));
        } catch (IOException notLinux) {
            return process.info().arguments().map(Arrays::asList).orElse(List.of());
        }
    }
}
