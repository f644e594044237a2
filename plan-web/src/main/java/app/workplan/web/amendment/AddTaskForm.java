package app.workplan.web.amendment;

import app.workplan.domain.task.Frequency;
import app.workplan.service.task.AddedTaskService.AddTask;
import app.workplan.web.support.Typed;
import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 增补任务: everything as typed, so that nothing typed is lost. */
@Getter
@Setter
class AddTaskForm {

    private @Nullable Long place;
    private String title = "";
    private String dueOn = "";
    private List<Long> departmentIds = new ArrayList<>();
    private @Nullable Frequency frequency;
    private String minCount = "1";
    private String basis = "";

    AddTask toCommand(long planId) {
        return new AddTask(
                planId,
                place,
                Typed.text(title),
                dueOn.isBlank() ? null : Typed.date(dueOn, "task.dueIll"),
                departmentIds,
                frequency,
                minCount.strip().matches("\\d{1,2}") ? Integer.parseInt(minCount.strip()) : 0,
                Typed.text(basis));
    }
}
