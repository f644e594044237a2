package app.workplan.domain.task;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.plan.Wording;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * 任务的内容: where a task stands in its plan, what it is called, when it is due and what it weighs, and the verbs of a
 * draft that need no dated fact. The part of {@link Task} before its history begins.
 */
@Getter
@MappedSuperclass
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public abstract class DraftedTask extends VersionedEntity {

    /** Longest title, in characters. */
    public static final int MAX_TITLE = Wording.MAX_TITLE;
    /** Longest 完成标准, in characters. */
    public static final int MAX_STANDARD = 1000;
    /** Longest list of 办结佐证, in characters. */
    public static final int MAX_EVIDENCE = 300;

    private long bureauId;
    private long planId;
    private long chapterId;
    private @Nullable Long itemId;
    private String code;
    private String title;
    private int position;

    @Embedded
    private @Nullable SourceSpan span;

    @Nullable
    LocalDate originalDueOn;

    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    DeadlineOrigin dueOrigin;

    @Nullable
    String dueWords;

    @Nullable
    LocalDate startsOn;

    BigDecimal weight = BigDecimal.ONE;

    @Enumerated(EnumType.STRING)
    @Nullable
    ReportCycle reportCycle;

    private @Nullable String completionStandard;
    private @Nullable String requiredEvidence;
    private Instant createdAt;

    DraftedTask(
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

    DraftedTask(Chapter chapter, String title, String code, int position, TaskDeadline deadline, Instant createdAt) {
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

    /** 拆自: start and report cycle of the other, under a title of its own; its weight is carried over by the split. */
    void takeAfter(DraftedTask other, String words) {
        this.title = Wording.title(words);
        this.startsOn = other.startsOn;
        this.reportCycle = other.reportCycle;
    }

    /** 成为其中一项: what the task is called, where its words stand and when it is due, while the plan is a draft. */
    public void become(String words, @Nullable SourceSpan wordsSpan, TaskDeadline deadline) {
        requireDraft();
        this.title = Wording.title(words);
        this.span = wordsSpan;
        this.dueOn = deadline.dueOn();
        this.dueOrigin = deadline.origin();
        this.dueWords = deadline.words();
    }

    /** 分得权重 of the task it was split from, while the plan is a draft. */
    public void carry(BigDecimal partOfWeight) {
        requireDraft();
        this.weight = partOfWeight;
    }

    /** 并入: takes over the earliest start of the others and adds their weights, while the plan is a draft. */
    public void absorb(List<? extends DraftedTask> others) {
        requireDraft();
        for (DraftedTask other : others) {
            boolean earlier = startsOn != null && (other.startsOn == null || other.startsOn.isBefore(startsOn));
            this.startsOn = earlier ? other.startsOn : startsOn;
            this.weight = weight.add(other.weight).min(Task.MAX_WEIGHT);
        }
    }

    /** 对调位置 with another task of the same draft. */
    public void swapPlaces(DraftedTask other) {
        requireDraft();
        other.requireDraft();
        int own = position;
        this.position = other.position;
        other.position = own;
    }

    /** 完成时限 with its origin and words. */
    public TaskDeadline deadline() {
        return new TaskDeadline(dueOn, dueOrigin, dueWords);
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
    void requireDraft() {
        if (isIssued()) {
            throw new IllegalStateException("task " + code + " is issued");
        }
    }

    /** 改任务名称. */
    public void rename(String newTitle) {
        this.title = cleanTitle(newTitle);
    }

    /** @throws RuleViolation when there is no title or it is too long */
    public static String cleanTitle(String words) {
        String clean = Characters.within(words, MAX_TITLE, "task.titleTooLong");
        if (clean == null) {
            throw new RuleViolation("task.titleMissing");
        }
        return clean;
    }

    /** 定完成标准: what the office will look at before it accepts; null for none. */
    public void setStandard(@Nullable String words) {
        this.completionStandard = cleanStandard(words);
    }

    /** @throws RuleViolation when the words are too long */
    public static @Nullable String cleanStandard(@Nullable String words) {
        return Characters.within(words, MAX_STANDARD, "task.standardTooLong");
    }

    /** 定办结佐证: what has to be shown when the task is handed in; null for nothing but a text. */
    public void demandEvidence(@Nullable String words) {
        this.requiredEvidence = cleanEvidence(words);
    }

    /** @throws RuleViolation when the words are too long */
    public static @Nullable String cleanEvidence(@Nullable String words) {
        return Characters.within(words, MAX_EVIDENCE, "task.evidenceTooLong");
    }

    public boolean isIssued() {
        return originalDueOn != null;
    }
}
