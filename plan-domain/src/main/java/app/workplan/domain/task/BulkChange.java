package app.workplan.domain.task;

import app.workplan.domain.shared.BaseEntity;
import app.workplan.domain.shared.RuleViolation;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 批量修改: one change of many tasks at once, which can be taken back for a while. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class BulkChange extends BaseEntity {

    /** 可撤销的时间, its last instant included. */
    public static final Duration UNDOABLE = Duration.ofMinutes(10);

    private long bureauId;
    private String token;

    @Enumerated(EnumType.STRING)
    private BulkKind kind;

    private Instant at;
    private @Nullable Long actorId;
    private String actorName;
    private @Nullable String basis;
    private @Nullable Instant undoneAt;
    private @Nullable Long undoneBy;

    @OneToMany(mappedBy = "change", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<BulkLine> lines = new ArrayList<>();

    /** @param token of the form it was sent with: a form sent twice makes one change */
    public BulkChange(
            long bureauId,
            String token,
            BulkKind kind,
            Instant at,
            @Nullable Long actorId,
            String actorName,
            @Nullable String basis) {
        this.bureauId = bureauId;
        this.token = token;
        this.kind = kind;
        this.at = at;
        this.actorId = actorId;
        this.actorName = actorName;
        this.basis = basis;
    }

    /**
     * 一项任务的改动 that belongs to it.
     *
     * @param earlier the deadline as it stood before
     * @param mark what the task and the shares concerned look like after the change, see {@link BulkLine#isAsLeft}
     */
    public void changed(
            Task task, @Nullable String before, @Nullable String after, TaskDeadline earlier, BulkLine.Mark mark) {
        lines.add(new BulkLine(this, task, before, after, earlier, mark));
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    /** @throws RuleViolation once it was taken back */
    public void requireInForce() {
        if (isUndone()) {
            throw new RuleViolation("bulk.takenBack");
        }
    }

    /** 撤销截止: until when it can be taken back, inclusive. */
    public Instant undoableUntil() {
        return at.plus(UNDOABLE);
    }

    /** @throws RuleViolation once the time to take it back has passed */
    public void requireUndoable(Instant now) {
        if (now.isAfter(undoableUntil())) {
            throw new RuleViolation("bulk.undoTooLate", UNDOABLE.toMinutes());
        }
    }

    /** 撤销: taken back, as far as its lines do not say otherwise. */
    public void undo(Instant now, @Nullable Long by) {
        requireUndoable(now);
        this.undoneAt = now;
        this.undoneBy = by;
    }
}
