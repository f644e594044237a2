package app.workplan.domain.task;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.plan.Wording;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
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
public class Task extends VersionedEntity {

    /** Longest title, in characters. */
    public static final int MAX_TITLE = Wording.MAX_TITLE;
    /** Longest 完成标准, in characters. */
    public static final int MAX_STANDARD = 1000;
    /** Longest list of 办结佐证, in characters. */
    public static final int MAX_EVIDENCE = 300;
    /** Largest 权重. */
    public static final BigDecimal MAX_WEIGHT = BigDecimal.valueOf(100);

    private static final int WEIGHT_DECIMALS = 3;

    private long bureauId;
    private long planId;
    private long chapterId;
    private @Nullable Long itemId;
    private String code;
    private String title;
    private int position;

    @Embedded
    private @Nullable SourceSpan span;

    private @Nullable LocalDate originalDueOn;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private DeadlineOrigin dueOrigin;

    private @Nullable String dueWords;
    private @Nullable LocalDate startsOn;
    private BigDecimal weight = BigDecimal.ONE;

    @Enumerated(EnumType.STRING)
    private @Nullable TaskState setState;

    @Enumerated(EnumType.STRING)
    private @Nullable ReportCycle reportCycle;

    private @Nullable String completionStandard;
    private @Nullable String requiredEvidence;
    private Instant createdAt;

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
        this.bureauId = item.getBureauId();
        this.planId = item.getPlanId();
        this.chapterId = item.getChapterId();
        this.itemId = item.requireId();
        this.code = code;
        this.title = item.getTitle();
        this.position = position;
        this.span = span;
        this.dueOn = deadline.dueOn();
        this.dueOrigin = deadline.origin();
        this.dueWords = deadline.words();
        this.createdAt = createdAt;
    }

    /** 直属任务: a task right under a chapter, of no item. */
    public Task(Chapter chapter, String title, String code, int position, TaskDeadline deadline, Instant createdAt) {
        this.bureauId = chapter.getBureauId();
        this.planId = chapter.getPlanId();
        this.chapterId = chapter.requireId();
        this.code = code;
        this.title = Wording.title(title);
        this.position = position;
        this.dueOn = deadline.dueOn();
        this.dueOrigin = deadline.origin();
        this.dueWords = deadline.words();
        this.createdAt = createdAt;
    }

    /**
     * 编号排序, while the plan is a draft: the code follows the place.
     *
     * @throws IllegalStateException once it is issued
     */
    public void settle(long newChapterId, String newCode, int newPosition) {
        requireDraft();
        this.chapterId = newChapterId;
        this.code = newCode;
        this.position = newPosition;
    }

    /** 默认时限 follows the end of the plan's period; another one stays. */
    public void followPeriod(LocalDate periodTo) {
        requireDraft();
        if (dueOrigin == DeadlineOrigin.DEFAULT) {
            this.dueOn = periodTo;
        }
    }

    /** 计分时限 and code are fixed: what is frozen must not move. */
    private void requireDraft() {
        if (isIssued()) {
            throw new IllegalStateException("task " + code + " is issued");
        }
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

    /** 改任务名称. */
    public void rename(String newTitle) {
        String clean = Characters.within(newTitle, MAX_TITLE, "task.titleTooLong");
        if (clean == null) {
            throw new RuleViolation("task.titleMissing");
        }
        this.title = clean;
    }

    /**
     * 改时限, by the office; the date at issue stays the one scored.
     *
     * @param newDue the last good day, refused before the start
     * @param basis 依据; required by the service once issued
     */
    public void moveDue(LocalDate newDue, Instant at, @Nullable String basis, @Nullable Long actorId) {
        if (startsOn != null && newDue.isBefore(startsOn)) {
            throw new RuleViolation("task.dueBeforeStart", startsOn);
        }
        this.dueOn = newDue;
        this.dueOrigin = DeadlineOrigin.STAFF;
        this.dueWords = null;
        if (isIssued()) {
            addFact(at, basis, actorId);
        }
    }

    /**
     * 定开始日, by the office; never after the due date.
     *
     * @param newStart first day on which progress is expected, null to start with the plan
     */
    public void moveStart(@Nullable LocalDate newStart, Instant at, @Nullable String basis, @Nullable Long actorId) {
        if (newStart != null && newStart.isAfter(dueOn)) {
            throw new RuleViolation("task.startAfterDue", dueOn);
        }
        this.startsOn = newStart;
        if (isIssued()) {
            addFact(at, basis, actorId);
        }
    }

    /**
     * 定权重, how much it counts in its chapter and plan.
     *
     * @param newWeight above 0, at most {@link #MAX_WEIGHT}, at most three decimals
     */
    public void weigh(BigDecimal newWeight, Instant at, @Nullable String basis, @Nullable Long actorId) {
        if (newWeight.signum() <= 0
                || newWeight.compareTo(MAX_WEIGHT) > 0
                || newWeight.stripTrailingZeros().scale() > WEIGHT_DECIMALS) {
            throw new RuleViolation("task.weightRange", MAX_WEIGHT);
        }
        this.weight = newWeight;
        if (isIssued()) {
            addFact(at, basis, actorId);
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

    /** 定完成标准: what the office will look at before it accepts; null for none. */
    public void setStandard(@Nullable String words) {
        this.completionStandard = Characters.within(words, MAX_STANDARD, "task.standardTooLong");
    }

    /** 定办结佐证: what has to be shown when the task is handed in; null for nothing but a text. */
    public void demandEvidence(@Nullable String words) {
        this.requiredEvidence = Characters.within(words, MAX_EVIDENCE, "task.evidenceTooLong");
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
        if (setState == null) {
            throw new RuleViolation("task.notSuspended");
        }
        Instant since = setStateSince();
        set(null, at, basis, actorId);
        return since;
    }

    private Instant setStateSince() {
        Instant since = createdAt;
        TaskState before = null;
        for (TaskFact fact : facts) {
            if (fact.getSetState() != before) {
                since = fact.getValidFrom();
            }
            before = fact.getSetState();
        }
        return since;
    }

    private void requireNotSet() {
        if (setState != null) {
            throw new RuleViolation("task.alreadySet");
        }
    }

    private void set(@Nullable TaskState state, Instant at, String basis, @Nullable Long actorId) {
        this.setState = state;
        addFact(at, basis, actorId);
    }

    private void addFact(Instant at, @Nullable String basis, @Nullable Long actorId) {
        facts.add(new TaskFact(this, at, basis, actorId));
    }

    public boolean isIssued() {
        return originalDueOn != null;
    }
}
