package app.workplan.service.task;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.Points;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 责任分工 on the task page: judged on the day asked, with what its forms begin with.
 *
 * @param groupName 集合称谓 it was expanded from
 * @param heads 负责人, by name
 * @param progress null while the plan is a draft; so are the other figures
 * @param handedInOn the day of the hand-in that waits or was accepted
 * @param acceptedOn the day it was struck off
 * @param returnReason why it was returned, until the next hand-in
 * @param completionId the completion that waits
 * @param involved whether the reader reported or handed in, and so may not accept
 * @param lastText the last entry that counts
 */
public record ShareView(
        long id,
        long departmentId,
        String department,
        @Nullable String groupName,
        @Nullable String heads,
        ShareRole role,
        boolean counting,
        ShareState state,
        @Nullable ShareState ownState,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal expected,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate handedInOn,
        @Nullable LocalDate acceptedOn,
        boolean returned,
        @Nullable String returnReason,
        @Nullable Light light,
        @Nullable LightRule lightRule,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate overdueSince,
        @Nullable LocalDate lastPeriodEnd,
        int occurrences,
        @Nullable Long completionId,
        @Nullable String completionText,
        boolean involved,
        @Nullable Integer lastPercent,
        @Nullable String lastText,
        @Nullable String lastProblems,
        @Nullable String lastNextSteps,
        @Nullable LocalDate lastEnteredOn,
        @Nullable Integer draftPercent,
        @Nullable String draftText,
        @Nullable String draftProblems,
        @Nullable String draftNextSteps,
        @Nullable LocalDateTime draftSavedAt) {

    /** 显示进度, one decimal. */
    public @Nullable BigDecimal shownProgress() {
        return progress == null ? null : Points.display(progress);
    }

    /** 显示序时进度, one decimal. */
    public @Nullable BigDecimal shownExpected() {
        return expected == null ? null : Points.display(expected);
    }

    /** Whether a report would be taken now. */
    public boolean reportable() {
        return ownState == ShareState.NOT_STARTED || ownState == ShareState.IN_PROGRESS;
    }

    /** Whether its reports need problems and next steps. */
    public boolean overdue() {
        return light == Light.OVERDUE;
    }

    /** What the light's sentence needs, as it prints. */
    public @Nullable String lightArgument() {
        return LightWords.argument(
                lightRule, dueOn, startsOn, handedInOn, overdueSince, lastPeriodEnd, progress, expected);
    }

    /** The percent a form begins with. */
    public int percentToBeginWith() {
        return draftPercent != null ? draftPercent : lastPercent == null ? 0 : lastPercent;
    }

    /** The text a form begins with: the draft, else the last entry's. */
    public @Nullable String textToBeginWith() {
        return draftSavedAt != null ? draftText : lastText;
    }

    /** The problems a form begins with; an overdue share names the same ones again until they are solved. */
    public @Nullable String problemsToBeginWith() {
        return draftSavedAt != null ? draftProblems : overdue() ? lastProblems : null;
    }

    /** The next steps a form begins with. */
    public @Nullable String nextStepsToBeginWith() {
        return draftSavedAt != null ? draftNextSteps : overdue() ? lastNextSteps : null;
    }
}
