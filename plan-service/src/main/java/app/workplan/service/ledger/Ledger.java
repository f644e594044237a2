package app.workplan.service.ledger;

import java.util.List;

/**
 * 台账一页: the rows of one page and the counts of all that were found.
 *
 * @param shares 责任分工 of the rows shown, in the order of the document
 * @param lights counts under every condition but the lights chosen
 * @param total rows on all pages
 * @param page the page shown: not past the last one
 * @param choices what the plans can be narrowed to
 */
public record Ledger(
        List<LedgerRow> rows,
        List<LedgerShare> shares,
        LightCounts lights,
        int total,
        int page,
        int pages,
        LedgerChoices choices) {}
