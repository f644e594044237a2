package app.workplan.service.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.s3.Line;
import app.workplan.s3.S3Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a real S3 server, over a line that breaks. */
class S3ShelfTest extends ShelfContract {

    private static final byte[] LONG = new byte[1024 * 1024];

    private Path bucket;
    private Line line;
    private S3Shelf shelf;

    @BeforeEach
    void aBucket() throws Exception {
        bucket = S3Store.running().newBucket();
        line = new Line(S3Store.running().port());
        // pages of two, so that every list has several
        shelf = S3Shelf.of(settings(S3Store.SECRET_KEY, Duration.ofSeconds(20)), 2);
    }

    @AfterEach
    void close() throws Exception {
        shelf.close();
        line.close();
    }

    @Override
    FileShelf shelf() {
        return shelf;
    }

    @Override
    Path place() {
        return bucket.resolve("evidence");
    }

    private S3Settings settings(String secretKey, Duration timeout) {
        return settings(bucket.getFileName().toString(), secretKey, timeout);
    }

    private S3Settings settings(String bucket, String secretKey, Duration timeout) {
        return new S3Settings(
                line.address(), bucket, "us-east-1", S3Store.ACCESS_KEY, secretKey, true, "evidence", timeout);
    }

    @Test
    void aRequestThatIsCutLeavesNoHalfFile() throws Exception {
        put(name(1), "the line is in order");
        line.cutRequestsAfter(300_000);
        assertThatThrownBy(() -> shelf.put(file(LONG), NAME)).isInstanceOf(IOException.class);
        line.mend();
        assertThatThrownBy(() -> shelf.open(NAME)).isInstanceOf(NoSuchFileException.class);
        assertThat(listed(FUTURE)).containsExactly(name(1));
    }

    @Test
    void anAnswerThatIsCutIsNotTheEndOfTheFile() throws Exception {
        shelf.put(file(LONG), NAME);
        line.cutAnswersAfter(300_000);
        try (KeptFile half = shelf.open(NAME)) {
            assertThat(half.bytes()).isEqualTo(LONG.length);
            assertThatThrownBy(() -> half.content().readAllBytes()).isInstanceOf(IOException.class);
        }
        line.mend();
        assertThat(read(shelf, NAME)).hasSize(LONG.length);
    }

    @Test
    void whoReadsNoFurtherGoesAwayAtOnce() throws Exception {
        shelf.put(file(LONG), NAME);
        for (int i = 0; i < 30; i++) {
            try (KeptFile begun = shelf.open(NAME)) {
                assertThat(begun.content().read()).isZero();
            }
        }
    }

    @Test
    @Timeout(60)
    void aStoreThatHangsUpIsNoFileMissing() throws Exception {
        put(NAME, "hello");
        line.hangUp();
        assertEverythingIsAway();
        line.mend();
        assertThat(read(shelf, NAME)).isEqualTo("hello");
    }

    @Test
    @Timeout(60)
    void aStoreThatFallsSilentIsWaitedForSoLongAndNoLonger() throws Exception {
        put(NAME, "hello");
        try (S3Shelf impatient = S3Shelf.of(settings(S3Store.SECRET_KEY, Duration.ofSeconds(2)))) {
            line.silence();
            away(() -> impatient.open(NAME));
            away(() -> impatient.delete(name(3)));
        }
        line.mend();
        assertThat(read(shelf, NAME)).isEqualTo("hello");
    }

    @Test
    void aStoreThatIsNotThere() throws Exception {
        line.close();
        assertEverythingIsAway();
    }

    @Test
    void aBucketThatIsNotThereIsNoFileMissing() {
        try (S3Shelf none = S3Shelf.of(settings("none-of-that-name", S3Store.SECRET_KEY, Duration.ofSeconds(20)))) {
            away(() -> none.open(NAME));
        }
    }

    @Test
    void aWrongKeyIsRefusedAndNotTold() {
        String wrong = "a-secret-that-is-wrong";
        try (S3Shelf stranger = S3Shelf.of(settings(wrong, Duration.ofSeconds(20)))) {
            assertThatThrownBy(() -> stranger.open(NAME))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NoSuchFileException.class)
                    .hasMessageContaining("403")
                    .hasMessageNotContainingAny(wrong, S3Store.SECRET_KEY, "\n");
        }
    }

    private void assertEverythingIsAway() throws IOException {
        Path received = file(LONG);
        for (ThrowingCallable ask : List.<ThrowingCallable>of(
                () -> shelf.open(NAME),
                () -> shelf.put(received, name(2)),
                () -> shelf.delete(NAME),
                () -> listed(Instant.EPOCH))) {
            away(ask);
        }
        assertThat(Files.exists(place().resolve("00").resolve(name(2)))).isFalse();
    }

    private static void away(ThrowingCallable ask) {
        assertThatThrownBy(ask)
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NoSuchFileException.class)
                .hasMessageNotContainingAny(S3Store.SECRET_KEY, S3Store.ACCESS_KEY);
    }
}
