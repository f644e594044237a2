package app.workplan.web.exchange;

import app.workplan.service.exchange.ExchangeLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 读到的一行: what it asks for, and how a page shows it.
 *
 * @param changes cells that were changed, old and new in words
 * @param overtaken whether somebody changed the task since the file was made
 * @param cells as they came, in the order of {@link ExchangeSheets#headings()}, without the reason
 */
record ExchangeReading(ExchangeLine line, List<Change> changes, boolean overtaken, List<@Nullable Object> cells) {

    /**
     * 一处改动.
     *
     * @param heading key of the column
     * @param before what the task holds now
     * @param after what the file asks for
     * @param moved whether the task held something else when the file was made
     */
    record Change(String heading, String before, String after, boolean moved) {}
}
