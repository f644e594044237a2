package app.workplan.domain.progress;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import app.workplan.domain.shared.VersionedEntity;
import app.workplan.domain.task.Share;
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

/** 办结申请: a head marks a share done; the office accepts (销号) or returns (退回) it with a reason. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Completion extends VersionedEntity {

    private long bureauId;
    private long shareId;
    private String text;
    private boolean onBehalf;
    private @Nullable String actingFor;
    private Instant handedInAt;
    private LocalDate handedInOn;
    private @Nullable Long actorId;

    @Enumerated(EnumType.STRING)
    private CompletionOutcome outcome = CompletionOutcome.PENDING;

    private @Nullable Instant decidedAt;
    private @Nullable Long decidedBy;
    private @Nullable String reason;

    private Completion(Share share, String text, Reporter reporter, Instant at, LocalDate on) {
        this.bureauId = share.getBureauId();
        this.shareId = share.requireId();
        this.text = text;
        this.onBehalf = reporter.onBehalf();
        this.actingFor = reporter.actingFor();
        this.handedInAt = at;
        this.handedInOn = on;
        this.actorId = reporter.userId();
    }

    /**
     * Hands the share in.
     *
     * @param on the business day of {@code at}; on time is judged by it
     * @throws RuleViolation when the text is missing or too long, or the share is not open for it
     */
    public static Completion handIn(Share share, String text, Reporter reporter, Instant at, LocalDate on) {
        requireComplete(text, null, false);
        share.handIn(at, on, reporter.userId());
        return new Completion(share, text.strip(), reporter, at, on);
    }

    /**
     * 办结要件: a text, and a file where the office named what has to be shown.
     *
     * @param requiredEvidence 办结佐证 of the task, null for none
     * @param withFile whether a file is handed in with it
     * @throws RuleViolation naming all that is missing
     */
    public static void requireComplete(String text, @Nullable String requiredEvidence, boolean withFile) {
        List<RuleViolation> faults = new ArrayList<>();
        if (text.isBlank()) {
            faults.add(new RuleViolation("completion.textMissing"));
        }
        if (Characters.count(text) > ProgressEntry.MAX_TEXT) {
            faults.add(new RuleViolation("entry.tooLong", ProgressEntry.MAX_TEXT));
        }
        if (requiredEvidence != null && !withFile) {
            faults.add(new RuleViolation("completion.fileMissing", requiredEvidence));
        }
        SeveralFaults.throwIfAny(faults);
    }

    /**
     * 销号.
     *
     * @throws RuleViolation when already decided, or the reviewer handed it in
     */
    public void accept(Share share, Instant at, @Nullable Long reviewerId) {
        requirePending();
        if (reviewerId != null && reviewerId.equals(actorId)) {
            throw new RuleViolation("completion.ownHandIn");
        }
        share.accept(at, reviewerId);
        decide(CompletionOutcome.ACCEPTED, null, at, reviewerId);
    }

    /** 退回, with a reason. */
    public void sendBack(Share share, String why, Instant at, @Nullable Long reviewerId) {
        requirePending();
        share.sendBack(why, at, reviewerId);
        decide(CompletionOutcome.RETURNED, why, at, reviewerId);
    }

    /** 撤回, by the head. */
    public void withdraw(Share share, Instant at, @Nullable Long headId) {
        requirePending();
        share.withdraw(at, headId);
        decide(CompletionOutcome.WITHDRAWN, null, at, headId);
    }

    private void requirePending() {
        if (outcome != CompletionOutcome.PENDING) {
            throw new RuleViolation("completion.decided");
        }
    }

    private void decide(CompletionOutcome newOutcome, @Nullable String why, Instant at, @Nullable Long by) {
        this.outcome = newOutcome;
        this.reason = why;
        this.decidedAt = at;
        this.decidedBy = by;
    }
}
