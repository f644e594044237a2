package app.workplan.service.attachment;

import app.workplan.domain.attachment.FileKind;
import app.workplan.domain.attachment.StoredFile;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 附件库: the folder {@code evidence} below the data folder. A file is first written out beside the others and then moved to
 * a random name in one step, so that there is never half a file under a name a row speaks of. Nodes that share a database
 * share this folder.
 */
@Slf4j
@Component
public class AttachmentStore {

    private static final String FOLDER = "evidence";
    private static final String INCOMING = "incoming";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");
    private static final HexFormat HEX = HexFormat.of();

    private final SecureRandom random = new SecureRandom();
    private final Path root;

    /** @param dataDir the program's folder for files */
    public AttachmentStore(@Value("${workplan.data-dir:.data}") Path dataDir) {
        this.root = dataDir.toAbsolutePath().resolve(FOLDER);
    }

    /**
     * Writes out what was sent.
     *
     * @param most bytes
     * @throws RuleViolation when there is nothing in it, too much, or no room for it; then nothing is left of it
     */
    IncomingFile receive(Upload upload, long most) {
        if (upload.bytes() > most) {
            throw tooLarge(most);
        }
        Path path = null;
        try {
            Path folder = Files.createDirectories(root.resolve(INCOMING), owners("rwx------"));
            path = folder.resolve(next());
            IncomingFile written = write(upload, path, most);
            if (written.bytes() == 0) {
                throw new RuleViolation("evidence.empty");
            }
            return written;
        } catch (IOException full) {
            log.error("An uploaded file could not be written below {}", root, full);
            discard(path);
            throw new RuleViolation("evidence.noRoom");
        } catch (RuleViolation refused) {
            discard(path);
            throw refused;
        }
    }

    private IncomingFile write(Upload upload, Path path, long most) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        Files.createFile(path, owners("rw-------"));
        try (InputStream in = upload.content().open();
                FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw tooLarge(most);
                }
                digest.update(buffer, 0, read);
                for (ByteBuffer some = ByteBuffer.wrap(buffer, 0, read); some.hasRemaining(); ) {
                    file.write(some);
                }
            }
            file.force(true);
        }
        return new IncomingFile(path, bytes, HEX.formatHex(digest.digest()));
    }

    /**
     * Gives the file its place; from here on a row has to speak of it, or it is swept.
     *
     * @throws RuleViolation when there is no room for it
     */
    StoredFile place(IncomingFile file, FileKind kind) {
        String name = next();
        try {
            Path target = pathOf(name);
            Files.createDirectories(target.getParent(), owners("rwx------"));
            Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
            return new StoredFile(name, kind, file.bytes(), file.sha256());
        } catch (IOException full) {
            log.error("An uploaded file could not be kept below {}", root, full);
            discard(file.path());
            throw new RuleViolation("evidence.noRoom");
        }
    }

    /** Lets go of what was received and is not kept. */
    void discard(@Nullable Path incoming) {
        if (incoming == null) {
            return;
        }
        try {
            Files.deleteIfExists(incoming);
        } catch (IOException stays) {
            log.warn("A received file could not be deleted, it will be swept: {}", stays.toString());
        }
    }

    /** Deletes a file that no row speaks of any more; one that cannot be deleted now is swept later. */
    public void delete(String storedAs) {
        discard(pathOf(storedAs));
    }

    /**
     * Where the file lies, for reading.
     *
     * @throws NotFound when it is not there, as after a restore without the folder
     */
    public Path read(String storedAs) {
        Path path = pathOf(storedAs);
        if (!Files.isRegularFile(path)) {
            log.error("The file of an attachment is missing below {}: {}", root, storedAs);
            throw new NotFound("attachment", 0L);
        }
        return path;
    }

    /** Copies the file to a reader. */
    public void copy(String storedAs, OutputStream to) throws IOException {
        Files.copy(read(storedAs), to);
    }

    /** 清理: what is left of uploads that broke off. */
    void sweepIncoming(Instant before) {
        namesIn(root.resolve(INCOMING), before).forEach(this::discard);
    }

    /** The names of all files kept since before that instant. */
    List<String> keptBefore(Instant before) {
        try (Stream<Path> folders = Files.isDirectory(root) ? Files.list(root) : Stream.empty()) {
            return folders.filter(folder -> !folder.endsWith(INCOMING))
                    .flatMap(folder -> namesIn(folder, before).stream())
                    .map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> namesIn(Path folder, Instant before) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toFile().lastModified() < before.toEpochMilli())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pathOf(String storedAs) {
        if (!NAME.matcher(storedAs).matches()) {
            throw new IllegalArgumentException("no name of the store");
        }
        return root.resolve(storedAs.substring(0, 2)).resolve(storedAs);
    }

    private String next() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HEX.formatHex(bytes);
    }

    private FileAttribute<?>[] owners(String rights) {
        return root.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static RuleViolation tooLarge(long most) {
        return new RuleViolation("evidence.tooLarge", most / 1024 / 1024);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
