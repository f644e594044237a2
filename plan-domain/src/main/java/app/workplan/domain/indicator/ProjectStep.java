package app.workplan.domain.indicator;

import app.workplan.domain.shared.BaseEntity;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import app.workplan.domain.shared.StatedDay;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 项目节点, as it holds from an instant on: planned and reached; each change is one more row of the same number. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ProjectStep extends BaseEntity {

    public static final int MAX_TITLE = 200;

    private long bureauId;
    private long projectId;
    private int number;
    private Instant validFrom;
    private String title;
    private LocalDate plannedOn;
    private @Nullable LocalDate reachedOn;
    private boolean struck;
    private @Nullable Long enteredBy;
    private boolean onBehalf;
    private @Nullable String actingFor;

    /**
     * 定节点, by the office.
     *
     * @param number from 1
     * @throws RuleViolation naming what is missing, too long or no likely day
     */
    public ProjectStep(Project project, int number, String title, LocalDate plannedOn, EnteredBy by, Instant at) {
        this(project.getBureauId(), project.requireId(), number, by, at);
        List<RuleViolation> faults = new ArrayList<>();
        this.title = title.strip();
        if (this.title.isEmpty()) {
            faults.add(new RuleViolation("step.titleMissing"));
        }
        if (Characters.count(this.title) > MAX_TITLE) {
            faults.add(new RuleViolation("step.titleTooLong", MAX_TITLE));
        }
        try {
            StatedDay.requireLikely(plannedOn, "step.dayTooEarly");
        } catch (RuleViolation unlikely) {
            faults.add(unlikely);
        }
        SeveralFaults.throwIfAny(faults);
        this.plannedOn = plannedOn;
    }

    private ProjectStep(long bureauId, long projectId, int number, EnteredBy by, Instant at) {
        this.bureauId = bureauId;
        this.projectId = projectId;
        this.number = number;
        this.validFrom = at;
        this.enteredBy = by.userId();
        this.onBehalf = by.onBehalf();
        this.actingFor = by.actingFor();
    }

    /** 改节点: the same number with another title or day; whether it was reached stays. */
    public ProjectStep changed(Project project, String newTitle, LocalDate newDay, EnteredBy by, Instant at) {
        ProjectStep next = new ProjectStep(project, number, newTitle, newDay, by, at);
        next.reachedOn = reachedOn;
        return next;
    }

    /**
     * 完成节点; null takes it back.
     *
     * @throws RuleViolation when the day lies in the future or is no likely day
     */
    public ProjectStep reached(@Nullable LocalDate on, EnteredBy by, Instant at, LocalDate today) {
        if (on != null) {
            StatedDay.requireLikely(on, "step.dayTooEarly");
            if (on.isAfter(today)) {
                throw new RuleViolation("step.inFuture", today);
            }
        }
        ProjectStep next = again(by, at);
        next.reachedOn = on;
        return next;
    }

    /** 取消节点. */
    public ProjectStep strike(EnteredBy by, Instant at) {
        ProjectStep next = again(by, at);
        next.struck = true;
        return next;
    }

    private ProjectStep again(EnteredBy by, Instant at) {
        ProjectStep next = new ProjectStep(bureauId, projectId, number, by, at);
        next.title = title;
        next.plannedOn = plannedOn;
        next.reachedOn = reachedOn;
        return next;
    }
}
