package app.workplan.domain.task;

import app.workplan.domain.shared.BaseEntity;
import app.workplan.domain.shared.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 批量修改的一行: what one task was before and after, and whether taking it back left it alone. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class BulkLine extends BaseEntity {

    private long bureauId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bulk_change_id")
    private BulkChange change;

    private long taskId;
    private @Nullable String oldValue;
    private @Nullable String newValue;
    private LocalDate oldDueOn;

    @Enumerated(EnumType.STRING)
    private DeadlineOrigin oldDueOrigin;

    private @Nullable String oldDueWords;
    private int taskMark;
    private int sharesMark;
    private @Nullable String keptReason;
    private @Nullable String keptArgs;

    /** 版本标记: version of a task and of those of its shares that the change touched. */
    public record Mark(int task, int shares) {}

    BulkLine(
            BulkChange change,
            Task task,
            @Nullable String before,
            @Nullable String after,
            TaskDeadline earlier,
            Mark mark) {
        this.bureauId = change.getBureauId();
        this.change = change;
        this.taskId = task.requireId();
        this.oldValue = before;
        this.newValue = after;
        this.oldDueOn = earlier.dueOn();
        this.oldDueOrigin = earlier.origin();
        this.oldDueWords = earlier.words();
        this.taskMark = mark.task();
        this.sharesMark = mark.shares();
    }

    /** The deadline as it stood before. */
    public TaskDeadline earlierDeadline() {
        return new TaskDeadline(oldDueOn, oldDueOrigin, oldDueWords);
    }

    /** Whether nobody changed it since. */
    public boolean isAsLeft(Mark now) {
        return now.equals(new Mark(taskMark, sharesMark));
    }

    /** 没有恢复, when the change was taken back. */
    public void keep(RuleViolation why) {
        this.keptReason = why.getCode();
        this.keptArgs = why.getArgs().isEmpty()
                ? null
                : why.getArgs().stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }
}
