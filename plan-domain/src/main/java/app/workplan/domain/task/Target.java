package app.workplan.domain.task;

import app.workplan.domain.plan.Comparator;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 量化要求: a number the task must reach, with the words of the document. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Target extends BaseEntity {

    private long bureauId;
    private long taskId;
    private @Nullable String name;

    @Enumerated(EnumType.STRING)
    private Comparator comparator;

    private BigDecimal value;
    private @Nullable String unit;
    private String words;

    @Embedded
    private @Nullable SourceSpan span;

    public Target(
            Task task,
            @Nullable String name,
            Comparator comparator,
            BigDecimal value,
            @Nullable String unit,
            String words,
            @Nullable SourceSpan span) {
        this.bureauId = task.getBureauId();
        this.taskId = task.requireId();
        this.name = name;
        this.comparator = comparator;
        this.value = value;
        this.unit = unit;
        this.words = words;
        this.span = span;
    }

    /** 转到另一项任务 of the same draft. */
    public void moveTo(Task task) {
        this.taskId = task.requireId();
    }
}
