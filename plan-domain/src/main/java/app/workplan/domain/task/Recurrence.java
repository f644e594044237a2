package app.workplan.domain.task;

import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 频次要求: "at least {@code minCount} per period"; makes its occurrences at issue. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Recurrence extends VersionedEntity {

    /** So often in a period at most. */
    public static final int MOST_TIMES = 99;

    /** Longest words, in characters. */
    public static final int MAX_WORDS = 300;

    private long bureauId;
    private long taskId;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    private int minCount;
    private String words;

    @Embedded
    private @Nullable SourceSpan span;

    private int position;

    @Embedded
    private PostQuotas quotas = PostQuotas.none();

    /** 止期: periods that begin after it are not owed; null: until the plan ends. */
    private @Nullable LocalDate endsOn;

    /** 承办科室 as the office chose it; null for the lead, else the first named. */
    private @Nullable Long ownerDepartmentId;

    public Recurrence(
            Task task, Frequency frequency, int minCount, String words, @Nullable SourceSpan span, int position) {
        this.bureauId = task.getBureauId();
        this.taskId = task.requireId();
        this.frequency = frequency;
        this.minCount = minCount;
        this.words = words;
        this.span = span;
        this.position = position;
    }

    /**
     * 改频次要求: how often, by whom and in which words.
     *
     * @param times of no importance where posts are named: then it is their sum
     * @throws RuleViolation when the count is not 1–99 or the words are too long
     */
    public void require(Frequency newFrequency, int times, PostQuotas newQuotas, String newWords) {
        int count = newQuotas.isEmpty() ? times : newQuotas.total();
        if (count < 1 || count > MOST_TIMES) {
            throw new RuleViolation("task.countIll", MOST_TIMES);
        }
        if (Characters.count(newWords) > MAX_WORDS) {
            throw new RuleViolation("recurrence.wordsTooLong", MAX_WORDS);
        }
        this.frequency = newFrequency;
        this.minCount = count;
        this.quotas = newQuotas;
        this.words = newWords;
    }

    /**
     * 改止期.
     *
     * @param newEnd null: until the plan ends
     * @throws RuleViolation when it lies outside the plan
     */
    public void endOn(@Nullable LocalDate newEnd, PlanPeriod plan) {
        if (newEnd != null && (newEnd.isBefore(plan.from()) || newEnd.isAfter(plan.to()))) {
            throw new RuleViolation("recurrence.endOutside", plan.from(), plan.to());
        }
        this.endsOn = newEnd;
    }

    /** 指定承办科室; null for the lead, else the first named. */
    public void ownedBy(@Nullable Long departmentId) {
        this.ownerDepartmentId = departmentId;
    }

    /** 复制 to a task of another plan. */
    public Recurrence copyTo(Task task) {
        Recurrence copy = new Recurrence(task, frequency, minCount, words, span, position);
        copy.quotas = new PostQuotas(quotas.list());
        copy.ownerDepartmentId = ownerDepartmentId;
        return copy;
    }

    /** As the audit trail keeps it: the rhythm, how often or which post how often, the end if it has one, and the words. */
    public String told() {
        String often = quotas.isEmpty() ? String.valueOf(minCount) : "(" + quotas + ")";
        String until = endsOn == null ? "" : " ≤" + endsOn;
        return (frequency.name() + " " + often + until + " " + words).strip();
    }

    /**
     * 转到另一项任务 of the same draft.
     *
     * @param newPosition place in that task, from 0
     */
    public void moveTo(Task task, int newPosition) {
        this.taskId = task.requireId();
        this.position = newPosition;
    }
}
