package app.workplan.service.progress;

import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.Points;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import app.workplan.service.task.LightWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 我的一项责任分工: one share of an own department, judged today, with what its row begins with.
 *
 * @param source the task's own words in the document
 * @param others how many other departments have a share in the task
 * @param periodEnd 当期 of its task's cycle
 * @param reportDue the last good day for the current report
 * @param reported whether an entry for the current period counts
 * @param noChange whether that entry said 无变化
 * @param owes whether it owes the current report: counting, not handed in, its start has come
 * @param lastText the last entry that counts
 * @param returnedText 退回的内容: what was handed in and returned since that entry, so that nothing has to be typed again
 * @param extensionTo 延期申请 that waits: the date asked for
 * @param requiredEvidence 办结佐证: what file its completion needs, null for none
 * @param fromRows 按清单计算进度: the task's list gives its percent
 */
public record OwedShare(
        long planId,
        long shareId,
        long taskId,
        String code,
        String title,
        @Nullable String itemNumber,
        @Nullable String source,
        @Nullable Integer spanStart,
        @Nullable Integer spanEnd,
        long departmentId,
        String department,
        int others,
        ShareRole role,
        boolean counting,
        ShareState state,
        @Nullable String returnReason,
        BigDecimal progress,
        BigDecimal expected,
        LocalDate startsOn,
        LocalDate dueOn,
        DeadlineOrigin dueOrigin,
        @Nullable LocalDate handedInOn,
        @Nullable Light light,
        @Nullable LightRule lightRule,
        @Nullable LocalDate overdueSince,
        int daysOverdue,
        @Nullable LocalDate lastPeriodEnd,
        int occurrences,
        LocalDate periodEnd,
        LocalDate reportDue,
        boolean owes,
        boolean reported,
        boolean noChange,
        @Nullable Integer lastPercent,
        @Nullable String lastText,
        @Nullable String lastProblems,
        @Nullable String lastNextSteps,
        boolean lastNeedsCoordination,
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
        int otherDrafts,
        @Nullable LocalDate extensionTo,
        @Nullable String requiredEvidence,
        boolean fromRows) {

    /** So many days before its date a row offers to ask for a later one. */
    private static final int NEAR_DAYS = 30;

    /** 显示进度, one decimal. */
    public BigDecimal shownProgress() {
        return Points.display(progress);
    }

    /** Whether whoever reports says the percent; else occurrences or a list make it. */
    public boolean saysPercent() {
        return occurrences == 0 && !fromRows;
    }

    /** 显示序时进度, one decimal. */
    public BigDecimal shownExpected() {
        return Points.display(expected);
    }

    /** Whether its report needs problems and next steps. */
    public boolean overdue() {
        return light == Light.OVERDUE;
    }

    /** Whether it still has to be reported for the current period. */
    public boolean toReport() {
        return owes && !reported;
    }

    /** Days from today to the due date, negative once past. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }

    /** What the light's sentence needs, as it prints. */
    public @Nullable String lightArgument() {
        return LightWords.argument(
                lightRule, dueOn, startsOn, handedInOn, overdueSince, lastPeriodEnd, progress, expected);
    }

    /** 可申请延期: within 30 days of its date; who needs it earlier finds it on the task's page. */
    public boolean offersExtension(LocalDate today) {
        return extensionTo == null && state.owesReports() && daysLeft(today) >= 0 && daysLeft(today) <= NEAR_DAYS;
    }

    /** The first day an extension may be asked for. */
    public LocalDate firstLaterDay() {
        return dueOn.plusDays(1);
    }

    /** 需协调, as the row begins with: goes along with the problems. */
    public boolean coordinationToBeginWith() {
        return draftSavedAt != null ? draftNeedsCoordination : overdue() && lastNeedsCoordination;
    }

    /** The percent the row begins with. */
    public int percentToBeginWith() {
        if (draftPercent != null || returnedPercent != null) {
            return draftPercent != null ? draftPercent : returnedPercent;
        }
        return lastPercentOrNone();
    }

    /** The last reported percent, 0 before the first report. */
    public int lastPercentOrNone() {
        return lastPercent == null ? 0 : lastPercent;
    }

    /** The text the row begins with: the draft, else what was returned, else the last entry's. */
    public @Nullable String textToBeginWith() {
        return draftSavedAt != null ? draftText : returnedText != null ? returnedText : lastText;
    }

    /** The problems the row begins with; an overdue share names the same ones again until they are solved. */
    public @Nullable String problemsToBeginWith() {
        if (draftSavedAt != null || returnedProblems != null) {
            return draftSavedAt != null ? draftProblems : returnedProblems;
        }
        return overdue() ? lastProblems : null;
    }

    /** The next steps the row begins with. */
    public @Nullable String nextStepsToBeginWith() {
        if (draftSavedAt != null || returnedNextSteps != null) {
            return draftSavedAt != null ? draftNextSteps : returnedNextSteps;
        }
        return overdue() ? lastNextSteps : null;
    }

    /**
     * Whether a row says nothing new: neither text, nor anything but what the last entry said already. A draft counts
     * as something new, even when its words come back as they were.
     */
    public boolean untouched(String percent, String text, String problems, String nextSteps) {
        if (text.isBlank()) {
            return problems.isBlank() && nextSteps.isBlank() && samePercent(percent);
        }
        return Objects.equals(strip(lastText), text.strip())
                && samePercent(percent)
                && sameOrBlank(problems, lastProblems)
                && sameOrBlank(nextSteps, lastNextSteps);
    }

    private boolean samePercent(String percent) {
        return !saysPercent() || percent.isBlank() || percent.strip().equals(String.valueOf(lastPercentOrNone()));
    }

    private static boolean sameOrBlank(String words, @Nullable String last) {
        return words.isBlank() || words.strip().equals(strip(last));
    }

    private static String strip(@Nullable String words) {
        return words == null ? "" : words.strip().replace("\r\n", "\n");
    }
}
