package app.workplan.domain.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 上期填报: what a share owed when the last reporting period closed, and whether it came.
 *
 * <p>Explicit, because it is judged on an earlier day than everything else: {@code owed} by the facts at the end of the
 * report's due date, {@code reported} by the entries known on the day judged.
 *
 * @param periodEnd last day of the last closed period, null when none is closed
 * @param dueOn its report's due date, grace included
 * @param owed whether the share owed it on the due date
 * @param reported whether there is an unreturned entry for it or for a later period
 */
public record LastReport(
        @Nullable LocalDate periodEnd, @Nullable LocalDate dueOn, boolean owed, boolean reported) {

    /** No period is closed yet. */
    public static final LastReport NONE = new LastReport(null, null, false, false);

    /** 欠报. */
    public boolean isMissing() {
        return owed && !reported;
    }
}
