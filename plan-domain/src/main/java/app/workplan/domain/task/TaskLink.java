package app.workplan.domain.task;

import app.workplan.domain.shared.BaseEntity;
import app.workplan.domain.shared.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 任务关联: two tasks of different plans belong together, or a person said they do not; holds until it is taken back. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class TaskLink extends BaseEntity {

    private long bureauId;

    @Enumerated(EnumType.STRING)
    private TaskLinkKind kind;

    private long taskId;
    private long otherTaskId;
    private boolean agreed;
    private boolean rolled;
    private @Nullable String basis;
    private Instant linkedAt;
    private @Nullable Long linkedBy;
    private @Nullable Instant endedAt;
    private @Nullable Long endedBy;
    private @Nullable String endBasis;

    private TaskLink(
            TaskLinkKind kind,
            Task task,
            Task other,
            boolean agreed,
            @Nullable String basis,
            Instant at,
            @Nullable Long by) {
        boolean apart = kind != TaskLinkKind.ALIGNMENT && task.getBureauId() != other.getBureauId();
        if (task.getPlanId() == other.getPlanId() || apart) {
            throw new RuleViolation("link.samePlan");
        }
        this.bureauId = other.getBureauId();
        this.kind = kind;
        this.taskId = task.requireId();
        this.otherTaskId = other.requireId();
        this.agreed = agreed;
        this.basis = basis;
        this.linkedAt = at;
        this.linkedBy = by;
    }

    /**
     * 沿革判定 by a person.
     *
     * @param earlier the task of the earlier plan
     * @param same whether the task goes on with it
     * @throws RuleViolation when both are of one plan, or of two bureaus
     */
    public static TaskLink lineage(Task task, Task earlier, boolean same, Instant at, @Nullable Long by) {
        return new TaskLink(TaskLinkKind.LINEAGE, task, earlier, same, null, at, by);
    }

    /** 滚动而来: a copy goes on with its original. */
    public static TaskLink rolled(Task copy, Task original, Instant at, @Nullable Long by) {
        TaskLink link = new TaskLink(TaskLinkKind.LINEAGE, copy, original, true, null, at, by);
        link.rolled = true;
        return link;
    }

    /**
     * 对应 a goal of a longer plan of the bureau, or of a plan of the bureau above, whose statement it is then.
     *
     * @param goal the task of that plan
     * @param basis 依据, null while the plan of the task is a draft
     * @throws RuleViolation when both are of one plan
     */
    public static TaskLink alignment(Task task, Task goal, @Nullable String basis, Instant at, @Nullable Long by) {
        return new TaskLink(TaskLinkKind.ALIGNMENT, task, goal, true, basis, at, by);
    }

    /**
     * 解除.
     *
     * @throws RuleViolation when it was taken back already
     */
    public void end(@Nullable String why, Instant at, @Nullable Long by) {
        if (endedAt != null) {
            throw new RuleViolation("link.ended");
        }
        this.endedAt = at;
        this.endedBy = by;
        this.endBasis = why;
    }

    /** Whether it holds. */
    public boolean holds() {
        return endedAt == null;
    }
}
