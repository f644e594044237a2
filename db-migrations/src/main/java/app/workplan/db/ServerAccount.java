package app.workplan.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The account PostgreSQL runs under. PostgreSQL refuses to run as root, yet containers and fresh
 * virtual machines often know no other user; then its programs are started through a small tool of
 * util-linux that makes them see themselves as nobody.
 */
final class ServerAccount {

    private static final int NOBODY = 65534;
    private static final int ROOT = 0;

    private final List<String> prefix;
    private final int owner;
    private final boolean asRoot;

    private ServerAccount(List<String> prefix, int owner, boolean asRoot) {
        this.prefix = prefix;
        this.owner = owner;
        this.asRoot = asRoot;
    }

    /** Finds the first way in which the programs run and can write into the folder. */
    static ServerAccount forFolder(Path root, PostgresBinaries binaries) throws IOException {
        Path postgres = binaries.program("postgres");
        List<String> failures = new ArrayList<>();
        for (ServerAccount account : candidates(root, binaries.platform())) {
            Path probe = Files.createDirectories(root.resolve("probe"));
            try {
                account.own(probe);
                String failure = account.failureOf(postgres, probe);
                if (failure.isEmpty()) {
                    return account;
                }
                failures.add(failure);
            } finally {
                Folders.delete(probe);
            }
        }
        throw new DatabaseStartException("PostgreSQL cannot be run from " + root + " (" + String.join("; ", failures)
                + "). Run as an ordinary user, choose another folder with WORKPLAN_DATA_DIR,"
                + " or set SPRING_DATASOURCE_URL to a PostgreSQL 15 to 17 server");
    }

    private static List<ServerAccount> candidates(Path root, Platform platform) throws IOException {
        if (!platform.posix() || !isRoot(root)) {
            return List.of(new ServerAccount(List.of(), ROOT, false));
        }
        List<String> setpriv = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        List<String> setprivIntoClosedFolders = new ArrayList<>(setpriv);
        // a checkout below /root is closed to nobody; containers grant this one capability by default
        setprivIntoClosedFolders.addAll(List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override"));
        return List.of(
                new ServerAccount(List.of("unshare", "-U"), ROOT, true),
                new ServerAccount(setpriv, NOBODY, true),
                new ServerAccount(setprivIntoClosedFolders, NOBODY, true));
    }

    private static boolean isRoot(Path root) throws IOException {
        // Java has no geteuid: a file made by this process tells who it is
        Path own = Files.createTempFile(root, "whoami", null);
        try {
            return Integer.valueOf(ROOT).equals(Files.getAttribute(own, "unix:uid"));
        } finally {
            Files.delete(own);
        }
    }

    private String failureOf(Path postgres, Path probe) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        if (asRoot) {
            // the other account must be let into the folder as well, not only run the program
            command.addAll(List.of("sh", "-c", "touch \"$1\"/file && exec \"$0\" --version"));
            command.addAll(List.of(postgres.toString(), probe.toString()));
        } else {
            command.addAll(List.of(postgres.toString(), "--version"));
        }
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes());
            return waitFor(process) == 0 ? "" : output.strip();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    static int waitFor(Process process) {
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new DatabaseStartException("A PostgreSQL program did not end within 120 seconds");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("Interrupted while waiting for a PostgreSQL program", e);
        }
    }

    /** Makes the file or folder, with all in it, belong to this account. */
    void own(Path path) throws IOException {
        if (asRoot) {
            Folders.give(path, owner);
        }
    }

    List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }
}
