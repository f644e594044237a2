package app.workplan.service.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every shelf of files does, whatever it is made of. */
abstract class ShelfContract {

    static final String NAME = "ab".repeat(16);
    static final Instant FUTURE = Instant.parse("2999-01-01T00:00:00Z");

    private static final int LARGE = 40 * 1024 * 1024;

    @TempDir
    Path received;

    /** The shelf that is tested. */
    abstract FileShelf shelf() throws IOException;

    /** The folder on this machine in which its files end up. */
    abstract Path place() throws IOException;

    Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(received, "received", ""), content);
    }

    void put(String name, String text) throws IOException {
        shelf().put(file(text.getBytes(StandardCharsets.UTF_8)), name);
    }

    static String read(FileShelf shelf, String name) throws IOException {
        try (KeptFile file = shelf.open(name)) {
            return new String(file.content().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String name(int number) {
        return "%032x".formatted(number);
    }

    List<String> listed(Instant before) throws IOException {
        List<String> names = new ArrayList<>();
        shelf().eachKeptBefore(before, names::addAll);
        return names;
    }

    @Test
    void whatIsPutIsReadBackInFull() throws Exception {
        put(NAME, "hello 竣");
        try (KeptFile file = shelf().open(NAME)) {
            assertThat(file.bytes()).isEqualTo(9);
            assertThat(file.content().readAllBytes()).isEqualTo("hello 竣".getBytes(StandardCharsets.UTF_8));
            assertThat(file.content().read()).isEqualTo(-1);
        }
    }

    /** So a copy of the files is all it takes to move from one shelf to another. */
    @Test
    void aFileLiesBelowTheFirstTwoDigitsOfItsName() throws Exception {
        put(NAME, "hello");
        assertThat(place().resolve("ab").resolve(NAME)).hasContent("hello");
        Path copied = place().resolve("cd").resolve("cd".repeat(16));
        Files.createDirectories(copied.getParent());
        Files.writeString(copied, "copied by hand");
        assertThat(read(shelf(), "cd".repeat(16))).isEqualTo("copied by hand");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThatThrownBy(() -> shelf().open(NAME)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatIsDeletedIsGoneAndMayBeDeletedAgain() throws Exception {
        put(NAME, "hello");
        shelf().delete(NAME);
        assertThatThrownBy(() -> shelf().open(NAME)).isInstanceOf(NoSuchFileException.class);
        shelf().delete(NAME);
    }

    @Test
    void aReceivedFileThatIsGoneLeavesNothing() throws Exception {
        assertThatThrownBy(() -> shelf().put(received.resolve("none"), NAME)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> shelf().open(NAME)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void oldFilesAreListedAndNothingElse() throws Exception {
        assertThat(listed(FUTURE)).isEmpty();
        Instant now = Instant.parse("2024-06-01T00:00:00Z");
        for (int i = 0; i < 5; i++) {
            put(name(i), "kept");
            touch(name(i), i == 2 ? now.plusSeconds(60) : now.minusSeconds(60));
        }
        for (String others : List.of("notes.txt", "incoming/" + name(7), "ab/cd/" + name(8), "cd/" + name(9))) {
            Path path = place().resolve(others);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "not kept here");
            Files.setLastModifiedTime(path, FileTime.from(now.minusSeconds(60)));
        }
        assertThat(listed(now)).containsExactlyInAnyOrder(name(0), name(1), name(3), name(4));
    }

    @Test
    void whatIsListedMayBeDeletedMeanwhile() throws Exception {
        for (int i = 0; i < 5; i++) {
            put(name(i), "kept");
        }
        FileShelf shelf = shelf();
        List<String> names = new ArrayList<>();
        shelf.eachKeptBefore(FUTURE, some -> {
            names.addAll(some);
            some.forEach(name -> delete(shelf, name));
        });
        assertThat(names).containsExactlyInAnyOrder(name(0), name(1), name(2), name(3), name(4));
        assertThat(listed(FUTURE)).isEmpty();
    }

    @Test
    void aLargeFileGoesThroughOneBuffer() throws Exception {
        put(name(1), "what is loaded once is loaded");
        read(shelf(), name(1));
        byte[] content = new byte[LARGE];
        new Random(1).nextBytes(content);
        Path large = file(content);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        FileShelf shelf = shelf();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        shelf.put(large, NAME);
        try (KeptFile file = shelf.open(NAME);
                InputStream in = file.content()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertThat(allocated).isLessThan(8L * 1024 * 1024);
        assertThat(place().resolve("ab").resolve(NAME)).hasBinaryContent(content);
    }

    private void touch(String name, Instant at) throws IOException {
        Files.setLastModifiedTime(place().resolve(FileShelf.folderOf(name)).resolve(name), FileTime.from(at));
    }

    private static void delete(FileShelf shelf, String name) {
        try {
            shelf.delete(name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
