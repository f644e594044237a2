package app.workplan.service.row;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.RowContent;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskRow;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.task.TasksInPlans;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 导入清单: rows are added, those with a day also struck off; all of them, or those that are good. A row that is there is never changed. */
@Service
@RequiredArgsConstructor
public class RowImportService {

    private final TasksInPlans tasks;
    private final RowRepository rows;
    private final RowAccess access;
    private final RowPercents percents;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    /**
     * 核对: carries the import out and takes it back; says line by line what would happen.
     *
     * @throws RuleViolation when the list as a whole takes no rows now
     */
    public RowOutcome check(Actor actor, long taskId, List<RowLine> lines) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            Task task = keep(actor, taskId);
            return run(actor, task, lines);
        }));
    }

    /**
     * 导入.
     *
     * @param goodOnly whether refused rows are left out; else one of them refuses all
     * @throws RuleViolation when rows are refused, or none is left; then nothing was written
     */
    @Transactional
    public RowOutcome commit(Actor actor, long taskId, List<RowLine> lines, boolean goodOnly) {
        Task task = keep(actor, taskId);
        RowOutcome outcome = run(actor, task, lines);
        if (outcome.errors() > 0 && (!goodOnly || outcome.good() == 0)) {
            throw new RuleViolation("row.importErrors", outcome.errors());
        }
        return outcome;
    }

    private Task keep(Actor actor, long taskId) {
        TasksInPlans.TaskInPlan place = tasks.lock(taskId);
        access.requireCanKeep(actor, place.task());
        return RowService.open(place);
    }

    private RowOutcome run(Actor actor, Task task, List<RowLine> lines) {
        Instant now = clock.instant();
        Set<String> listed = rows.numbers(task.requireId());
        Set<String> taken = new HashSet<>(listed);
        List<RowOutcome.Line> results = new ArrayList<>();
        List<TaskRow> good = new ArrayList<>();
        for (RowLine line : lines) {
            RowContent content = line.content();
            try {
                TaskRow row = read(actor, task, line, taken, now);
                if (listed.contains(row.getNumber())) {
                    throw new RuleViolation("row.numberTaken", row.getNumber());
                }
                if (!taken.add(row.getNumber())) {
                    throw new RuleViolation("row.numberTwice", row.getNumber());
                }
                if (taken.size() > RowService.MAX_ROWS) {
                    throw new RuleViolation("row.tooMany", RowService.MAX_ROWS);
                }
                good.add(row);
                results.add(new RowOutcome.Line(
                        line.row(), row.getNumber(), row.getName(), row.strike().isPresent(), null));
            } catch (RuleViolation refused) {
                results.add(new RowOutcome.Line(line.row(), content.number(), content.name(), false, refused));
            }
        }
        if (!good.isEmpty()) {
            rows.saveAll(good);
            audit.record(access.change(actor, task, "row.import").values(null, told(good)));
            percents.settle(actor, task, now);
        }
        return new RowOutcome(results, percents.count(task.requireId()));
    }

    private TaskRow read(Actor actor, Task task, RowLine line, Set<String> taken, Instant now) {
        if (line.unread() != null) {
            throw line.unread();
        }
        LocalDate today = BusinessClock.dayOf(now);
        RowContent typed = line.content();
        RowContent clean = (typed.number().isBlank() ? typed.numbered(RowWords.next(taken)) : typed).checked(today);
        TaskRow row = new TaskRow(task, clean, now, actor.userId());
        if (line.struckOn() != null) {
            boolean own = line.checker() == null || line.checker().isBlank();
            String checker = own
                    ? Characters.cut(actor.displayName(), TaskRow.MAX_CHECKER)
                    : Objects.requireNonNull(line.checker());
            row.strikeOff(line.struckOn(), checker, today, now, actor.userId());
        } else if (line.checker() != null && !line.checker().isBlank()) {
            throw new RuleViolation("row.struckMissing");
        }
        return row;
    }

    private static String told(List<TaskRow> good) {
        return good.size() + ": " + good.stream().map(TaskRow::getNumber).collect(Collectors.joining(", "));
    }
}
