package app.workplan.service.bulk;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.BulkChange;
import app.workplan.domain.task.BulkLine;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.task.ShareRepository;
import app.workplan.service.task.TaskWork;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 批量修改: many tasks get one change, all of those that were promised or none, and it can be taken back. */
@Service
@RequiredArgsConstructor
public class BulkService {

    private static final Pattern TOKEN = Pattern.compile("[0-9a-f-]{36}");

    private final BulkTasks chosen;
    private final BulkTrial trial;
    private final BulkChangeRepository changes;
    private final ShareRepository shares;
    private final PlanAccess access;
    private final EntityManager entities;
    private final Clock clock;

    /**
     * 批量修改, as a command.
     *
     * @param token of the form: sent twice, it makes one change
     * @param seen the tasks the preview promised to change, with the version it saw of each
     * @param basis 依据, required once one of the plans is issued
     */
    public record ChangeMany(
            String token,
            BulkEdit edit,
            Map<Long, Integer> seen,
            @Nullable String basis) {}

    /**
     * 批量修改: changes all the tasks the preview promised, in one transaction.
     *
     * @return id of the change
     * @throws NotFound when one of them does not exist or belongs to another bureau
     * @throws RuleViolation when there are none or too many, the basis is missing, no preview was made, or the form was sent
     *     before and its change taken back
     * @throws StaleVersion when somebody changed one of them since the preview, or it may no longer be changed
     */
    @Transactional
    public long change(Actor actor, ChangeMany command) {
        BulkTasks.Chosen tasks =
                chosen.lock(command.seen().keySet(), command.edit().kind());
        tasks.plans().values().forEach(plan -> access.requireCanEdit(actor, plan));
        long bureau = access.requireOwnOffice(actor);
        if (!TOKEN.matcher(command.token()).matches()) {
            throw new RuleViolation("bulk.noPreview");
        }
        Optional<BulkChange> twin = changes.findByBureauIdAndToken(bureau, command.token());
        if (twin.isPresent()) {
            twin.get().requireInForce();
            return twin.get().requireId();
        }
        tasks.requireBasis(command.basis());
        Instant now = clock.instant();
        List<BulkTrial.Ready> ready = new ArrayList<>();
        for (Task task : tasks.tasks()) {
            task.requireSeen(command.seen().get(task.requireId()));
            ready.add(promised(work(actor, tasks, task, now, command.basis()), tasks.sharesOf(task), command.edit()));
        }
        trial.write(ready, now);
        entities.flush();
        return keep(actor, bureau, command, ready, now);
    }

    /** What was promised and is refused now has changed in between. */
    private BulkTrial.Ready promised(TaskWork work, List<Share> present, BulkEdit edit) {
        try {
            return trial.prepare(work, present, edit.wanted());
        } catch (RuleViolation noLonger) {
            throw new StaleVersion();
        }
    }

    private long keep(Actor actor, long bureau, ChangeMany command, List<BulkTrial.Ready> ready, Instant now) {
        BulkChange change = new BulkChange(
                bureau,
                command.token(),
                command.edit().kind(),
                now,
                actor.userId(),
                actor.displayName(),
                command.basis());
        Map<Long, List<Share>> after = sharesOf(command.edit(), ready);
        for (BulkTrial.Ready one : ready) {
            List<Share> theirs = after.getOrDefault(one.task().requireId(), List.of());
            BulkLine.Mark mark = BulkTrial.mark(one.task(), theirs, one.before(), one.after());
            change.changed(one.task(), one.before(), one.after(), one.earlier(), mark);
        }
        return changes.save(change).requireId();
    }

    private Map<Long, List<Share>> sharesOf(BulkEdit edit, List<BulkTrial.Ready> ready) {
        if (edit.wanted() instanceof BulkEdit.Field) {
            return Map.of();
        }
        List<Long> ids = ready.stream().map(one -> one.task().requireId()).toList();
        return shares.findByTaskIdInOrderByPosition(ids).stream().collect(Collectors.groupingBy(Share::getTaskId));
    }

    /**
     * 撤销批量修改: gives each task back what it was before, as a change of its own; a task that somebody changed since, or
     * that may no longer be changed, stays as it is, and its line says why. Taken back already: nothing happens.
     *
     * @param basis 依据 under which the values come back
     * @throws NotFound when there is no such change in the bureau
     * @throws RuleViolation once ten minutes have passed
     * @throws NothingRestored when not one of its tasks can be restored; it can still be taken back later
     */
    @Transactional
    public void undo(Actor actor, long changeId, String basis) {
        BulkChange change = changes.lockById(changeId).orElseThrow(() -> new NotFound("bulkChange", changeId));
        access.requireOffice(actor, change.getBureauId());
        if (change.isUndone()) {
            return;
        }
        Instant now = clock.instant();
        change.undo(now, actor.userId());
        Map<Long, BulkLine> lines =
                change.getLines().stream().collect(Collectors.toMap(BulkLine::getTaskId, line -> line));
        if (lines.isEmpty()) {
            throw new NothingRestored(Map.of());
        }
        BulkTasks.Chosen tasks = chosen.lock(lines.keySet(), change.getKind());
        List<BulkTrial.Ready> ready = new ArrayList<>();
        Map<Long, RuleViolation> kept = new HashMap<>();
        for (Task task : tasks.tasks()) {
            BulkLine line = Objects.requireNonNull(lines.get(task.requireId()));
            try {
                ready.add(restored(work(actor, tasks, task, now, basis), tasks.sharesOf(task), line));
            } catch (RuleViolation why) {
                line.keep(why);
                kept.put(task.requireId(), why);
            }
        }
        if (ready.isEmpty()) {
            throw new NothingRestored(kept);
        }
        trial.write(ready, now);
    }

    private BulkTrial.Ready restored(TaskWork work, List<Share> present, BulkLine line) {
        if (!line.isAsLeft(BulkTrial.mark(work.task(), present, line.getOldValue(), line.getNewValue()))) {
            throw new RuleViolation("bulk.changedSince");
        }
        return trial.prepare(work, present, BulkReversal.of(line.getChange().getKind(), line));
    }

    private TaskWork work(Actor actor, BulkTasks.Chosen tasks, Task task, Instant now, @Nullable String basis) {
        return new TaskWork(actor, tasks.planOf(task), task, now, BusinessClock.dayOf(now), basis);
    }
}
