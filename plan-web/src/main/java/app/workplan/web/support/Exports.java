package app.workplan.web.support;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.sheet.SheetColumn;
import app.workplan.service.sheet.SheetHead;
import app.workplan.service.sheet.SheetTable;
import app.workplan.service.sheet.SheetWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * 导出电子表格: a whole file is made before the first byte is sent, so that whoever cannot have it gets a page that says why.
 * Only a few are made at once; who comes then waits a little, and is asked to come again if that was not enough.
 */
@Component
@RequiredArgsConstructor
public class Exports {

    /** Files made at once. */
    public static final int AT_ONCE = 4;

    /** Most rows of a list that is read at once. */
    public static final int MOST_ROWS = 20_000;

    /** What an xlsx file is sent as. */
    public static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final long PATIENCE_SECONDS = 10;

    /** Who comes when so many wait is sent away at once: waiting takes the place of a reader of pages. */
    private static final int WAITING = 20;

    private final SheetWriter writer;
    private final Texts texts;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * 一张要导出的表.
     *
     * @param file name without its ending
     * @param rows gives the rows
     */
    public record Table(String file, SheetHead head, Consumer<SheetTable> rows) {}

    /**
     * The file as an answer.
     *
     * @param made reads what shall stand in it; called when its turn has come
     */
    public ResponseEntity<Resource> send(Supplier<Table> made) {
        if (!hasPlace()) {
            throw new Busy("export.busy");
        }
        try {
            Table table = made.get();
            return answer(table.file(), write(table));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            places.release();
        }
    }

    /** @throws RuleViolation when a list has more rows than one file takes */
    public static void requireFits(long rows, int most) {
        if (rows > most) {
            throw new RuleViolation("export.tooMany", rows, most);
        }
    }

    /**
     * 一张列表 as it is shown: below its title the day, how many rows and what it was narrowed to.
     *
     * @param set conditions in words
     */
    public <T> Table list(
            String title,
            LocalDate day,
            List<String> set,
            List<SheetColumn> columns,
            List<T> rows,
            Function<T, List<@Nullable Object>> cells) {
        SheetHead head = new SheetHead(
                title, title, List.of(texts.of("export.asOf", day, rows.size()), conditions(set)), columns);
        return new Table(title + " " + day, head, table -> rows.forEach(one -> table.row(cells.apply(one))));
    }

    /** A column to read, headed by a text of the bundles. */
    public SheetColumn column(String key, int width) {
        return SheetColumn.of(texts.of(key), width);
    }

    /** 条件 in words: the conditions set, or that there are none. */
    public String conditions(List<String> set) {
        return set.isEmpty()
                ? texts.of("export.everything")
                : texts.of("export.conditions", String.join(texts.of("export.semicolon"), set));
    }

    /** One condition in words, nothing where it is not set. */
    public Stream<String> condition(String key, @Nullable String value) {
        return value == null || value.isBlank()
                ? Stream.empty()
                : Stream.of(texts.of("ledger.condition", texts.of(key), value));
    }

    private boolean hasPlace() {
        try {
            return places.getQueueLength() < WAITING && places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path write(Table table) throws IOException {
        Path file = Files.createTempFile("workplan-export", ".xlsx");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            writer.table(out, table.head(), table.rows());
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
        return file;
    }

    /** The file goes as soon as it was sent. */
    private static ResponseEntity<Resource> answer(String name, Path file) throws IOException {
        long length = Files.size(file);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .contentLength(length)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }

    /** 附件 of that name, its ending added. */
    public static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
