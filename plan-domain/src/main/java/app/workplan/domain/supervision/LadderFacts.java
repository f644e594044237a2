package app.workplan.domain.supervision;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.ShareState;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 督办依据的事实: one share judged today, with what the bureau's thresholds mean on this day.
 *
 * @param counting whether its role counts
 * @param state what holds, a state set on the task included
 * @param light null for what is cancelled
 * @param startsOn 启动日
 * @param dueOn the share's own date
 * @param progress points, exact
 * @param expected 序时进度, points
 * @param returns 退回次数: completions and reports sent back since its last letter of at least yellow
 * @param judgedOn the day
 * @param nearDueUntil the last date that is near due, inclusive
 * @param lagPoints behind by more than so many points
 */
public record LadderFacts(
        boolean counting,
        ShareState state,
        @Nullable Light light,
        LocalDate startsOn,
        LocalDate dueOn,
        BigDecimal progress,
        BigDecimal expected,
        int returns,
        LocalDate judgedOn,
        LocalDate nearDueUntil,
        int lagPoints) {

    /** 在办: begun or to be begun by now, and not handed in. */
    boolean isAtWork() {
        return state.owesReports() && !startsOn.isAfter(judgedOn);
    }
}
