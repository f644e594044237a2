package app.workplan.service.ledger;

import java.util.List;

/**
 * 读者的台账: how a reader arranged it, and the views that may be opened.
 *
 * @param views one's own by name, then what colleagues share
 * @param undoable 可撤销的批量修改 of the bureau, newest first; none for whoever is not of its office
 */
public record LedgerKept(LedgerArrangement arrangement, List<KeptView> views, List<UndoableChange> undoable) {}
