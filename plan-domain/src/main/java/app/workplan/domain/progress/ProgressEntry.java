package app.workplan.domain.progress;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import app.workplan.domain.shared.VersionedEntity;
import app.workplan.domain.task.Share;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 进展填报: one report of one share for one reporting period; of several the latest counts. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ProgressEntry extends VersionedEntity {

    /** Longest text of each field, in characters. */
    public static final int MAX_TEXT = 4000;

    private long bureauId;
    private long shareId;
    private LocalDate periodEnd;
    private @Nullable Integer percent;
    private String text;
    private @Nullable String problems;
    private @Nullable String nextSteps;
    private boolean noChange;
    private boolean needsCoordination;
    private boolean onBehalf;
    private @Nullable String actingFor;
    private Instant enteredAt;
    private LocalDate enteredOn;
    private @Nullable Long actorId;
    private @Nullable Instant returnedAt;
    private @Nullable Long returnedBy;
    private @Nullable String returnReason;

    private ProgressEntry(
            Share share, LocalDate periodEnd, ProgressReport report, Reporter reporter, Instant at, LocalDate on) {
        this.bureauId = share.getBureauId();
        this.shareId = share.requireId();
        this.periodEnd = periodEnd;
        this.percent = report.percent();
        this.text = report.text().strip();
        this.problems = blankToNull(report.problems());
        this.nextSteps = blankToNull(report.nextSteps());
        this.noChange = report.noChange();
        this.needsCoordination = report.needsCoordination();
        this.onBehalf = reporter.onBehalf();
        this.actingFor = reporter.actingFor();
        this.actorId = reporter.userId();
        this.enteredAt = at;
        this.enteredOn = on;
    }

    /**
     * 填报: counts from this instant.
     *
     * @param periodEnd last day of the reporting period it is for
     * @param ownsOccurrences such a share reports no percent
     * @param overdue an overdue share's report needs problems and next steps, 无变化 or not
     * @param on the business day of {@code at}
     * @throws RuleViolation when a needed field is missing or too long, the percent is outside 0–99, or falls without a
     *     named problem; all of these at once
     */
    public static ProgressEntry report(
            Share share,
            LocalDate periodEnd,
            ProgressReport report,
            boolean ownsOccurrences,
            boolean overdue,
            Reporter reporter,
            Instant at,
            LocalDate on) {
        share.requireReportable();
        requireComplete(share, report, ownsOccurrences, overdue);
        share.report(report.percent(), at, reporter.userId());
        return new ProgressEntry(share, periodEnd, report, reporter, at, on);
    }

    private static void requireComplete(Share share, ProgressReport report, boolean ownsOccurrences, boolean overdue) {
        Integer percent = report.percent();
        List<RuleViolation> faults = new ArrayList<>();
        if (ownsOccurrences != (percent == null)) {
            faults.add(new RuleViolation(ownsOccurrences ? "entry.percentOfOccurrences" : "entry.percentMissing"));
        } else {
            percentFault(percent).ifPresent(faults::add);
        }
        if (report.text().isBlank()) {
            faults.add(new RuleViolation("entry.textMissing"));
        }
        boolean lower = percent != null && percent >= 0 && percent < share.getPercent();
        if (!report.namesProblems() && lower) {
            faults.add(new RuleViolation("entry.lowerNeedsProblems", share.getPercent()));
        } else if (!report.namesProblems() && overdue) {
            faults.add(new RuleViolation("entry.overdueNeedsProblems"));
        } else if (!report.namesProblems() && report.needsCoordination()) {
            faults.add(new RuleViolation("entry.coordinationNeedsProblems"));
        }
        if (!report.namesNextSteps() && overdue) {
            faults.add(new RuleViolation("entry.overdueNeedsNextSteps"));
        }
        faults.addAll(tooLong(report));
        SeveralFaults.throwIfAny(faults);
    }

    /**
     * 草稿: what is kept for the head may be incomplete, but has to fit into the fields.
     *
     * @throws RuleViolation when the percent is outside 0–99 or a text too long
     */
    static void requireFitting(ProgressReport report) {
        List<RuleViolation> faults = new ArrayList<>();
        percentFault(report.percent()).ifPresent(faults::add);
        faults.addAll(tooLong(report));
        SeveralFaults.throwIfAny(faults);
    }

    private static Optional<RuleViolation> percentFault(@Nullable Integer percent) {
        return percent == null || percent >= 0 && percent <= 99
                ? Optional.empty()
                : Optional.of(new RuleViolation("entry.percentRange"));
    }

    private static List<RuleViolation> tooLong(ProgressReport report) {
        List<RuleViolation> faults = new ArrayList<>();
        if (isTooLong(report.text())) {
            faults.add(new RuleViolation("entry.tooLong", MAX_TEXT));
        }
        if (isTooLong(report.problems())) {
            faults.add(new RuleViolation("entry.problemsTooLong", MAX_TEXT));
        }
        if (isTooLong(report.nextSteps())) {
            faults.add(new RuleViolation("entry.nextStepsTooLong", MAX_TEXT));
        }
        return faults;
    }

    /**
     * 退回填报: does not count any more from the instant on.
     *
     * @throws RuleViolation when it was returned already, or no reason is given
     */
    public void sendBack(String why, Instant at, @Nullable Long reviewerId) {
        if (returnedAt != null) {
            throw new RuleViolation("entry.alreadyReturned");
        }
        if (why.isBlank()) {
            throw new RuleViolation("completion.reasonMissing");
        }
        if (Characters.count(why.strip()) > Share.MAX_REASON) {
            throw new RuleViolation("share.reasonTooLong", Share.MAX_REASON);
        }
        this.returnedAt = at;
        this.returnedBy = reviewerId;
        this.returnReason = why.strip();
    }

    public boolean counts() {
        return returnedAt == null;
    }

    private static boolean isTooLong(@Nullable String words) {
        return words != null && Characters.count(words) > MAX_TEXT;
    }

    private static @Nullable String blankToNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
