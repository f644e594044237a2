package app.workplan.domain.task;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 任务的一条事实: what held for a task from an instant on, until the next fact; never overwritten. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class TaskFact extends BaseEntity {

    private long bureauId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "task_id")
    private Task task;

    private Instant validFrom;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private DeadlineOrigin dueOrigin;

    private @Nullable String dueWords;
    private @Nullable LocalDate startsOn;
    private BigDecimal weight;

    @Enumerated(EnumType.STRING)
    private @Nullable TaskState setState;

    @Enumerated(EnumType.STRING)
    private @Nullable ReportCycle reportCycle;

    private @Nullable String basis;
    private @Nullable Long actorId;

    TaskFact(Task task, Instant validFrom, @Nullable String basis, @Nullable Long actorId) {
        this.bureauId = task.getBureauId();
        this.task = task;
        this.validFrom = validFrom;
        this.dueOn = task.getDueOn();
        this.dueOrigin = task.getDueOrigin();
        this.dueWords = task.getDueWords();
        this.startsOn = task.getStartsOn();
        this.weight = task.getWeight();
        this.setState = task.getSetState();
        this.reportCycle = task.getReportCycle();
        this.basis = basis;
        this.actorId = actorId;
    }
}
