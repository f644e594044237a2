package app.workplan.service.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 台账一页: the rows of one page and the counts of all that were found.
 *
 * @param tasks of the rows shown, by their ids
 * @param lights counts under every condition but the lights chosen
 * @param total rows on all pages
 * @param reportShares 分工 that the condition on reports means, over all pages; null without that condition
 * @param onTimeShares 分工 that the condition on time means, over all pages; null without that condition
 * @param page the page shown: not past the last one
 * @param more whether there are more rows than were counted and can be paged to
 * @param choices what the plans can be narrowed to
 */
public record Ledger(
        List<LedgerRow> rows,
        Map<Long, LedgerTask> tasks,
        LightCounts lights,
        int total,
        @Nullable Integer reportShares,
        @Nullable Integer onTimeShares,
        int page,
        int pages,
        boolean more,
        LedgerChoices choices) {}
