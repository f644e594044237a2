package app.workplan.service.task;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.RuleViolation;
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

    private static final int MOST_TIMES = 99;

    private final RecurrenceRepository recurrences;
    private final ShareRepository shares;
    private final TaskIssue issue;

    /** Occurrences from this day on: periods that ended before make none. */
    void repeat(Plan plan, Task task, List<AddedTaskService.Rhythm> rhythms, Instant at, LocalDate on) {
        int position = 0;
        for (AddedTaskService.Rhythm one : rhythms) {
            if (one.minCount() < 1 || one.minCount() > MOST_TIMES) {
                throw new RuleViolation("task.countIll", MOST_TIMES);
            }
            Recurrence made = recurrences.save(
                    new Recurrence(task, one.frequency(), one.minCount(), one.words(), null, position++));
            issue.begin(made, plan.getPeriod(), shares.findByTaskIdOrderByPosition(task.requireId()), at, on);
        }
    }
}
