package app.workplan.domain.task;

import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

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

    @Embedded
    private PostQuotas quotas = PostQuotas.none();

    /** @param dueOn the period's last day */
    public Occurrence(Recurrence recurrence, LocalDate periodFrom, LocalDate dueOn) {
        this.bureauId = recurrence.getBureauId();
        this.recurrenceId = recurrence.requireId();
        this.periodFrom = periodFrom;
        this.dueOn = dueOn;
        demand(recurrence);
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
