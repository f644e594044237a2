package app.workplan.service.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.attachment.FileKind;
import app.workplan.domain.attachment.StoredFile;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class AttachmentStoreTest {

    private static final long MOST = 1000;

    @TempDir
    Path data;

    private static Upload upload(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Upload("a.txt", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private AttachmentStore store() {
        return new AttachmentStore(data, new FolderShelf(data.resolve("evidence")));
    }

    private Path pathOf(StoredFile kept) {
        return data.resolve("evidence").resolve(kept.storedAs().substring(0, 2)).resolve(kept.storedAs());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void keepsAFileUnderARandomNameForItsOwnerAlone() throws Exception {
        AttachmentStore store = store();
        StoredFile kept = store.place(store.receive(upload("hello"), MOST), FileKind.TEXT);
        assertThat(kept.sha256()).isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        assertThat(kept.bytes()).isEqualTo(5);
        assertThat(kept.storedAs()).matches("[0-9a-f]{32}");
        Path path = pathOf(kept);
        assertThat(files()).containsExactly(path);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(store.read(kept.storedAs())).isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
        try (KeptFile opened = store.open(kept.storedAs())) {
            assertThat(opened.bytes()).isEqualTo(5);
            assertThat(opened.content()).hasContent("hello");
        }
    }

    @Test
    void aFileThatIsEmptyTooLongOrBreaksOffLeavesNothing() throws Exception {
        AttachmentStore store = store();
        refused(store, upload(""), "evidence.empty");
        refused(store, upload("x".repeat(1001)), "evidence.tooLarge");
        refused(store, new Upload("lies.txt", 1, () -> new ByteArrayInputStream(new byte[2000])), "evidence.tooLarge");
        refused(store, new Upload("a.txt", 5, () -> new BrokenOff()), "evidence.noRoom");
        assertThat(files()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInWords() throws Exception {
        Path file = Files.createFile(data.resolve("evidence"));
        refused(store(), upload("hello"), "evidence.noRoom");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void aFullDiskAtTheLastStepLeavesNothing() throws Exception {
        AttachmentStore store = store();
        IncomingFile incoming = store.receive(upload("hello"), MOST);
        Files.delete(incoming.path());
        assertThatThrownBy(() -> store.place(incoming, FileKind.TEXT)).hasMessageContaining("evidence.noRoom");
        assertThat(files()).isEmpty();
    }

    @Test
    void aRowThatIsRefusedTakesItsFileWithIt() throws Exception {
        Attachments attachments =
                new Attachments(store(), new VirusScan("", Duration.ofSeconds(1)), DataSize.ofBytes(MOST), 10);
        assertThatThrownBy(() -> attachments.take(upload("hello"), file -> {
                    throw new RuleViolation("evidence.tooMany", 10);
                }))
                .hasMessageContaining("evidence.tooMany");
        assertThat(files()).isEmpty();
    }

    @Test
    void theSweepTakesOldFilesOfNobodyAndNothingElse() throws Exception {
        AttachmentStore store = store();
        Instant now = Instant.parse("2024-06-01T00:00:00Z");
        StoredFile spoken = old(store, now.minus(Duration.ofDays(30)));
        StoredFile nobodys = old(store, now.minus(Duration.ofDays(8)));
        StoredFile young = old(store, now.minus(Duration.ofDays(6)));
        Path brokenOff = store.receive(upload("half"), MOST).path();
        Files.setLastModifiedTime(brokenOff, FileTime.from(now.minus(Duration.ofDays(2))));
        int deleted = new AttachmentSweep(store).sweep(now, names -> Set.of(spoken.storedAs()));
        assertThat(deleted).isEqualTo(1);
        assertThat(files()).containsExactlyInAnyOrder(pathOf(spoken), pathOf(young));
        assertThatThrownBy(() -> store.open(nobodys.storedAs())).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyNamesOfTheStoreAreRead() {
        for (String ill : List.of("../../etc/passwd", "", "AB".repeat(16))) {
            assertThatThrownBy(() -> store().open(ill)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store().delete(ill)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Nobody listens at the port: what is refused is refused in words, and nothing is taken for missing. */
    @Test
    void aShelfThatDoesNotAnswerIsToldInWords() throws Exception {
        int nobodys;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodys = socket.getLocalPort();
        }
        S3Settings settings = new S3Settings(
                "http://127.0.0.1:" + nobodys, "bucket", "any", "key", "secret", true, "", Duration.ofSeconds(1));
        try (S3Shelf away = S3Shelf.of(settings)) {
            AttachmentStore store = new AttachmentStore(data, away);
            IncomingFile incoming = store.receive(upload("hello"), MOST);
            assertThatThrownBy(() -> store.place(incoming, FileKind.TEXT)).hasMessageContaining("evidence.noRoom");
            assertThat(files()).isEmpty();
            String name = "ab".repeat(16);
            assertThatThrownBy(() -> store.open(name)).isInstanceOf(FilesAway.class);
            assertThatThrownBy(() -> store.read(name)).isInstanceOf(FilesAway.class);
            store.delete(name);
            assertThat(new AttachmentSweep(store).sweep(Instant.parse("2024-06-01T00:00:00Z"), names -> Set.of()))
                    .isZero();
        }
    }

    /** Else a page of an error would be taken for the rest of the file, or half of the file for all of it. */
    @Test
    void aFileThatBreaksOffIsNoEnd() {
        WholeOrAway half = new WholeOrAway(new BrokenOff(), why -> new FilesAway());
        assertThatThrownBy(half::readAllBytes).isInstanceOf(FilesAway.class);
    }

    private StoredFile old(AttachmentStore store, Instant at) throws IOException {
        StoredFile kept = store.place(store.receive(upload("hello"), MOST), FileKind.TEXT);
        Files.setLastModifiedTime(pathOf(kept), FileTime.from(at));
        return kept;
    }

    private static void refused(AttachmentStore store, Upload upload, String code) {
        assertThatThrownBy(() -> store.receive(upload, MOST))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.getCode()).isEqualTo(code));
    }

    private static final class BrokenOff extends InputStream {

        private int left = 3;

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw new IOException("No space left on device");
            }
            return 'a';
        }
    }
}
