package app.workplan.service.docimport.amend;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskState;
import app.workplan.service.docimport.amend.Comparison.Changed;
import app.workplan.service.docimport.amend.PresentPlan.Unit;
import app.workplan.service.docimport.amend.Provision.Goal;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.drafting.NamedDepartments;
import app.workplan.service.drafting.TaskDemands;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.task.AddedTaskService;
import app.workplan.service.task.SuspensionService;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskPart;
import app.workplan.service.task.TaskRepository;
import app.workplan.service.task.TaskService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * 写入已印发的计划, by the commands that change one by hand: wording and codes of the document stay frozen, tasks are added,
 * changed and cancelled from that day on.
 */
@Component
@RequiredArgsConstructor
class IssuedWriting {

    private static final int MAX_WORDS = 100;
    private static final int MAX_SENTENCE = 300;

    private final AddedTaskService adding;
    private final TaskService changing;
    private final SuspensionService suspensions;
    private final NamedDepartments named;
    private final TaskDemands demands;
    private final TaskRepository tasks;
    private final AuditTrail audit;

    void write(Amending now) {
        NamedDepartments.Known known = named.knownTo(now.plan.getBureauId());
        String basis = Objects.requireNonNull(now.basis);
        for (Changed one : now.changed()) {
            Amending.at("c" + one.read().key(), one.present().title(), () -> change(now, one, known, basis));
        }
        for (Item one : now.added()) {
            Amending.at("a" + ReadText.key(one), one.title(), () -> add(now, one, known, basis));
        }
        for (Unit one : now.removed()) {
            Amending.at(
                    Comparison.removedKey(one.provision()),
                    one.provision().title(),
                    () -> one.taskIds().forEach(task -> cancel(now, task, basis)));
        }
    }

    private void change(Amending now, Changed one, NamedDepartments.Known known, String basis) {
        List<Facet> facets = now.facets(one);
        Item item = now.read(one);
        long taskId = now.unit(one.present()).taskIds().get(0);
        if (facets.contains(Facet.STATE)) {
            suspensions.resume(now.actor, taskId, basis);
        }
        List<TaskChange> changes = new ArrayList<>();
        if (facets.contains(Facet.TITLE)) {
            changes.add(TaskChange.title(Amending.title(item)));
        }
        if (facets.contains(Facet.DEADLINE)) {
            changes.add(TaskChange.due(TaskDemands.deadline(now.plan.getPeriod(), item)));
        }
        List<TaskPart> parts = facets.contains(Facet.DEPARTMENTS) ? parts(now, item, known) : null;
        int version = task(taskId).getVersion();
        changing.change(now.actor, new TaskService.ChangeTask(taskId, changes, parts, basis, version));
        if (facets.contains(Facet.TARGET)) {
            demands.replaceTargets(task(taskId), item);
            record(
                    now,
                    taskId,
                    "task.target",
                    words(one.present().goals()),
                    words(one.read().goals()),
                    basis);
        }
        if (facets.contains(Facet.TEXT)) {
            record(
                    now,
                    taskId,
                    "task.wording",
                    one.present().words().strip(),
                    one.read().words().strip(),
                    basis);
        }
        if (facets.contains(Facet.TEXT) || facets.contains(Facet.TITLE)) {
            now.tie(taskId, item);
        }
    }

    private void add(Amending now, Item item, NamedDepartments.Known known, String basis) {
        Provision.Due due = now.comparison.added().stream()
                .filter(one -> one.key().equals(ReadText.key(item)))
                .findFirst()
                .map(Provision::due)
                .orElse(null);
        long taskId = adding.add(
                now.actor,
                new AddedTaskService.AddTask(
                        now.plan.requireId(),
                        now.places.of(item),
                        Amending.title(item),
                        due == null ? null : due.day(),
                        due == null || due.words() == null ? null : cut(due.words(), MAX_WORDS),
                        parts(now, item, known),
                        item.frequencies().stream()
                                .map(one -> new AddedTaskService.Rhythm(
                                        one.per(), one.minCount(), cut(one.text(), MAX_SENTENCE)))
                                .toList(),
                        basis));
        tasks.flush();
        demands.saveOthers(task(taskId), item, now.at);
        now.tie(taskId, item);
    }

    /** One that is suspended is resumed first, so that a later resumption knows what to give back. */
    private void cancel(Amending now, long taskId, String basis) {
        TaskState set = task(taskId).getSetState();
        if (set == TaskState.CANCELLED) {
            return;
        }
        if (set == TaskState.SUSPENDED) {
            suspensions.resume(now.actor, taskId, basis);
        }
        suspensions.cancel(now.actor, taskId, basis);
    }

    private List<TaskPart> parts(Amending now, Item item, NamedDepartments.Known known) {
        return named.meant(now.text.tracked().naming(item).departments(), known).stream()
                .map(one -> new TaskPart(one.departmentId(), one.role()))
                .toList();
    }

    /** Locked since the comparison; asked once more so that its version counts what was written before it. */
    private Task task(long taskId) {
        return tasks.lockById(taskId).orElseThrow(() -> new NotFound("task", taskId));
    }

    private void record(Amending now, long taskId, String action, String before, String after, String basis) {
        audit.record(Audited.of(now.actor, now.plan.getBureauId(), action, "task", taskId)
                .in(now.plan.requireId(), taskId)
                .values(before, after)
                .on(basis));
    }

    private static String words(List<Goal> goals) {
        return goals.stream().map(Goal::words).collect(Collectors.joining("; "));
    }

    private static String cut(String words, int most) {
        return Characters.cut(words, most);
    }
}
