package app.workplan.domain.supervision;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import app.workplan.domain.shared.VersionedEntity;
import app.workplan.domain.task.Task;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 挂牌督办 of a task, from a day on, until it is taken off the list. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class SupervisionListing extends VersionedEntity {

    /** Longest level, in characters. */
    public static final int MAX_LEVEL = 20;

    /** Longest basis, in characters. */
    public static final int MAX_BASIS = 500;

    private long bureauId;
    private long planId;
    private long taskId;
    private String level;
    private String basis;
    private LocalDate listedOn;
    private Instant listedAt;
    private @Nullable Long listedBy;
    private @Nullable String removalBasis;
    private @Nullable LocalDate removedOn;
    private @Nullable Instant removedAt;
    private @Nullable Long removedBy;

    /**
     * 挂牌.
     *
     * @param level 督办级别 in the bureau's own words
     * @throws RuleViolation when level or basis are missing or too long
     */
    public SupervisionListing(Task task, String level, String basis, Instant at, LocalDate on, @Nullable Long by) {
        List<RuleViolation> faults = new ArrayList<>();
        if (level.isBlank()) {
            faults.add(new RuleViolation("supervision.levelMissing"));
        } else if (Characters.count(level) > MAX_LEVEL) {
            faults.add(new RuleViolation("supervision.levelTooLong", MAX_LEVEL));
        }
        if (basis.isBlank()) {
            faults.add(new RuleViolation("supervision.basisMissing"));
        } else if (Characters.count(basis) > MAX_BASIS) {
            faults.add(new RuleViolation("supervision.basisTooLong", MAX_BASIS));
        }
        SeveralFaults.throwIfAny(faults);
        this.bureauId = task.getBureauId();
        this.planId = task.getPlanId();
        this.taskId = task.requireId();
        this.level = level.strip();
        this.basis = basis.strip();
        this.listedAt = at;
        this.listedOn = on;
        this.listedBy = by;
    }

    /**
     * 摘牌.
     *
     * @throws RuleViolation when it is off the list already, or the basis is missing
     */
    public void remove(String why, Instant at, LocalDate on, @Nullable Long by) {
        if (removedAt != null) {
            throw new RuleViolation("supervision.notListed");
        }
        if (why.isBlank()) {
            throw new RuleViolation("supervision.basisMissing");
        }
        this.removalBasis = Characters.within(why, MAX_BASIS, "supervision.basisTooLong");
        this.removedAt = at;
        this.removedOn = on;
        this.removedBy = by;
    }
}
