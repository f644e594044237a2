package app.workplan.web.task;

import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskService;
import app.workplan.service.task.TaskView;
import app.workplan.web.support.Typed;
import java.util.List;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 编辑任务: title, due date, after issue the basis; the version it was filled against. */
@Getter
@Setter
public class TaskEditForm {

    private @Nullable String title;
    private @Nullable String dueOn;
    private @Nullable String basis;
    private @Nullable Integer version;

    static TaskEditForm of(TaskView task) {
        TaskEditForm form = new TaskEditForm();
        form.title = task.title();
        form.dueOn = task.dueOn().toString();
        form.version = task.version();
        return form;
    }

    TaskService.ChangeTask toCommand(long taskId) {
        return new TaskService.ChangeTask(
                taskId,
                List.of(
                        TaskChange.title(Typed.text(title).strip()),
                        TaskChange.due(Typed.date(dueOn, "task.dueMissing"))),
                basis == null || basis.isBlank() ? null : basis.strip(),
                version);
    }
}
