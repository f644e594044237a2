package app.workplan.domain.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * 责任分工的判定 on one day.
 *
 * @param counting whether it counts by its role
 * @param state what holds, a state set on the task included
 * @param progress points, exact
 * @param expected 序时进度, points, exact
 * @param reason null for a cancelled share and for every share of a cancelled task: they are in no count
 * @param overdueSince the date that makes it red, null when it is not red
 * @param daysOverdue days after that date, 0 when it is not red
 */
public record ShareJudgement(
        ShareFacts facts,
        boolean counting,
        ShareState state,
        ShareDates dates,
        BigDecimal progress,
        BigDecimal expected,
        OccurrenceTally occurrences,
        @Nullable LightReason reason,
        @Nullable LocalDate overdueSince,
        int daysOverdue) {

    public static ShareJudgement of(TaskFacts task, ShareFacts share, JudgementDay on) {
        ShareState state = task.stateOf(share);
        ShareDates dates = ShareDates.of(task, share);
        OccurrenceTally tally = OccurrenceTally.of(share.occurrences(), on.day());
        Situation situation = new Situation(
                state,
                dates,
                share.handedInOn(),
                progress(share, tally),
                ExpectedProgress.of(dates, task.milestones(), tally, on.day()),
                tally,
                share.lastReport());
        boolean judged = state != ShareState.CANCELLED && !task.isCancelled();
        LightReason reason = judged ? LightRules.judge(situation, on) : null;
        LocalDate since = overdueSince(situation, reason, on.day());
        return new ShareJudgement(
                share,
                CountingShares.counts(task, share),
                state,
                dates,
                situation.progress(),
                situation.expected(),
                tally,
                reason,
                since,
                daysOverdue(since, on.day()));
    }

    /** 进度: occurrences met where it owns any, done or not; else 100 when done, else the latest counting percent. */
    private static BigDecimal progress(ShareFacts share, OccurrenceTally tally) {
        if (tally.exists()) {
            return Points.of(tally.met(), tally.all());
        }
        return share.state() == ShareState.DONE ? Points.ALL : Points.of(share.percent());
    }

    static @Nullable LocalDate overdueSince(Situation situation, @Nullable LightReason reason, LocalDate day) {
        return reason != null && reason.light() == Light.OVERDUE ? situation.overdueSince(day) : null;
    }

    static int daysOverdue(@Nullable LocalDate since, LocalDate day) {
        return since == null ? 0 : (int) ChronoUnit.DAYS.between(since, day);
    }

    public @Nullable Light light() {
        return reason == null ? null : reason.light();
    }

    /** Whether it is in the counts: a counting share that has a light. */
    public boolean isCounted() {
        return counting && reason != null;
    }

    /** 按期办结率, denominator: the original date has passed. */
    public boolean isScored(LocalDate day) {
        return isCounted() && facts.originalDueOn() != null && day.isAfter(facts.originalDueOn());
    }

    /** 按期办结率, numerator: done, and handed in by the original date. */
    public boolean isOnTime(LocalDate day) {
        return isScored(day)
                && state == ShareState.DONE
                && facts.handedInOn() != null
                && !facts.handedInOn().isAfter(facts.originalDueOn());
    }

    /** 填报鲜活率, denominator: still open, and owed the last closed period's report when it was due. */
    public boolean isAskedToReport() {
        return isCounted() && state.isOpen() && facts.lastReport().owed();
    }

    /** 填报鲜活率, numerator. */
    public boolean isFresh() {
        return isAskedToReport() && facts.lastReport().reported();
    }
}
