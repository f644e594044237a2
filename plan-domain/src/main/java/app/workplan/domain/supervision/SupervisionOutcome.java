package app.workplan.domain.supervision;

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

/** 约谈、通报批评: recorded when it was done, on a department, about one letter or the department's work as a whole. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class SupervisionOutcome extends VersionedEntity {

    /** Longest names of who took part, in characters. */
    public static final int MAX_PEOPLE = 100;

    /** Longest content, in characters. */
    public static final int MAX_CONTENT = 2000;

    /** Longest reason of a withdrawal, in characters. */
    public static final int MAX_REASON = 500;

    private long bureauId;
    private long planId;
    private long departmentId;
    private @Nullable Long noticeId;

    @Enumerated(EnumType.STRING)
    private OutcomeKind kind;

    private LocalDate heldOn;
    private String people;
    private String content;
    private Instant recordedAt;
    private @Nullable Long recordedBy;
    private @Nullable String voidReason;
    private @Nullable Instant voidedAt;
    private @Nullable Long voidedBy;

    /**
     * 记一次约谈或通报批评.
     *
     * @param place the plan's and the department's ids; about a letter or not
     * @throws RuleViolation naming all that is missing or wrong
     */
    public SupervisionOutcome(
            long bureauId,
            Place place,
            OutcomeKind kind,
            LocalDate heldOn,
            String people,
            String content,
            LocalDate today) {
        List<RuleViolation> faults = new ArrayList<>();
        if (heldOn.isAfter(today)) {
            faults.add(new RuleViolation("supervision.heldLater", today));
        }
        if (people.isBlank()) {
            faults.add(new RuleViolation("supervision.peopleMissing"));
        } else if (Characters.count(people) > MAX_PEOPLE) {
            faults.add(new RuleViolation("supervision.peopleTooLong", MAX_PEOPLE));
        }
        if (content.isBlank()) {
            faults.add(new RuleViolation("supervision.contentMissing"));
        } else if (Characters.count(content) > MAX_CONTENT) {
            faults.add(new RuleViolation("supervision.contentTooLong", MAX_CONTENT));
        }
        SeveralFaults.throwIfAny(faults);
        this.bureauId = bureauId;
        this.planId = place.planId();
        this.departmentId = place.departmentId();
        this.noticeId = place.noticeId();
        this.kind = kind;
        this.heldOn = heldOn;
        this.people = people.strip();
        this.content = content.strip();
    }

    /** 对谁. */
    public record Place(
            long planId, long departmentId, @Nullable Long noticeId) {}

    /** 记录人. */
    public void record(Instant at, @Nullable Long by) {
        this.recordedAt = at;
        this.recordedBy = by;
    }

    /**
     * 撤销记录: recorded by mistake.
     *
     * @throws RuleViolation when it is withdrawn already, or the reason is missing
     */
    public void withdraw(String why, Instant at, @Nullable Long by) {
        if (voidedAt != null) {
            throw new RuleViolation("supervision.outcomeVoid");
        }
        if (why.isBlank()) {
            throw new RuleViolation("supervision.reasonMissing");
        }
        this.voidReason = Characters.within(why, MAX_REASON, "supervision.wordsTooLong");
        this.voidedAt = at;
        this.voidedBy = by;
    }
}
