package app.workplan.domain.task;

import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.DraftStructure;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 草稿的任务 follow its structure: each leaf item to be worked on has at least one, an achievement none, a heading only one that
 * carries something of its own; codes and order follow the place (product.md section 2, Task).
 */
public final class DraftTasks {

    private final List<Task> made = new ArrayList<>();
    private final List<Task> dropped = new ArrayList<>();
    private final Plan plan;
    private final DraftStructure structure;
    private final Map<Long, List<Task>> byPlace = new LinkedHashMap<>();
    private final Set<Long> carrying;
    private final Instant at;
    private final TaskCodes codes;
    private int position;

    /**
     * @param tasks all tasks of the plan
     * @param carrying ids of tasks that have shares, dates of their own, frequencies or targets
     */
    public DraftTasks(Plan plan, DraftStructure structure, List<Task> tasks, Set<Long> carrying, Instant at) {
        this.plan = plan;
        this.structure = structure;
        this.carrying = carrying;
        this.at = at;
        this.codes = new TaskCodes(plan.getPeriod().from().getYear(), structure.chapters(), structure.items());
        tasks.stream()
                .sorted(Comparator.comparingInt(Task::getPosition).thenComparing(Task::requireId))
                .forEach(task -> byPlace.computeIfAbsent(placeOf(task), any -> new ArrayList<>())
                        .add(task));
    }

    /** Brings all tasks in line; what is new stands in {@link #made}, what has to go in {@link #dropped}. */
    public void settle() {
        for (Chapter chapter : structure.chapters()) {
            for (PlanItem item : structure.within(chapter)) {
                settle(item);
            }
            for (Task task : byPlace.getOrDefault(chapter.requireId(), List.of())) {
                keep(task, chapter.requireId(), codes.next(chapter));
            }
        }
    }

    /** New tasks, to be stored. */
    public List<Task> made() {
        return List.copyOf(made);
    }

    /** Tasks whose item is no longer tracked by itself. */
    public List<Task> dropped() {
        return List.copyOf(dropped);
    }

    private void settle(PlanItem item) {
        List<Task> own = new ArrayList<>(byPlace.getOrDefault(item.requireId(), List.of()));
        boolean leaf = structure.below(item.requireId()).isEmpty();
        if (item.getNature() == ItemNature.ACHIEVEMENT) {
            dropped.addAll(own);
            return;
        }
        if (!leaf) {
            List<Task> bare = own.stream().filter(this::isBare).toList();
            dropped.addAll(bare);
            own.removeAll(bare);
        }
        if (own.isEmpty() && leaf) {
            TaskDeadline untilTheEnd = new TaskDeadline(plan.getPeriod().to(), DeadlineOrigin.DEFAULT, null);
            made.add(new Task(item, codes.next(item), position++, item.getSpan(), untilTheEnd, at));
        } else if (!own.isEmpty()) {
            List<String> given = codes.next(item, own.size());
            for (int part = 0; part < own.size(); part++) {
                keep(own.get(part), item.getChapterId(), given.get(part));
            }
        }
    }

    private void keep(Task task, long chapterId, String code) {
        task.settle(chapterId, code, position++);
        task.followPeriod(plan.getPeriod().to());
    }

    private boolean isBare(Task task) {
        return task.getDueOrigin() == DeadlineOrigin.DEFAULT && !carrying.contains(task.requireId());
    }

    private static long placeOf(Task task) {
        return task.getItemId() == null ? task.getChapterId() : task.getItemId();
    }
}
