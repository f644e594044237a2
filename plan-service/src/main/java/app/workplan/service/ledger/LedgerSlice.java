package app.workplan.service.ledger;

import java.util.List;
import java.util.Map;

/**
 * 台账一段: rows behind a place, for programs that read on.
 *
 * @param tasks of the rows, by their ids
 * @param total how many rows the conditions find in all
 * @param more whether there are rows behind these
 */
public record LedgerSlice(List<LedgerRow> rows, Map<Long, LedgerTask> tasks, int total, boolean more) {}
