package app.workplan.domain.task;

import app.workplan.domain.shared.BaseEntity;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 办理记录: one time that a recurring duty was carried out. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class OccurrenceRecord extends BaseEntity {

    /** Longest note, in characters. */
    public static final int MAX_NOTE = 2000;

    private long bureauId;
    private long occurrenceId;
    private LocalDate heldOn;
    private String note;
    private Instant recordedAt;
    private LocalDate recordedOn;
    private @Nullable Long actorId;
    private @Nullable String actingFor;
    private @Nullable String post;
    private boolean surplus;

    /**
     * @param heldOn inside the occurrence's period and not after {@code today}
     * @param today the business day of {@code at}
     * @throws RuleViolation when the day lies outside, in the future, or the note is missing or too long
     */
    public OccurrenceRecord(
            Occurrence occurrence, LocalDate heldOn, String note, Instant at, LocalDate today, @Nullable Long actorId) {
        if (!occurrence.covers(heldOn)) {
            throw new RuleViolation("occurrence.outsidePeriod", occurrence.getPeriodFrom(), occurrence.getDueOn());
        }
        if (heldOn.isAfter(today)) {
            throw new RuleViolation("occurrence.inFuture");
        }
        if (note.isBlank()) {
            throw new RuleViolation("occurrence.noteMissing");
        }
        if (Characters.count(note) > MAX_NOTE) {
            throw new RuleViolation("occurrence.noteTooLong", MAX_NOTE);
        }
        this.bureauId = occurrence.getBureauId();
        this.occurrenceId = occurrence.requireId();
        this.heldOn = heldOn;
        this.note = note;
        this.recordedAt = at;
        this.recordedOn = today;
        this.actorId = actorId;
    }

    /**
     * 由哪个岗位: of a duty whose posts have a number each; of any other it is not kept.
     *
     * @param recordedBefore how often that post was recorded on the occurrence already; beyond its number a record is kept,
     *     but stands in for no other post
     * @throws RuleViolation when the duty asks for a post and this is none of them
     */
    public OccurrenceRecord by(Occurrence occurrence, @Nullable String who, long recordedBefore) {
        PostQuotas quotas = occurrence.getQuotas();
        if (!quotas.isEmpty()) {
            PostQuota quota = quotas.of(who == null ? "" : who)
                    .orElseThrow(() -> new RuleViolation("occurrence.postMissing", quotas.names()));
            this.post = quota.post();
            this.surplus = recordedBefore >= quota.count();
        }
        return this;
    }

    /** 代理: in the name of that head; null for nobody's. */
    public OccurrenceRecord inNameOf(@Nullable String head) {
        this.actingFor = head;
        return this;
    }
}
