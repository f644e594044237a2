package app.workplan.domain.task;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.shared.RuleViolation;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * 任务: the work tracked for an item. Its dates, weight and set state are dated facts from the day of issue on; before
 * that it may be edited freely.
 */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Task extends DraftedTask {

    /** Largest 权重. */
    public static final BigDecimal MAX_WEIGHT = BigDecimal.valueOf(100);

    /** To a thousandth. */
    static final int WEIGHT_DECIMALS = 3;

    @Enumerated(EnumType.STRING)
    private @Nullable TaskState setState;

    private int shareChanges;

    /** 按清单计算进度: the rows struck off give the percent of the counting shares. */
    private boolean percentFromRows;

    @OneToMany(mappedBy = "task", cascade = CascadeType.PERSIST)
    @OrderBy("validFrom, id")
    private List<TaskFact> facts = new ArrayList<>();

    /**
     * @param item 条目, whose title it takes
     * @param code 编号, unique in the plan
     * @param position place in the plan, from 0
     */
    public Task(
            PlanItem item,
            String code,
            int position,
            @Nullable SourceSpan span,
            TaskDeadline deadline,
            Instant createdAt) {
        super(item, code, position, span, deadline, createdAt);
    }

    /** 直属任务: a task right under a chapter, of no item. */
    public Task(Chapter chapter, String title, String code, int position, TaskDeadline deadline, Instant createdAt) {
        super(chapter, title, code, position, deadline, createdAt);
    }

    /**
     * 拆出的任务: another task of the same item, after this one; start and report cycle are the same.
     *
     * @param words its own title
     */
    public Task part(PlanItem item, String words, @Nullable SourceSpan wordsSpan, TaskDeadline deadline) {
        Task part = new Task(item, getCode(), getPosition(), wordsSpan, deadline, getCreatedAt());
        part.takeAfter(this, words);
        return part;
    }

    /**
     * 印发, or 增补 to a plan that is already issued: fixes the code and the date that is scored, and writes the first fact.
     *
     * @param basis 依据 of a task added after issue
     */
    public void issue(Instant at, @Nullable String basis, @Nullable Long actorId) {
        this.originalDueOn = dueOn;
        addFact(at, basis, actorId);
    }

    /**
     * 改时限, by the office; the date at issue stays the one scored.
     *
     * @param newDue the last good day, refused before the start
     * @param basis 依据; required by the service once issued
     */
    public void moveDue(LocalDate newDue, Instant at, @Nullable String basis, @Nullable Long actorId) {
        setDeadline(new TaskDeadline(newDue, DeadlineOrigin.STAFF, null), at, basis, actorId);
    }

    /**
     * 撤销改时限: the deadline as it was, with its origin and words.
     *
     * @throws RuleViolation when it lies before the start
     */
    public void setDeadline(TaskDeadline deadline, Instant at, @Nullable String basis, @Nullable Long actorId) {
        requireDue(deadline.dueOn());
        this.dueOn = deadline.dueOn();
        this.dueOrigin = deadline.origin();
        this.dueWords = deadline.words();
        if (isIssued()) {
            addFact(at, basis, actorId);
        }
    }

    /** @throws RuleViolation when a deadline of that day would lie before the start */
    public void requireDue(LocalDate newDue) {
        if (startsOn != null && newDue.isBefore(startsOn)) {
            throw new RuleViolation("task.dueBeforeStart", startsOn);
        }
    }

    /**
     * 定开始日, by the office; never after the due date.
     *
     * @param newStart first day on which progress is expected, null to start with the plan
     */
    public void moveStart(@Nullable LocalDate newStart, Instant at, @Nullable String basis, @Nullable Long actorId) {
        requireStart(newStart);
        this.startsOn = newStart;
        if (isIssued()) {
            addFact(at, basis, actorId);
        }
    }

    /** @throws RuleViolation when a start on that day would lie after the due date */
    public void requireStart(@Nullable LocalDate newStart) {
        if (newStart != null && newStart.isAfter(dueOn)) {
            throw new RuleViolation("task.startAfterDue", dueOn);
        }
    }

    /**
     * 定权重, how much it counts in its chapter and plan.
     *
     * @param newWeight above 0, at most {@link #MAX_WEIGHT}, at most three decimals
     */
    public void weigh(BigDecimal newWeight, Instant at, @Nullable String basis, @Nullable Long actorId) {
        requireWeight(newWeight);
        this.weight = newWeight;
        if (isIssued()) {
            addFact(at, basis, actorId);
        }
    }

    /** @throws RuleViolation unless it is above 0, at most {@link #MAX_WEIGHT}, with at most three decimals */
    public static void requireWeight(BigDecimal newWeight) {
        if (newWeight.signum() <= 0
                || newWeight.compareTo(MAX_WEIGHT) > 0
                || newWeight.stripTrailingZeros().scale() > WEIGHT_DECIMALS) {
            throw new RuleViolation("task.weightRange", MAX_WEIGHT);
        }
    }

    /**
     * 定填报周期 of this task.
     *
     * @param cycle null for the plan's
     */
    public void reportEvery(@Nullable ReportCycle cycle, Instant at, @Nullable String basis, @Nullable Long actorId) {
        this.reportCycle = cycle;
        if (isIssued()) {
            addFact(at, basis, actorId);
        }
    }

    /** 暂停. */
    public void suspend(Instant at, String basis, @Nullable Long actorId) {
        requireNotSet();
        set(TaskState.SUSPENDED, at, basis, actorId);
    }

    /** 取消; a suspended task is resumed first, so that a resumption knows what to give back. */
    public void cancel(Instant at, String basis, @Nullable Long actorId) {
        requireNotSet();
        set(TaskState.CANCELLED, at, basis, actorId);
    }

    /**
     * 恢复 after a suspension or a cancellation.
     *
     * @return since when the state held that is taken back: the shares it took with it changed at that instant
     */
    public Instant resume(Instant at, String basis, @Nullable Long actorId) {
        requireSet();
        Instant since = setStateSince();
        set(null, at, basis, actorId);
        return since;
    }

    private Instant setStateSince() {
        Instant since = getCreatedAt();
        TaskState before = null;
        for (TaskFact fact : facts) {
            if (fact.getSetState() != before) {
                since = fact.getValidFrom();
            }
            before = fact.getSetState();
        }
        return since;
    }

    /** 分工改动: two people who change the departments of one task meet at its version. */
    public void countShareChange() {
        this.shareChanges++;
    }

    /** 按清单计算进度, or no more. */
    public void letRowsGivePercent(boolean from) {
        this.percentFromRows = from;
    }

    /** @throws RuleViolation when it is suspended or cancelled already */
    public void requireNotSet() {
        if (setState != null) {
            throw new RuleViolation("task.alreadySet");
        }
    }

    /** @throws RuleViolation when there is no suspension or cancellation to take back */
    public void requireSet() {
        if (setState == null) {
            throw new RuleViolation("task.notSuspended");
        }
    }

    private void set(@Nullable TaskState state, Instant at, String basis, @Nullable Long actorId) {
        this.setState = state;
        addFact(at, basis, actorId);
    }

    private void addFact(Instant at, @Nullable String basis, @Nullable Long actorId) {
        facts.add(new TaskFact(this, at, basis, actorId));
    }
}
