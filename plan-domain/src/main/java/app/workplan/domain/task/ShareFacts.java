package app.workplan.domain.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 责任分工的事实, as they stood at the end of the day judged; whoever loads them leaves out what came later.
 *
 * @param position place in the task; breaks ties
 * @param state as set on the share itself; see {@link TaskFacts#stateOf}
 * @param resumesTo of a suspended share the state before, else null
 * @param percent the latest counting percent, 0 to 99
 * @param addedOn the issue day, or the day it was added after that
 * @param extendedTo 延期后时限, null without an approved extension
 * @param originalDueOn the date at issue, the one scored
 * @param handedInOn the day the waiting or accepted completion was handed in, else null
 * @param returned 退回 mark, until the next hand-in
 * @param occurrences those it owns on that day
 */
public record ShareFacts(
        long id,
        long departmentId,
        int position,
        ShareRole role,
        ShareState state,
        @Nullable ShareState resumesTo,
        BigDecimal weight,
        int percent,
        LocalDate addedOn,
        @Nullable LocalDate extendedTo,
        @Nullable LocalDate originalDueOn,
        @Nullable LocalDate handedInOn,
        boolean returned,
        LastReport lastReport,
        List<OccurrenceFacts> occurrences) {

    /** 已启动: whether its work ever began; a suspension does not undo that. */
    public boolean hasBegun() {
        ShareState known = state == ShareState.SUSPENDED && resumesTo != null ? resumesTo : state;
        return known == ShareState.IN_PROGRESS || known == ShareState.SUBMITTED || known == ShareState.DONE;
    }
}
