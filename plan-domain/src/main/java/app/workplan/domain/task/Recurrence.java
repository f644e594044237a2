package app.workplan.domain.task;

import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 频次要求: "at least {@code minCount} per period"; makes its occurrences at issue. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Recurrence extends VersionedEntity {

    private long bureauId;
    private long taskId;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    private int minCount;
    private String words;

    @Embedded
    private @Nullable SourceSpan span;

    private int position;

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
     * 转到另一项任务 of the same draft.
     *
     * @param newPosition place in that task, from 0
     */
    public void moveTo(Task task, int newPosition) {
        this.taskId = task.requireId();
        this.position = newPosition;
    }
}
