package app.workplan.web.task;

import app.workplan.service.task.TaskService;
import app.workplan.service.task.TaskView;
import app.workplan.web.support.Typed;
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

    TaskService.EditTask toCommand(long taskId) {
        return new TaskService.EditTask(
                taskId,
                Typed.text(title).strip(),
                Typed.date(dueOn, "task.dueMissing"),
                basis == null || basis.isBlank() ? null : basis.strip(),
                version);
    }
}
