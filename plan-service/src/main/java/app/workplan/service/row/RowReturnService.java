package app.workplan.service.row;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskRow;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.task.TasksInPlans;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 放回清单: a row that was taken off in error comes back, under the lock of its task. */
@Service
@RequiredArgsConstructor
public class RowReturnService {

    private final TasksInPlans tasks;
    private final RowRepository rows;
    private final RowAccess access;
    private final RowPercents percents;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 放回清单: the office puts a row back that was taken off in error, with a reason.
     *
     * @param number 编号 it gets; its own may have been given to another row since
     * @throws RuleViolation when it is on the list, the number is taken, or a share that counts by the list was handed in
     */
    @Transactional
    public void putBack(Actor actor, long rowId, String number, String reason) {
        long taskId = rows.taskOf(rowId).orElseThrow(() -> new NotFound("row", rowId));
        TasksInPlans.TaskInPlan place = tasks.lock(taskId);
        access.requireOffice(actor, place.task());
        Task task = RowService.open(place);
        TaskRow row = rows.findById(rowId).orElseThrow(() -> new NotFound("row", rowId));
        Instant now = clock.instant();
        if (isPutBackAgain(row, number, reason, actor, now)) {
            return;
        }
        Set<String> numbers = rows.numbers(taskId);
        row.putBack(number, reason, now, actor.userId());
        RowService.requireFree(row.getNumber(), numbers);
        if (numbers.size() >= RowService.MAX_ROWS) {
            throw new RuleViolation("row.tooMany", RowService.MAX_ROWS);
        }
        audit.record(access.change(actor, task, "row.putBack")
                .values(null, RowWords.of(row.content()))
                .on(reason.strip()));
        percents.settle(actor, task, now);
    }

    private static boolean isPutBackAgain(TaskRow row, String number, String reason, Actor actor, Instant now) {
        return row.getRemovedAt() == null
                && row.getNumber().equals(number.strip())
                && row.lastAbsence()
                        .filter(last -> last.getPutBackAt().isAfter(now.minusSeconds(120))
                                && last.getPutBackReason().equals(reason.strip())
                                && Objects.equals(last.getPutBackBy(), actor.userId()))
                        .isPresent();
    }
}
