package app.workplan.db;

import java.nio.file.Path;

/**
 * What one embedded server needs to know.
 *
 * @param root folder that holds everything of this server: its data, password file, log and lock
 * @param binaries folder the PostgreSQL programs are unpacked into, once
 * @param port TCP port on 127.0.0.1; 0 for any free one
 * @param durable whether a commit reaches the disk before it is acknowledged; false only for tests
 */
public record EmbeddedPostgresOptions(Path root, Path binaries, int port, boolean durable) {

    /** The server of the product: durable, any free port, its programs beside its data. */
    public static EmbeddedPostgresOptions product(Path root) {
        return new EmbeddedPostgresOptions(root, root.resolve("programs"), 0, true);
    }

    /** A throw-away server of a test run: fsync off, its programs in a folder shared by all runs. */
    public static EmbeddedPostgresOptions test(Path root, Path binaries) {
        return new EmbeddedPostgresOptions(root, binaries, 0, false);
    }

    public EmbeddedPostgresOptions withPort(int fixedPort) {
        return new EmbeddedPostgresOptions(root, binaries, fixedPort, durable);
    }
}
