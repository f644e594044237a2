package app.workplan.service.ledger;

import java.util.List;

/**
 * 读者的台账: how a reader arranged it, and the views that may be opened.
 *
 * @param views one's own by name, then what colleagues share
 * @param undoable whether the office can still take back a bulk change (批量修改) of the bureau
 */
public record LedgerKept(LedgerArrangement arrangement, List<KeptView> views, boolean undoable) {}
