package app.workplan.domain.progress;

import org.jspecify.annotations.Nullable;

/**
 * 填报内容: what a head types.
 *
 * @param percent 0 to 99, null for a share that owns occurrences
 * @param text 进展
 * @param problems 存在问题
 * @param nextSteps 下一步
 * @param noChange 无变化, in one click
 * @param needsCoordination 需协调: the department cannot solve the problems alone
 */
public record ProgressReport(
        @Nullable Integer percent,
        String text,
        @Nullable String problems,
        @Nullable String nextSteps,
        boolean noChange,
        boolean needsCoordination) {

    /** Nothing that others would have to help with. */
    public ProgressReport(
            @Nullable Integer percent,
            String text,
            @Nullable String problems,
            @Nullable String nextSteps,
            boolean noChange) {
        this(percent, text, problems, nextSteps, noChange, false);
    }

    /** The same with that percent. */
    public ProgressReport withPercent(int other) {
        return new ProgressReport(other, text, problems, nextSteps, noChange, needsCoordination);
    }

    /** Whether problems are named. */
    public boolean namesProblems() {
        return problems != null && !problems.isBlank();
    }

    /** Whether next steps are named. */
    public boolean namesNextSteps() {
        return nextSteps != null && !nextSteps.isBlank();
    }
}
