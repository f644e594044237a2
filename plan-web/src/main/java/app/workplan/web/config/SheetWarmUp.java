package app.workplan.web.config;

import app.workplan.service.sheet.SheetColumn;
import app.workplan.service.sheet.SheetHead;
import app.workplan.service.sheet.SheetWriter;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 预热导出: a table nobody gets, written a while after the start, so that the first list that leaves does not wait for a library to be loaded. */
@Component
@RequiredArgsConstructor
class SheetWarmUp {

    /** Whoever comes right after the start is served first. */
    private static final long SECONDS = 20;

    private final SheetWriter writer;

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
            CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS)
                    .execute(() -> write(OutputStream.nullOutputStream()));
        }
    }

    void write(OutputStream out) {
        List<SheetColumn> columns =
                List.of(SheetColumn.of("Words", 10), SheetColumn.of("Number", 10), SheetColumn.of("Day", 10));
        writer.table(
                out,
                new SheetHead("Table", "Table", List.of("As of"), columns),
                table -> table.row(List.of("Words", 1, LocalDate.EPOCH)));
    }
}
