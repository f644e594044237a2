package app.workplan.domain.progress;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import app.workplan.domain.shared.VersionedEntity;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.Task;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * 延期申请: a head asks for a later date of one share; the office approves or refuses. The date at issue stays the one
 * that is scored, whatever comes of it.
 */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Extension extends VersionedEntity {

    /** Nobody asks for more years than these at once; a later year is a slip of the keyboard. */
    public static final int MAX_YEARS = 3;

    private long bureauId;
    private long shareId;
    private LocalDate dueBefore;
    private LocalDate newDueOn;
    private String reason;
    private boolean onBehalf;
    private @Nullable String actingFor;
    private Instant askedAt;
    private LocalDate askedOn;
    private @Nullable Long actorId;

    @Enumerated(EnumType.STRING)
    private ExtensionOutcome outcome = ExtensionOutcome.PENDING;

    private @Nullable Instant decidedAt;
    private @Nullable Long decidedBy;
    private @Nullable String opinion;

    private Extension(
            Share share,
            LocalDate dueBefore,
            LocalDate newDueOn,
            String reason,
            Reporter reporter,
            Instant at,
            LocalDate on) {
        this.bureauId = share.getBureauId();
        this.shareId = share.requireId();
        this.dueBefore = dueBefore;
        this.newDueOn = newDueOn;
        this.reason = reason;
        this.onBehalf = reporter.onBehalf();
        this.actingFor = reporter.actingFor();
        this.askedAt = at;
        this.askedOn = on;
        this.actorId = reporter.userId();
    }

    /**
     * 申请延期.
     *
     * @param newDueOn later than the date that holds; may lie past the plan's end
     * @param on the business day of {@code at}; not later than the date that holds
     * @throws RuleViolation when the share is not open for it, the date has passed, the new date is not later, or no
     *     reason is given
     */
    public static Extension ask(
            Share share, Task task, LocalDate newDueOn, String reason, Reporter reporter, Instant at, LocalDate on) {
        if (task.getSetState() != null || !share.getState().owesReports()) {
            throw new RuleViolation("extension.shareNotOpen");
        }
        LocalDate due = share.dueOn(task);
        if (on.isAfter(due)) {
            throw new RuleViolation("extension.late", due);
        }
        List<RuleViolation> faults = new ArrayList<>();
        if (!newDueOn.isAfter(due)) {
            faults.add(new RuleViolation("extension.notLater", due));
        } else if (newDueOn.isAfter(due.plusYears(MAX_YEARS))) {
            faults.add(new RuleViolation("extension.tooFar", MAX_YEARS));
        }
        if (reason.isBlank()) {
            faults.add(new RuleViolation("extension.reasonMissing"));
        } else if (Characters.count(reason) > Share.MAX_REASON) {
            faults.add(new RuleViolation("share.reasonTooLong", Share.MAX_REASON));
        }
        SeveralFaults.throwIfAny(faults);
        return new Extension(share, due, newDueOn, reason.strip(), reporter, at, on);
    }

    /**
     * 同意延期: the share's own later date holds from the instant on, also when the old one has passed while it waited.
     *
     * @param words 审批意见, may be blank
     * @throws RuleViolation when already decided, the reviewer asked, the work is over or suspended, or the task's own date is as late by now
     */
    public void approve(Share share, Task task, String words, Instant at, @Nullable Long reviewerId) {
        requireDecidable(words, reviewerId);
        if (task.getSetState() != null) {
            throw new RuleViolation("extension.shareOver");
        }
        if (!newDueOn.isAfter(share.dueOn(task))) {
            throw new RuleViolation("extension.overtaken", share.dueOn(task));
        }
        share.extend(newDueOn, reason, at, reviewerId);
        decide(ExtensionOutcome.APPROVED, words, at, reviewerId);
    }

    /**
     * 不同意延期.
     *
     * @param why 审批意见, which the department sees
     */
    public void refuse(String why, Instant at, @Nullable Long reviewerId) {
        requireDecidable(why, reviewerId);
        if (why.isBlank()) {
            throw new RuleViolation("extension.opinionMissing");
        }
        decide(ExtensionOutcome.REFUSED, why, at, reviewerId);
    }

    /** 撤回, by the department, before the office decided. */
    public void withdraw(Instant at, @Nullable Long by) {
        requirePending();
        decide(ExtensionOutcome.WITHDRAWN, "", at, by);
    }

    private void requireDecidable(String words, @Nullable Long reviewerId) {
        requirePending();
        if (reviewerId != null && reviewerId.equals(actorId)) {
            throw new RuleViolation("extension.ownAsking");
        }
        if (Characters.count(words) > Share.MAX_REASON) {
            throw new RuleViolation("extension.opinionTooLong", Share.MAX_REASON);
        }
    }

    private void requirePending() {
        if (outcome != ExtensionOutcome.PENDING) {
            throw new RuleViolation("extension.decided");
        }
    }

    private void decide(ExtensionOutcome newOutcome, String words, Instant at, @Nullable Long by) {
        this.outcome = newOutcome;
        this.opinion = words.isBlank() ? null : words.strip();
        this.decidedAt = at;
        this.decidedBy = by;
    }
}
