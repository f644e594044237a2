package app.workplan.service.task;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.Recurrence;
import app.workplan.domain.task.Task;
import java.time.Instant;
import java.time.LocalDate;
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
    void repeat(Plan plan, Task task, Frequency frequency, int minCount, Instant at, LocalDate on) {
        if (minCount < 1 || minCount > MOST_TIMES) {
            throw new RuleViolation("task.countIll", MOST_TIMES);
        }
        Recurrence recurrence =
                recurrences.save(new Recurrence(task, frequency, minCount, frequency.name() + " " + minCount, null, 0));
        issue.begin(recurrence, plan.getPeriod(), shares.findByTaskIdOrderByPosition(task.requireId()), at, on);
    }
}
