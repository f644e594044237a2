package app.workplan.service.attachment;

import app.workplan.domain.attachment.FileKind;
import app.workplan.domain.attachment.StoredFile;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 附件库: a file is first written out in {@code incoming} below the data folder, on the node that received it, and then put on
 * the shelf of all nodes under a random name in one step, so that there is never half a file under a name a row speaks of.
 */
@Slf4j
@Component
public class AttachmentStore {

    /** The folder of files below the data folder. */
    static final String FOLDER = "evidence";

    private static final String INCOMING = "incoming";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");
    private static final HexFormat HEX = HexFormat.of();

    private final SecureRandom random = new SecureRandom();
    private final Path incoming;
    private final FileShelf shelf;

    /**
     * @param dataDir the program's folder for files
     * @param shelf where the files lie that are kept
     */
    AttachmentStore(@Value("${workplan.data-dir:.data}") Path dataDir, FileShelf shelf) {
        this.incoming = dataDir.toAbsolutePath().resolve(FOLDER).resolve(INCOMING);
        this.shelf = shelf;
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
            path = OwnerOnly.folder(incoming).resolve(next());
            IncomingFile written = write(upload, path, most);
            if (written.bytes() == 0) {
                throw new RuleViolation("evidence.empty");
            }
            return written;
        } catch (IOException full) {
            log.error("An uploaded file could not be written to {}: {}", incoming, full.toString());
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
        OwnerOnly.file(path);
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
     * @throws RuleViolation when there is no room for it, or the shelf does not answer
     */
    StoredFile place(IncomingFile file, FileKind kind) {
        String name = next();
        try {
            shelf.put(file.path(), name);
            return new StoredFile(name, kind, file.bytes(), file.sha256());
        } catch (IOException full) {
            log.error("An uploaded file could not be kept in {}: {}", shelf, full.toString());
            throw new RuleViolation("evidence.noRoom");
        } finally {
            discard(file.path());
        }
    }

    /** Lets go of what was received and is not kept. */
    void discard(@Nullable Path received) {
        if (received == null) {
            return;
        }
        try {
            Files.deleteIfExists(received);
        } catch (IOException stays) {
            log.warn("A received file could not be deleted, it will be swept: {}", stays.toString());
        }
    }

    /**
     * Deletes a file that no row speaks of any more; one that cannot be deleted now is swept later.
     *
     * @return whether it is gone
     */
    public boolean delete(String storedAs) {
        try {
            shelf.delete(known(storedAs));
            return true;
        } catch (IOException stays) {
            log.warn("A file of {} could not be deleted, it will be swept: {}", shelf, stays.toString());
            return false;
        }
    }

    /**
     * Opens the file for reading; who reads closes it. Where the shelf breaks off, reading throws {@link FilesAway}.
     *
     * @throws NotFound when it is not there, as after a restore without the files
     * @throws FilesAway when the shelf does not answer
     */
    public KeptFile open(String storedAs) {
        try {
            KeptFile file = shelf.open(known(storedAs));
            return new KeptFile(new WholeOrAway(file.content(), why -> away(storedAs, why)), file.bytes());
        } catch (NoSuchFileException missing) {
            log.error("The file of an attachment is missing in {}: {}", shelf, storedAs);
            throw new NotFound("attachment", 0L);
        } catch (IOException away) {
            throw away(storedAs, away);
        }
    }

    /**
     * Reads a file that is wanted in memory.
     *
     * @throws NotFound when it is not there
     * @throws FilesAway when the shelf does not answer, or breaks off
     */
    public byte[] read(String storedAs) {
        try (KeptFile file = open(storedAs)) {
            return file.content().readAllBytes();
        } catch (IOException brokenOff) {
            throw away(storedAs, brokenOff);
        }
    }

    /** 清理: what is left of uploads that broke off. */
    void sweepIncoming(Instant before) {
        try {
            FolderShelf.olderThan(before, incoming).forEach(this::discard);
        } catch (IOException unread) {
            log.warn("{} could not be swept: {}", incoming, unread.toString());
        }
    }

    /** The names of all files kept since before that instant, some at a time; all there are unless the shelf does not answer. */
    void eachKeptBefore(Instant before, Consumer<List<String>> some) {
        try {
            shelf.eachKeptBefore(
                    before,
                    names -> some.accept(names.stream()
                            .filter(name -> NAME.matcher(name).matches())
                            .toList()));
        } catch (IOException away) {
            log.warn("The files of {} could not be listed, they are swept another time: {}", shelf, away.toString());
        }
    }

    private FilesAway away(String storedAs, IOException why) {
        log.error("The file {} of {} could not be read: {}", storedAs, shelf, why.toString());
        return new FilesAway();
    }

    private static String known(String storedAs) {
        if (!NAME.matcher(storedAs).matches()) {
            throw new IllegalArgumentException("no name of the store");
        }
        return storedAs;
    }

    private String next() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HEX.formatHex(bytes);
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
