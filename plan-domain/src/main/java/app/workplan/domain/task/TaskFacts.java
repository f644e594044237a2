package app.workplan.domain.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 任务的事实, as they stood at the end of the day judged; whoever loads them leaves out what came later.
 *
 * @param addedOn the issue day, or the day the task was added after that
 * @param dueOn the last good day
 * @param startsOn set by staff, else null
 * @param setState {@code SUSPENDED} or {@code CANCELLED} when the office set it on the task, else null
 * @param measured whether it has a frequency or a target
 * @param milestones their due dates, in any order
 * @param occurrences all of the task, whoever owns them
 * @param shares of every role, those that exist on that day
 */
public record TaskFacts(
        long id,
        PlanFrame plan,
        LocalDate addedOn,
        LocalDate dueOn,
        DeadlineOrigin dueOrigin,
        @Nullable LocalDate startsOn,
        BigDecimal weight,
        @Nullable TaskState setState,
        boolean measured,
        List<LocalDate> milestones,
        List<OccurrenceFacts> occurrences,
        List<ShareFacts> shares) {

    /** The share's state, where one set on the task holds for its open shares. */
    public ShareState stateOf(ShareFacts share) {
        if (setState == null || !share.state().isOpen()) {
            return share.state();
        }
        return setState == TaskState.CANCELLED ? ShareState.CANCELLED : ShareState.SUSPENDED;
    }

    public boolean isCancelled() {
        return setState == TaskState.CANCELLED;
    }
}
