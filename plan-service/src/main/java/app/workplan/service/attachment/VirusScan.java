package app.workplan.service.attachment;

import app.workplan.domain.shared.RuleViolation;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 查毒, by clamd over its INSTREAM command. Off without an address. When it is on, a file is taken only when the scanner has
 * said that it is clean: no answer, or any other one, refuses the file.
 */
@Slf4j
@Component
class VirusScan {

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final String address;
    private final Duration patience;

    /**
     * @param address host and port of clamd, with a colon between; empty for none
     * @param patience how long one step of it may take
     */
    VirusScan(@Value("${workplan.clamd:}") String address, @Value("${workplan.clamd-patience:30s}") Duration patience) {
        this.address = address.strip();
        this.patience = patience;
        if (!this.address.isEmpty()) {
            where();
        }
    }

    /** @throws RuleViolation when something was found, or nobody says that nothing was */
    void requireClean(Path file) {
        if (address.isEmpty()) {
            return;
        }
        String answer;
        try {
            answer = ask(file);
        } catch (IOException silent) {
            log.error("The virus scanner at {} did not answer: {}", address, silent.toString());
            throw new RuleViolation("evidence.notScanned");
        }
        if (answer.equals(CLEAN)) {
            return;
        }
        log.warn("The virus scanner said of an uploaded file: {}", answer.replaceAll("[^\\x20-\\x7E]", "?"));
        throw new RuleViolation(answer.endsWith(FOUND) ? "evidence.infected" : "evidence.notScanned");
    }

    private String ask(Path file) throws IOException {
        try (Socket clamd = new Socket()) {
            clamd.connect(where(), (int) patience.toMillis());
            clamd.setSoTimeout((int) patience.toMillis());
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(clamd.getOutputStream(), CHUNK));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            try (InputStream in = Files.newInputStream(file)) {
                byte[] buffer = new byte[CHUNK];
                for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                    out.writeInt(read);
                    out.write(buffer, 0, read);
                }
            }
            out.writeInt(0);
            out.flush();
            byte[] answer = clamd.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        }
    }

    private InetSocketAddress where() {
        int colon = address.lastIndexOf(':');
        try {
            return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException ill) {
            throw new IllegalArgumentException("workplan.clamd is no host:port: " + address, ill);
        }
    }
}
