package app.workplan.domain.task;

import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 应办次的承办分工: from an instant on this share owns the recurrence's occurrences; no share = the task itself. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class RecurrenceOwner extends BaseEntity {

    private long bureauId;
    private long recurrenceId;
    private @Nullable Long shareId;
    private Instant validFrom;

    public RecurrenceOwner(Recurrence recurrence, @Nullable Share share, Instant validFrom) {
        this.bureauId = recurrence.getBureauId();
        this.recurrenceId = recurrence.requireId();
        this.shareId = share == null ? null : share.requireId();
        this.validFrom = validFrom;
    }
}
