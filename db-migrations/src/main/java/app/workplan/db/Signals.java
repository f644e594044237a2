package app.workplan.db;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The two ways a PostgreSQL server is told to stop without waiting for its clients. */
enum Signals {
    /** Rolls back what is open, writes everything down, ends: the next start needs no recovery. */
    FAST("INT"),
    /** Ends at once, as in a crash: for data nobody needs again. */
    IMMEDIATE("QUIT");

    private final String signal;

    Signals(String signal) {
        this.signal = signal;
    }

    /** Stops the server and waits for its end; kills it when it takes longer than allowed. */
    void stop(ProcessHandle server, PostgresBinaries binaries, Duration allowed) {
        try {
            ServerAccount.waitFor(new ProcessBuilder(command(server.pid(), binaries))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
            server.onExit().get(allowed.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | IOException slow) {
            kill(server);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill(server);
        }
    }

    private static void kill(ProcessHandle server) {
        // the data survives it: PostgreSQL replays its log on the next start
        server.destroyForcibly();
        server.onExit().join();
    }

    private List<String> command(long pid, PostgresBinaries binaries) {
        // Java can only send TERM, on which PostgreSQL waits for every client to leave
        return binaries.platform().posix()
                ? List.of("sh", "-c", "kill -" + signal + " " + pid)
                : List.of(binaries.program("pg_ctl").toString(), "kill", signal, Long.toString(pid));
    }
}
