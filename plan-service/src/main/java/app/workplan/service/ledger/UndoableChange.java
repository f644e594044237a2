package app.workplan.service.ledger;

import app.workplan.domain.task.BulkKind;
import java.time.LocalDateTime;

/**
 * 可撤销的批量修改, told above the ledger.
 *
 * @param at by the clock of the bureau
 * @param until the last minute in which it can be taken back
 * @param tasks how many it changed
 */
public record UndoableChange(long id, BulkKind kind, LocalDateTime at, LocalDateTime until, String actor, int tasks) {}
