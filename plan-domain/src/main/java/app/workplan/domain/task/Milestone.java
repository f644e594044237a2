package app.workplan.domain.task;

import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 节点: a dated step of a task, before its deadline. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Milestone extends BaseEntity {

    private long bureauId;
    private long taskId;
    private LocalDate dueOn;
    private String title;
    private @Nullable String words;

    @Embedded
    private @Nullable SourceSpan span;

    private Instant validFrom;
    private @Nullable Instant validTo;

    public Milestone(
            Task task,
            LocalDate dueOn,
            String title,
            @Nullable String words,
            @Nullable SourceSpan span,
            Instant validFrom) {
        this.bureauId = task.getBureauId();
        this.taskId = task.requireId();
        this.dueOn = dueOn;
        this.title = title;
        this.words = words;
        this.span = span;
        this.validFrom = validFrom;
    }

    /** 转到另一项任务 of the same draft. */
    public void moveTo(Task task) {
        this.taskId = task.requireId();
    }
}
