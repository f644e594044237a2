package app.workplan.service.task;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.task.PostQuotas;
import app.workplan.domain.task.Recurrence;
import app.workplan.domain.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 增补任务的频次. */
@Component
@RequiredArgsConstructor
class AddedRecurrence {

    private final RecurrenceRepository recurrences;
    private final ShareRepository shares;
    private final TaskIssue issue;

    /** Occurrences from this day on: periods that ended before make none. */
    void repeat(Plan plan, Task task, List<AddedTaskService.Rhythm> rhythms, Instant at, LocalDate on) {
        int position = 0;
        for (AddedTaskService.Rhythm one : rhythms) {
            Recurrence made = new Recurrence(task, one.frequency(), one.minCount(), one.words(), null, position++);
            made.require(one.frequency(), one.minCount(), new PostQuotas(List.of()), one.words());
            recurrences.save(made);
            issue.begin(made, plan.getPeriod(), shares.findByTaskIdOrderByPosition(task.requireId()), at, on);
        }
    }
}
