package app.workplan.db;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL programs in a folder of this machine, unpacked once from the classpath.
 *
 * <p>The folder is named after the archive's size, so that another release gets another folder. The
 * marker is written last: a killed unpacking leaves nothing that is taken for complete.
 */
record PostgresBinaries(Path home, Platform platform) {

    private static final String MARKER = ".complete";

    /** Answers the unpacked programs, unpacking them first where no earlier run did. */
    static PostgresBinaries unpackedIn(Path folder, Platform platform) throws IOException {
        URL archive = PostgresBinaries.class.getResource("/" + platform.archive());
        if (archive == null) {
            throw new DatabaseStartException(platform.archive()
                    + " is not on the classpath: set SPRING_DATASOURCE_URL to a PostgreSQL 15 to 17 server");
        }
        Files.createDirectories(folder);
        String name = platform.archive().replace(".txz", "-")
                + archive.openConnection().getContentLengthLong();
        Path home = folder.toRealPath().resolve(name);
        if (!Files.exists(home.resolve(MARKER))) {
            // two runs that start together must not write into each other's half
            try (FolderLock unpacking = FolderLock.claim(folder.resolve("unpacking.lock"))) {
                if (!Files.exists(home.resolve(MARKER))) {
                    Folders.delete(home);
                    unpack(archive, home, platform);
                    Files.createFile(home.resolve(MARKER));
                }
            }
        }
        return new PostgresBinaries(home, platform);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name + platform.executableSuffix());
    }

    private static void unpack(URL archive, Path home, Platform platform) throws IOException {
        try (InputStream raw = archive.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(raw)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("Archive entry outside its folder: " + entry.getName());
                }
                write(tar, entry, target, platform);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target, Platform platform)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if (platform.posix()) {
            // readable by all: as root the server runs under another account
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
