package app.workplan.domain.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 任务的判定 on one day.
 *
 * @param shares every share, judged; those of every role
 * @param progress weighted mean of the counting shares, 0 without any; null for a cancelled task
 * @param expected 序时进度, likewise, by the task's own dates without shares; null for a cancelled task
 * @param startsOn the earliest start of the counting shares, else its own
 * @param dueOn the latest date of the counting shares, else its own
 * @param reason of the worst counting share, else by its own dates; null for a cancelled task
 * @param leading the share that gave the reason: of the worst light the longest overdue, then the first rule, then the
 *     first in the task; null without shares
 * @param overdueSince the date that makes it longest red, null when it is not red
 * @param daysOverdue days after that date, 0 when it is not red
 * @param quantified whether it has a text or staff date, a frequency or a target
 */
public record TaskJudgement(
        TaskFacts facts,
        List<ShareJudgement> shares,
        TaskState state,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal expected,
        LocalDate startsOn,
        LocalDate dueOn,
        @Nullable LightReason reason,
        @Nullable ShareJudgement leading,
        @Nullable LocalDate overdueSince,
        int daysOverdue,
        boolean quantified) {

    private static final Comparator<ShareJudgement> WORST_FIRST = Comparator.comparing(ShareJudgement::light)
            .thenComparing(ShareJudgement::daysOverdue, Comparator.reverseOrder())
            .thenComparing(one -> Objects.requireNonNull(one.reason()).rule())
            .thenComparing(one -> one.facts().position())
            .thenComparing(one -> one.facts().id());

    public static TaskJudgement of(TaskFacts task, JudgementDay on) {
        List<ShareJudgement> shares = task.shares().stream()
                .map(share -> ShareJudgement.of(task, share, on))
                .toList();
        List<ShareJudgement> counted =
                shares.stream().filter(ShareJudgement::isCounted).toList();
        return counted.isEmpty() ? byItself(task, shares, on) : byShares(task, shares, counted);
    }

    private static TaskJudgement byShares(TaskFacts task, List<ShareJudgement> shares, List<ShareJudgement> counted) {
        ShareJudgement worst = counted.stream().min(WORST_FIRST).orElseThrow();
        return new TaskJudgement(
                task,
                shares,
                TaskStates.of(task),
                Points.mean(
                        counted, ShareJudgement::progress, one -> one.facts().weight()),
                Points.mean(
                        counted, ShareJudgement::expected, one -> one.facts().weight()),
                counted.stream()
                        .map(one -> one.dates().startsOn())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                counted.stream()
                        .map(one -> one.dates().dueOn())
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                worst.reason(),
                worst,
                worst.overdueSince(),
                worst.daysOverdue(),
                isQuantified(task));
    }

    /** Without counting shares: its own dates and occurrences at progress 0. */
    private static TaskJudgement byItself(TaskFacts task, List<ShareJudgement> shares, JudgementDay on) {
        ShareDates dates = ShareDates.of(task);
        OccurrenceTally tally = OccurrenceTally.of(task.occurrences(), on.day());
        Situation situation = new Situation(
                task.setState() == TaskState.SUSPENDED ? ShareState.SUSPENDED : ShareState.NOT_STARTED,
                dates,
                null,
                Points.NONE,
                ExpectedProgress.of(dates, task.milestones(), tally, on.day()),
                tally,
                LastReport.NONE);
        boolean cancelled = task.isCancelled();
        LightReason reason = cancelled ? null : LightRules.judge(situation, on);
        LocalDate since = ShareJudgement.overdueSince(situation, reason, on.day());
        return new TaskJudgement(
                task,
                shares,
                TaskStates.of(task),
                cancelled ? null : situation.progress(),
                cancelled ? null : situation.expected(),
                dates.startsOn(),
                dates.dueOn(),
                reason,
                null,
                since,
                ShareJudgement.daysOverdue(since, on.day()),
                isQuantified(task));
    }

    private static boolean isQuantified(TaskFacts task) {
        return task.measured() || task.dueOrigin() != DeadlineOrigin.DEFAULT;
    }

    public @Nullable Light light() {
        return reason == null ? null : reason.light();
    }

    /** Whether it is in the counts: not cancelled. */
    public boolean isCounted() {
        return reason != null;
    }

    /** The shares in the counts; empty: no one is responsible. */
    public List<ShareJudgement> countedShares() {
        return shares.stream().filter(ShareJudgement::isCounted).toList();
    }
}
