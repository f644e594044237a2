package app.workplan.domain.task;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 应办次: one period of a recurrence, from its first day to its due date, both inclusive. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Occurrence extends VersionedEntity {

    private long bureauId;
    private long recurrenceId;
    private LocalDate periodFrom;
    private LocalDate dueOn;
    private int expectedCount;

    /** 频次 it was made with: the duty's may have changed since. */
    @Enumerated(EnumType.STRING)
    private @Nullable Frequency frequency;

    /** Null: since the duty is owed. */
    private @Nullable Instant addedAt;

    private @Nullable Instant droppedAt;

    @Embedded
    private PostQuotas quotas = PostQuotas.none();

    /** @param dueOn the period's last day */
    public Occurrence(Recurrence recurrence, LocalDate periodFrom, LocalDate dueOn) {
        this.bureauId = recurrence.getBureauId();
        this.recurrenceId = recurrence.requireId();
        this.periodFrom = periodFrom;
        this.dueOn = dueOn;
        this.frequency = recurrence.getFrequency();
        demand(recurrence);
    }

    /** 从此才有: made by a change of the duty; days before it know nothing of it. */
    public Occurrence addedAt(Instant at) {
        this.addedAt = at;
        return this;
    }

    /** 不再应办: from the instant on; days before it still count it. */
    public void drop(Instant at) {
        this.droppedAt = at;
    }

    /** @throws RuleViolation when it is owed no more */
    public void requireStanding() {
        if (droppedAt != null) {
            throw new RuleViolation("occurrence.dropped");
        }
    }

    /** 按新的次数: what the recurrence asks for now; only of one on which nothing was recorded. */
    public final void demand(Recurrence recurrence) {
        this.expectedCount = recurrence.getMinCount();
        this.quotas = new PostQuotas(recurrence.getQuotas().list());
    }

    /** Whether something held on the day belongs to this occurrence. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(periodFrom) && !day.isAfter(dueOn);
    }
}
