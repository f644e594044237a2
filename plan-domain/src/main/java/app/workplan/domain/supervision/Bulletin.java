package app.workplan.domain.supervision;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import app.workplan.domain.shared.VersionedEntity;
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
 * 通报: how a plan stood on a day, by department and by county. Its figures are frozen when it is issued; a correction is
 * another edition under the same number, and every edition stays readable.
 */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Bulletin extends VersionedEntity {

    /** Longest title, in characters. */
    public static final int MAX_TITLE = 100;

    /** Longest paragraph, or reason of a correction, in characters. */
    public static final int MAX_WORDS = 2000;

    private long bureauId;
    private long planId;
    private LocalDate asOf;
    private String title;
    private @Nullable String opening;
    private @Nullable String closing;

    @Enumerated(EnumType.STRING)
    private BulletinState state = BulletinState.DRAFT;

    /** 版次, from 1. */
    private int edition = 1;

    private @Nullable Long correctsId;
    private @Nullable String reason;
    private @Nullable Integer year;
    private @Nullable Integer number;
    /** Came with a plan file: its number was given elsewhere, and is none of this bureau's. */
    private boolean imported;

    private Instant createdAt;
    private @Nullable Long createdBy;
    private @Nullable Instant issuedAt;
    private @Nullable LocalDate issuedOn;
    private @Nullable Long issuedBy;

    /**
     * 起草通报.
     *
     * @param asOf from the plan's issue day to {@code today}, of a closed plan to its closing day
     * @throws RuleViolation when the plan is a draft, or the day lies outside
     */
    public Bulletin(Plan plan, LocalDate asOf, Instant at, LocalDate today, @Nullable Long by) {
        LocalDate issued = plan.getIssuedOn();
        if (issued == null) {
            throw new RuleViolation("bulletin.planDraft");
        }
        LocalDate closed = plan.getClosedOn();
        LocalDate last = closed != null && closed.isBefore(today) ? closed : today;
        if (asOf.isBefore(issued) || asOf.isAfter(last)) {
            throw new RuleViolation("bulletin.dayOutside", issued, last);
        }
        this.bureauId = plan.getBureauId();
        this.planId = plan.requireId();
        this.asOf = asOf;
        this.title = "";
        this.createdAt = at;
        this.createdBy = by;
    }

    private Bulletin(Bulletin corrected, String reason, Instant at, @Nullable Long by) {
        this.bureauId = corrected.bureauId;
        this.planId = corrected.planId;
        this.asOf = corrected.asOf;
        this.title = corrected.title;
        this.opening = corrected.opening;
        this.closing = corrected.closing;
        this.edition = corrected.edition + 1;
        this.correctsId = corrected.requireId();
        this.reason = reason;
        this.createdAt = at;
        this.createdBy = by;
    }

    /**
     * 改文字, while it is a draft.
     *
     * @throws RuleViolation when it is issued, the title missing, or anything too long
     */
    public void word(String newTitle, String newOpening, String newClosing) {
        requireDraft();
        List<RuleViolation> faults = new ArrayList<>();
        if (newTitle.isBlank()) {
            faults.add(new RuleViolation("bulletin.titleMissing"));
        } else if (Characters.count(newTitle.strip()) > MAX_TITLE) {
            faults.add(new RuleViolation("bulletin.titleTooLong", MAX_TITLE));
        }
        if (Characters.count(newOpening) > MAX_WORDS) {
            faults.add(new RuleViolation("bulletin.openingTooLong", MAX_WORDS));
        }
        if (Characters.count(newClosing) > MAX_WORDS) {
            faults.add(new RuleViolation("bulletin.closingTooLong", MAX_WORDS));
        }
        SeveralFaults.throwIfAny(faults);
        this.title = newTitle.strip();
        this.opening = newOpening.isBlank() ? null : newOpening.strip();
        this.closing = newClosing.isBlank() ? null : newClosing.strip();
    }

    /**
     * 印发: numbered, and never changed again.
     *
     * @param inYear the year of the number
     * @param next the next number of the bureau in that year; a correction keeps the number it corrects
     * @throws RuleViolation when it is issued already
     */
    public void issue(int inYear, int next, Instant at, LocalDate on, @Nullable Long by) {
        requireDraft();
        this.state = BulletinState.ISSUED;
        this.year = inYear;
        this.number = next;
        this.issuedAt = at;
        this.issuedOn = on;
        this.issuedBy = by;
    }

    /**
     * 更正: a draft of the next edition.
     *
     * @param why what is corrected, printed on the new edition
     * @throws RuleViolation when it is not issued, or the reason is missing or too long
     */
    public Bulletin correct(String why, Instant at, @Nullable Long by) {
        if (state != BulletinState.ISSUED) {
            throw new RuleViolation("bulletin.notIssued");
        }
        String said = Characters.within(why, MAX_WORDS, "bulletin.reasonTooLong");
        if (said == null) {
            throw new RuleViolation("bulletin.reasonMissing");
        }
        return new Bulletin(this, said, at, by);
    }

    /** @throws RuleViolation when it is issued already */
    public void requireDraft() {
        if (state != BulletinState.DRAFT) {
            throw new RuleViolation("bulletin.issued");
        }
    }
}
