package app.workplan.web.task;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.task.Task;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskView;
import app.workplan.web.support.Typed;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 任务的一栏: how a field of a task is named in a form, what it begins with, and what a typed text changes. */
public enum TaskField {
    /** 任务名称. */
    TITLE("title", TaskView::title, typed -> TaskChange.title(typed.strip().replaceAll("\\s*\\n\\s*", " "))),
    /** 完成时限. */
    DUE("dueOn", TaskView::dueOn, typed -> TaskChange.due(Typed.date(typed, "task.dueMissing", "task.dueIll"))),
    /** 开始日. */
    START(
            "startsOn",
            TaskView::startsOn,
            typed -> TaskChange.start(typed.isBlank() ? null : Typed.date(typed, "task.startUnreadable"))),
    /** 权重. */
    WEIGHT(
            "weight",
            task -> task.weight().stripTrailingZeros().toPlainString(),
            typed -> TaskChange.weight(Typed.decimal(typed, "task.weightRange", Task.MAX_WEIGHT))),
    /** 填报周期; empty for the plan's. */
    CYCLE(
            "reportCycle",
            TaskView::ownCycle,
            typed -> TaskChange.cycle(Typed.constant(ReportCycle.class, typed, "task.cycleUnknown"))),
    /** 完成标准. */
    STANDARD("completionStandard", TaskView::completionStandard, TaskChange::standard),
    /** 办结佐证. */
    EVIDENCE("requiredEvidence", TaskView::requiredEvidence, TaskChange::evidence);

    private final String field;
    private final Function<TaskView, @Nullable Object> stored;
    private final Function<String, TaskChange> change;

    TaskField(String field, Function<TaskView, @Nullable Object> stored, Function<String, TaskChange> change) {
        this.field = field;
        this.stored = stored;
        this.change = change;
    }

    /** Its name in forms and addresses. */
    public String field() {
        return field;
    }

    /** The field of that name. */
    public static Optional<TaskField> of(String name) {
        return Arrays.stream(values()).filter(one -> one.field.equals(name)).findFirst();
    }

    /** What is stored, as a form begins with it. */
    public String stored(TaskView task) {
        Object value = stored.apply(task);
        return value == null ? "" : value.toString();
    }

    /** @throws app.workplan.domain.shared.RuleViolation when it cannot be read */
    public TaskChange change(String typed) {
        return change.apply(Typed.text(typed));
    }
}
