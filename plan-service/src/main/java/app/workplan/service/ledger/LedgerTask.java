package app.workplan.service.ledger;

import java.util.List;

/**
 * 台账一行的任务: what the office sets on it, and who does it.
 *
 * @param shares 责任分工 as they stood, in the order of the document, cancelled ones left out
 */
public record LedgerTask(LedgerDetail detail, List<LedgerShare> shares) {}
