package app.workplan.service.docimport.amend;

import app.workplan.domain.plan.Wording;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Task;
import app.workplan.service.docimport.amend.Comparison.Changed;
import app.workplan.service.docimport.amend.PresentPlan.Unit;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.drafting.AddedRow;
import app.workplan.service.drafting.AddingService;
import app.workplan.service.drafting.DraftTaskService;
import app.workplan.service.drafting.NamedDepartments;
import app.workplan.service.drafting.StructureService;
import app.workplan.service.drafting.TaskDemands;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskPart;
import app.workplan.service.task.TaskRepository;
import app.workplan.service.task.TaskService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 写入草稿, by the commands that change one by hand: items are added, reworded and removed for good. */
@Component
@RequiredArgsConstructor
class DraftWriting {

    private final AddingService adding;
    private final StructureService structure;
    private final DraftTaskService single;
    private final TaskService changing;
    private final NamedDepartments named;
    private final TaskDemands demands;
    private final TaskRepository tasks;

    void write(Amending now) {
        NamedDepartments.Known known = named.knownTo(now.plan.getBureauId());
        Map<String, Long> made = new HashMap<>();
        for (Changed one : now.changed()) {
            Amending.at("c" + one.read().key(), one.present().title(), () -> change(now, one, known));
        }
        for (Item one : now.added()) {
            Amending.at("a" + ReadText.key(one), one.title(), () -> add(now, one, known, made));
        }
        Set<Long> gone = new HashSet<>();
        for (Unit one : now.removed()) {
            Amending.at(Comparison.removedKey(one.provision()), one.provision().title(), () -> remove(now, one, gone));
        }
    }

    private void change(Amending now, Changed one, NamedDepartments.Known known) {
        List<Facet> facets = now.facets(one);
        Item item = now.read(one);
        Unit unit = now.unit(one.present());
        long taskId = unit.taskIds().get(0);
        demand(now, facets, item, taskId, known);
        boolean title = facets.contains(Facet.TITLE);
        if (unit.itemId() == null) {
            if (title) {
                single.reword(now.actor, now.plan.requireId(), taskId, Amending.title(item), now.plan.getVersion());
            }
        } else if (title || facets.contains(Facet.NUMBER)) {
            PresentPlan.Item present = now.present.item(unit.itemId()).orElseThrow();
            structure.reword(
                    now.actor,
                    now.plan.requireId(),
                    present.id(),
                    facets.contains(Facet.NUMBER) ? number(item) : present.number(),
                    title ? Amending.title(item) : present.title(),
                    now.plan.getVersion());
        }
        if (title || facets.contains(Facet.TEXT)) {
            now.tie(taskId, item);
        }
    }

    private void demand(Amending now, List<Facet> facets, Item item, long taskId, NamedDepartments.Known known) {
        List<TaskChange> changes = facets.contains(Facet.DEADLINE)
                ? List.of(TaskChange.due(TaskDemands.deadline(now.plan.getPeriod(), item)))
                : List.of();
        List<TaskPart> parts = facets.contains(Facet.DEPARTMENTS) ? parts(now, item, known) : null;
        int version = task(taskId).getVersion();
        changing.change(now.actor, new TaskService.ChangeTask(taskId, changes, parts, now.basis, version));
        if (facets.contains(Facet.FREQUENCY)) {
            demands.replaceRecurrences(task(taskId), item);
        }
        if (facets.contains(Facet.TARGET)) {
            demands.replaceTargets(task(taskId), item);
        }
    }

    private void add(Amending now, Item item, NamedDepartments.Known known, Map<String, Long> made) {
        long itemId = place(now, item, made);
        List<Facet> all = new ArrayList<>(List.of(Facet.DEPARTMENTS, Facet.FREQUENCY, Facet.TARGET));
        if (!item.deadlines().isEmpty()) {
            all.add(Facet.DEADLINE);
        }
        for (Task task : tasks.findByItemIdIn(Set.of(itemId))) {
            demand(now, all, item, task.requireId(), known);
            now.tie(task.requireId(), item);
        }
    }

    /** The new item, below headings that are new themselves, behind the sibling it follows in the text. */
    private long place(Amending now, Item item, Map<String, Long> made) {
        Item above = now.text.above(item);
        long under = now.places.chapter(item).id();
        if (above != null) {
            Long parent = madeOrPresent(now, above, made);
            under = parent == null ? place(now, above, made) : parent;
        }
        long itemId = adding.addItems(
                now.actor,
                now.plan.requireId(),
                under,
                sibling(now, item, made, under),
                List.of(AddedRow.of(number(item), Amending.title(item))));
        made.put(ReadText.key(item), itemId);
        return itemId;
    }

    private static @Nullable Long sibling(Amending now, Item item, Map<String, Long> made, long under) {
        Long before = null;
        for (Item one : now.text.parsed().items()) {
            if (one.start() >= item.start()) {
                break;
            }
            if (Objects.equals(one.parent(), item.parent()) && one.chapterIndex() == item.chapterIndex()) {
                Long known = made.get(ReadText.key(one));
                before = known != null
                        ? known
                        : now.places
                                .present(one)
                                .filter(present -> under
                                        == (present.parentId() == null ? present.chapterId() : present.parentId()))
                                .map(PresentPlan.Item::id)
                                .orElse(before);
            }
        }
        return before;
    }

    private static @Nullable Long madeOrPresent(Amending now, Item item, Map<String, Long> made) {
        Long known = made.get(ReadText.key(item));
        return known != null
                ? known
                : now.places.present(item).map(PresentPlan.Item::id).orElse(null);
    }

    private void remove(Amending now, Unit unit, Set<Long> gone) {
        long planId = now.plan.requireId();
        Long itemId = unit.itemId();
        if (itemId == null) {
            single.remove(now.actor, planId, unit.taskIds().get(0), now.plan.getVersion());
            return;
        }
        Set<Long> below = now.present.items().stream()
                .filter(one -> Objects.equals(one.parentId(), itemId) && !gone.contains(one.id()))
                .map(PresentPlan.Item::id)
                .collect(Collectors.toSet());
        if (!below.isEmpty()) {
            throw new RuleViolation("amend.hasBelow");
        }
        structure.remove(now.actor, planId, itemId, now.plan.getVersion());
        gone.add(itemId);
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

    private static @Nullable String number(Item item) {
        return item.number() == null ? null : Characters.cut(item.number(), Wording.MAX_NUMBER);
    }
}
