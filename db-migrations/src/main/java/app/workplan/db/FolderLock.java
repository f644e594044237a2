package app.workplan.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The claim of one running process on a folder. The operating system drops it when the process dies in
 * any way, so that unlike a pid file it can never be stale.
 */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Claims the file at once, or answers null where another process or thread holds it. */
    static @Nullable FolderLock tryClaim(Path file) throws IOException {
        FileChannel channel = open(file);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // falls through: taken is taken, whoever holds it
        }
        channel.close();
        return null;
    }

    /** Waits until the file can be claimed. */
    static FolderLock claim(Path file) throws IOException {
        while (true) {
            FolderLock lock = tryClaim(file);
            if (lock != null) {
                return lock;
            }
            Pause.millis(50);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
