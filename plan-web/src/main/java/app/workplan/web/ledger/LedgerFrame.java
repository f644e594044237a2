package app.workplan.web.ledger;

import app.workplan.domain.ledger.LedgerDensity;
import app.workplan.service.ledger.KeptView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 台账的框: how the table is arranged.
 *
 * @param boxes every column that can be hidden
 * @param classes of the table: which columns it does not show, and how dense it is
 * @param ofView whether the columns stand in the address and not in the reader's settings
 * @param kept views the reader may open
 * @param home key of the view the ledger opens with
 * @param shown words of the columns shown
 * @param back address to return to, without the context path
 */
record LedgerFrame(
        List<Box> boxes,
        LedgerDensity density,
        String classes,
        boolean ofView,
        List<KeptView> kept,
        @Nullable String home,
        String shown,
        String back) {

    /** One column. */
    record Box(String word, boolean shown) {}
}
