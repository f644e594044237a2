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
 * @param returnedText 退回的内容: what was handed in and returned since that entry, so that nothing has to be typed again
 * @param draftDevice key of the device the draft was written on
 * @param lastNeedsCoordination 需协调, as that entry said
 * @param fromRows 按清单计算进度: the task's list gives its percent
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
        boolean lastNeedsCoordination,
        @Nullable LocalDate lastEnteredOn,
        @Nullable Integer returnedPercent,
        @Nullable String returnedText,
        @Nullable String returnedProblems,
        @Nullable String returnedNextSteps,
        @Nullable Integer draftPercent,
        @Nullable String draftText,
        @Nullable String draftProblems,
        @Nullable String draftNextSteps,
        boolean draftNeedsCoordination,
        @Nullable LocalDateTime draftSavedAt,
        @Nullable String draftDevice,
        boolean fromRows) {

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

    /** Whether whoever reports says the percent; else occurrences or a list make it. */
    public boolean saysPercent() {
        return occurrences == 0 && !fromRows;
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

    /** Whether an extension may still be asked for on the day: its date is not past. */
    public boolean extendable(LocalDate today) {
        return reportable() && state != ShareState.SUSPENDED && dueOn != null && !today.isAfter(dueOn);
    }

    /** The first day an extension may be asked for. */
    public @Nullable LocalDate firstLaterDay() {
        return dueOn == null ? null : dueOn.plusDays(1);
    }

    /** 需协调, as a form begins with: goes along with the problems. */
    public boolean coordinationToBeginWith() {
        return draftSavedAt != null ? draftNeedsCoordination : overdue() && lastNeedsCoordination;
    }

    /** The percent a form begins with. */
    public int percentToBeginWith() {
        if (draftPercent != null || returnedPercent != null) {
            return draftPercent != null ? draftPercent : returnedPercent;
        }
        return lastPercent == null ? 0 : lastPercent;
    }

    /** The text a form begins with: the draft, else what was returned, else the last entry's. */
    public @Nullable String textToBeginWith() {
        return draftSavedAt != null ? draftText : returnedText != null ? returnedText : lastText;
    }

    /** The problems a form begins with; an overdue share names the same ones again until they are solved. */
    public @Nullable String problemsToBeginWith() {
        if (draftSavedAt != null || returnedProblems != null) {
            return draftSavedAt != null ? draftProblems : returnedProblems;
        }
        return overdue() ? lastProblems : null;
    }

    /** The next steps a form begins with. */
    public @Nullable String nextStepsToBeginWith() {
        if (draftSavedAt != null || returnedNextSteps != null) {
            return draftSavedAt != null ? draftNextSteps : returnedNextSteps;
        }
        return overdue() ? lastNextSteps : null;
    }
}
