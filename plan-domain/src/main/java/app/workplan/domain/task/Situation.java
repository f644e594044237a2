package app.workplan.domain.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 判定对象: a share, or a task without shares, with everything its light is judged by.
 *
 * @param state what holds, a state set on the task included; never {@code CANCELLED}
 * @param handedInOn set while it waits and when it is done
 */
record Situation(
        ShareState state,
        ShareDates dates,
        @Nullable LocalDate handedInOn,
        BigDecimal progress,
        BigDecimal expected,
        OccurrenceTally occurrences,
        LastReport lastReport) {

    boolean isHandedInByDate() {
        return handedInOn != null && !handedInOn.isAfter(dates.dueOn());
    }

    /** The date that makes it red: the earliest of its own and its missed occurrences'. */
    @Nullable
    LocalDate overdueSince(LocalDate day) {
        LocalDate missed = state == ShareState.SUBMITTED ? null : occurrences.missedSince();
        if (!dates.isPast(day)) {
            return missed;
        }
        return missed != null && missed.isBefore(dates.dueOn()) ? missed : dates.dueOn();
    }
}
