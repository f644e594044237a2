package app.workplan.web.ledger;

import app.workplan.service.ledger.UndoableChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 选择任务 for a bulk change.
 *
 * @param plans those of the plans shown that may be changed, one id after the other; null where none may
 * @param whole whether these are all the plans shown
 * @param undoable bulk changes that can still be taken back
 */
record LedgerSelecting(@Nullable String plans, boolean whole, List<UndoableChange> undoable) {}
