package app.workplan.domain.task;

import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 销号的一次: a row was struck off; holds until it is taken back, and is kept then too. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class TaskRowStrike extends BaseEntity {

    private long bureauId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "row_id")
    private TaskRow row;

    private LocalDate struckOn;
    private String checker;
    private Instant struckAt;
    private @Nullable Long struckBy;
    private @Nullable Instant takenBackAt;
    private @Nullable Long takenBackBy;
    private @Nullable String takenBackReason;

    TaskRowStrike(TaskRow row, LocalDate on, String checker, Instant at, @Nullable Long by) {
        this.bureauId = row.getBureauId();
        this.row = row;
        this.struckOn = on;
        this.checker = checker;
        this.struckAt = at;
        this.struckBy = by;
    }

    void takeBack(String reason, Instant at, @Nullable Long by) {
        this.takenBackAt = at;
        this.takenBackBy = by;
        this.takenBackReason = reason;
    }

    /** Whether the row is struck off by it. */
    public boolean holds() {
        return takenBackAt == null;
    }
}
