package app.workplan.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The random password of one embedded server, readable by its owner only. */
record PasswordFile(Path file) {

    private static final int RANDOM_BYTES = 24;

    /** Writes a new password; only before the data is made, which keeps it from then on. */
    void write() throws IOException {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        Folders.createPrivateFile(file);
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    String read() throws IOException {
        if (!Files.exists(file)) {
            throw new DatabaseStartException(
                    file + " is missing: without it nobody can log in to the database beside it");
        }
        return Files.readString(file).strip();
    }
}
