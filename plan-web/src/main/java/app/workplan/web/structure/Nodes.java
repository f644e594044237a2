package app.workplan.web.structure;

import app.workplan.domain.plan.PlanItem;
import app.workplan.service.plan.PlanTree;
import app.workplan.web.structure.Node.Kind;
import app.workplan.web.support.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays the structure of a draft out in rows, in document order. */
final class Nodes {

    private final PlanTree tree;
    private final Map<Long, List<PlanTree.ItemRow>> itemsBelow = new HashMap<>();
    private final Map<Long, List<PlanTree.TaskRow>> tasksOf = new HashMap<>();
    private final List<Node> rows = new ArrayList<>();

    private Nodes(PlanTree tree) {
        this.tree = tree;
        tree.items()
                .forEach(item -> put(itemsBelow, item.parentId() == null ? item.chapterId() : item.parentId(), item));
        tree.tasks().forEach(task -> put(tasksOf, task.itemId() == null ? task.chapterId() : task.itemId(), task));
    }

    static List<Node> of(PlanTree tree) {
        Nodes nodes = new Nodes(tree);
        List<PlanTree.ChapterRow> chapters = tree.chapters();
        for (int at = 0; at < chapters.size(); at++) {
            nodes.chapter(
                    chapters.get(at),
                    at + 1 < chapters.size() ? chapters.get(at + 1).id() : null);
        }
        return List.copyOf(nodes.rows);
    }

    /** Where an item may go: every chapter, and every item of the first two levels that does not lie in it. */
    static List<Option> targets(List<Node> rows, Node moved) {
        Set<Long> within = new HashSet<>(Set.of(moved.id()));
        List<Option> targets = new ArrayList<>();
        for (Node row : rows) {
            if (row.parentId() != null && within.contains(row.parentId())) {
                within.add(row.id());
            }
            boolean holds = row.isChapter() || row.isItem() && row.level() < PlanItem.MAX_LEVEL;
            if (holds && !within.contains(row.id())) {
                targets.add(new Option(String.valueOf(row.id()), "\u3000".repeat(row.level()) + row.line()));
            }
        }
        return targets;
    }

    private void chapter(PlanTree.ChapterRow chapter, @Nullable Long nextId) {
        int items = (int) tree.items().stream()
                .filter(item -> item.chapterId() == chapter.id())
                .count();
        int tasks = (int) tree.tasks().stream()
                .filter(task -> task.chapterId() == chapter.id())
                .count();
        rows.add(new Node(
                chapter.id(),
                Kind.CHAPTER,
                0,
                chapter.number(),
                chapter.title(),
                chapter.nature().name(),
                null,
                nextId,
                items,
                tasks,
                null,
                null,
                null,
                null,
                0));
        items(chapter.id(), 1);
        tasks(chapter.id(), 1);
    }

    private void items(long parentId, int level) {
        List<PlanTree.ItemRow> family = itemsBelow.getOrDefault(parentId, List.of());
        for (int at = 0; at < family.size(); at++) {
            PlanTree.ItemRow item = family.get(at);
            List<PlanTree.TaskRow> own = tasksOf.getOrDefault(item.id(), List.of());
            PlanTree.TaskRow only = own.size() == 1 ? own.get(0) : null;
            rows.add(new Node(
                    item.id(),
                    Kind.ITEM,
                    level,
                    item.number(),
                    item.title(),
                    item.nature().name(),
                    parentId,
                    at + 1 < family.size() ? family.get(at + 1).id() : null,
                    count(item.id(), itemsBelow),
                    own.size() + count(item.id(), tasksOf),
                    only == null ? null : only.id(),
                    only == null ? null : only.code(),
                    only == null ? null : only.dueOn(),
                    only == null ? null : only.department(),
                    only == null ? 0 : only.departments()));
            if (own.size() > 1) {
                tasks(item.id(), level + 1);
            }
            items(item.id(), level + 1);
        }
    }

    private void tasks(long parentId, int level) {
        List<PlanTree.TaskRow> family = tasksOf.getOrDefault(parentId, List.of());
        for (PlanTree.TaskRow task : family) {
            rows.add(new Node(
                    task.id(),
                    Kind.TASK,
                    level,
                    null,
                    task.title(),
                    null,
                    parentId,
                    null,
                    0,
                    1,
                    task.id(),
                    task.code(),
                    task.dueOn(),
                    task.department(),
                    task.departments()));
        }
    }

    /** What lies below an item: other items, or the tasks of these. */
    private int count(long itemId, Map<Long, ? extends List<?>> what) {
        int count =
                what == itemsBelow ? itemsBelow.getOrDefault(itemId, List.of()).size() : 0;
        for (PlanTree.ItemRow child : itemsBelow.getOrDefault(itemId, List.of())) {
            int own = what == itemsBelow
                    ? 0
                    : Objects.requireNonNullElse(what.get(child.id()), List.of())
                            .size();
            count += own + count(child.id(), what);
        }
        return count;
    }

    private static <T> void put(Map<Long, List<T>> map, long key, T value) {
        map.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }
}
