package app.workplan.service.drafting;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.Task;
import app.workplan.service.task.AssignmentService;
import app.workplan.service.task.TaskRepository;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 一行的任务: gives the tasks of newly added items the date and the departments of their rows. */
@Component
@RequiredArgsConstructor
class RowTasks {

    private final TaskRepository tasks;
    private final AssignmentService assignments;
    private final Clock clock;

    /** @param rows by the id of the item made of them */
    void fill(Actor actor, Plan plan, Map<Long, AddedRow> rows) {
        for (Task task : tasks.findByItemIdIn(rows.keySet())) {
            AddedRow row = Objects.requireNonNull(rows.get(task.getItemId()));
            if (row.dueOn() != null) {
                plan.getPeriod().requireDue(row.dueOn());
                task.moveDue(row.dueOn(), clock.instant(), null, actor.userId());
            }
            assignments.assignAll(actor, task.requireId(), row.departmentIds(), null);
        }
    }
}
