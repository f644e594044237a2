package app.workplan.service.ledger;

import app.workplan.domain.ledger.LedgerColumn;
import app.workplan.domain.ledger.LedgerDensity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 台账版式 of a reader.
 *
 * @param columns shown
 * @param defaultView key of the view the ledger opens with, null for every task
 */
public record LedgerArrangement(
        Set<LedgerColumn> columns,
        LedgerDensity density,
        @Nullable String defaultView) {

    /** Of a reader who never chose. */
    static final LedgerArrangement USUAL = new LedgerArrangement(LedgerColumn.USUAL, LedgerDensity.USUAL, null);
}
