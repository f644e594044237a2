package app.workplan.domain.task;

import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 移出的一段: from one instant to another a row was off its list; written when it was put back, so that past days stay as they were. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class TaskRowAbsence extends BaseEntity {

    private long bureauId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "row_id")
    private TaskRow row;

    private Instant removedAt;
    private @Nullable Long removedBy;
    private String removalReason;
    private Instant putBackAt;
    private @Nullable Long putBackBy;
    private String putBackReason;

    /** @param row still as it was off the list */
    TaskRowAbsence(TaskRow row, Instant removedAt, Instant at, @Nullable Long by, String reason) {
        this.bureauId = row.getBureauId();
        this.row = row;
        this.removedAt = removedAt;
        this.removedBy = row.getRemovedBy();
        this.removalReason = Objects.requireNonNull(row.getRemovalReason());
        this.putBackAt = at;
        this.putBackBy = by;
        this.putBackReason = reason;
    }
}
