package app.workplan.service.ledger;

import java.util.List;

/**
 * 台账一页: the rows of one page and the counts of all that were found.
 *
 * @param lights counts under every condition but the lights chosen
 * @param total rows on all pages
 * @param page the page shown: not past the last one
 */
public record Ledger(List<LedgerRow> rows, LightCounts lights, int total, int page, int pages) {}
