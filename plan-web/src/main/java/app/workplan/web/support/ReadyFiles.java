package app.workplan.web.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * 待下载的文件: written out in full below the data folder before the first byte is sent, so that a reader gets the whole file or
 * an error page; deleted when it was sent. What a stop of the program leaves behind goes with the next one, a day later.
 */
@Slf4j
@Component
public class ReadyFiles {

    private static final String FOLDER = "ready";
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path folder;
    private final Clock clock;

    /** @param dataDir the program's folder for files */
    public ReadyFiles(@Value("${workplan.data-dir:.data}") Path dataDir, Clock clock) {
        this.folder = dataDir.toAbsolutePath().resolve(FOLDER);
        this.clock = clock;
    }

    /** A new empty file, readable by the program alone. */
    public Path next() throws IOException {
        Files.createDirectories(folder);
        sweep();
        return Files.createTempFile(folder, "", ".part");
    }

    /** Lets go of a file that will not be sent. */
    public void discard(@Nullable Path path) {
        if (path == null) {
            return;
        }
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            log.warn("A file that was not sent could not be deleted, it will be swept: {}", stays.toString());
        }
    }

    /** 下载: always a file to be saved; it is deleted once it was read. */
    public ResponseEntity<Resource> send(Path path, String name, MediaType type) throws IOException {
        long bytes = Files.size(path);
        InputStream content = Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(type)
                .contentLength(bytes)
                .body(new InputStreamResource(content));
    }

    private void sweep() throws IOException {
        Instant before = clock.instant().minus(LEFT_BEHIND);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(one -> one.toFile().lastModified() < before.toEpochMilli())
                    .toList();
            old.forEach(this::discard);
        }
    }
}
