package app.workplan.service.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.shared.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner is spoken to over a real socket; at the other end stands a clamd that says what the test wants. */
class VirusScanTest {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    @TempDir
    Path folder;

    private Path file() throws IOException {
        return Files.write(folder.resolve("file"), "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII));
    }

    /** A clamd for one file; gives what it was sent. */
    private static CompletableFuture<byte[]> clamd(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket client = server.accept()) {
                DataInputStream in = new DataInputStream(client.getInputStream());
                byte[] command = in.readNBytes("zINSTREAM\0".length());
                assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream sent = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    sent.write(in.readNBytes(length));
                }
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return sent.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static VirusScan scan(ServerSocket server) {
        return new VirusScan("127.0.0.1:" + server.getLocalPort(), PATIENCE);
    }

    @Test
    void withoutAnAddressNothingIsAsked() {
        assertThatCode(() -> new VirusScan("", PATIENCE).requireClean(folder.resolve("no such file")))
                .doesNotThrowAnyException();
    }

    @Test
    void aCleanFileIsSentWholeAndTaken() throws Exception {
        try (ServerSocket server = server()) {
            CompletableFuture<byte[]> sent = clamd(server, "stream: OK\0");
            scan(server).requireClean(file());
            assertThat(sent.join()).isEqualTo(Files.readAllBytes(file()));
        }
    }

    @Test
    void whatTheScannerFindsIsRefused() throws Exception {
        try (ServerSocket server = server()) {
            clamd(server, "stream: Eicar-Signature FOUND\0");
            Path file = file();
            assertThatThrownBy(() -> scan(server).requireClean(file))
                    .isInstanceOfSatisfying(
                            RuleViolation.class, e -> assertThat(e.getCode()).isEqualTo("evidence.infected"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR\0", "", "stream: OK or not\0", "UNKNOWN COMMAND\0"})
    void anyOtherAnswerRefuses(String answer) throws Exception {
        try (ServerSocket server = server()) {
            clamd(server, answer);
            Path file = file();
            assertThatThrownBy(() -> scan(server).requireClean(file))
                    .isInstanceOfSatisfying(
                            RuleViolation.class, e -> assertThat(e.getCode()).isEqualTo("evidence.notScanned"));
        }
    }

    @Test
    void aScannerThatIsSilentOrGoneRefuses() throws Exception {
        VirusScan silent;
        Path file = file();
        try (ServerSocket server = server()) {
            silent = scan(server);
            assertThatThrownBy(() -> silent.requireClean(file)).hasMessageContaining("evidence.notScanned");
        }
        assertThatThrownBy(() -> silent.requireClean(file)).hasMessageContaining("evidence.notScanned");
    }

    @Test
    void anAddressThatIsNoneIsToldAtTheStart() {
        assertThatThrownBy(() -> new VirusScan("clamd", PATIENCE)).hasMessageContaining("workplan.clamd");
    }
}
