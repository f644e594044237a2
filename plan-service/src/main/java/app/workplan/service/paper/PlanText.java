package app.workplan.service.paper;

import app.workplan.domain.plan.SourceSpan;
import app.workplan.service.plan.PlanHead;
import app.workplan.service.plan.PlanTree;
import app.workplan.service.plan.PlanTree.ItemRow;
import app.workplan.service.plan.PlanTree.Mark;
import app.workplan.service.plan.PlanTree.TaskRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 计划的文字 as the document prints them: where the words of a task stand, and where its departments are named. */
final class PlanText {

    private final String text;
    private final PlanTree tree;
    private final Map<Long, ItemRow> items;
    private final Map<Long, Integer> firstChild = new HashMap<>();

    PlanText(PlanHead head, PlanTree tree) {
        this.text = head.text() == null ? "" : head.text();
        this.tree = tree;
        this.items = tree.items().stream().collect(Collectors.toMap(ItemRow::id, item -> item));
        for (ItemRow item : tree.items()) {
            if (item.parentId() != null && item.start() != null) {
                firstChild.merge(item.parentId(), item.start(), Math::min);
            }
        }
    }

    /** 原文 of the task without the departments its bracket names; its title where no document has it. */
    String words(TaskRow task) {
        SourceSpan own = own(task.start(), task.end(), task.itemId());
        if (own == null) {
            return task.title();
        }
        StringBuilder words = new StringBuilder();
        int at = own.start();
        for (SourceSpan left : leftOut(own)) {
            if (left.start() >= at) {
                words.append(text, at, left.start());
                at = left.end();
            }
        }
        String printed = words.append(text, at, own.end()).toString();
        String joined = printed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return joined.isEmpty() ? task.title() : joined;
    }

    /** The words of an item up to its first sub-item; null for one no document has. */
    @Nullable
    SourceSpan own(ItemRow item) {
        return own(item.start(), item.end(), item.id());
    }

    /** Whether the document itself names departments for the item: in its own words or in those of an item above. */
    boolean namesDepartments(@Nullable Long itemId) {
        ItemRow item = itemId == null ? null : items.get(itemId);
        if (item == null) {
            return false;
        }
        SourceSpan own = own(item);
        boolean named = own != null && tree.marks().stream().anyMatch(mark -> !mark.noise() && lies(mark, own));
        return named || namesDepartments(item.parentId());
    }

    private @Nullable SourceSpan own(@Nullable Integer start, @Nullable Integer end, @Nullable Long itemId) {
        if (start == null || end == null || start >= end || end > text.length()) {
            return null;
        }
        Integer child = itemId == null ? null : firstChild.get(itemId);
        return new SourceSpan(start, child == null || child <= start || child > end ? end : child);
    }

    private List<SourceSpan> leftOut(SourceSpan own) {
        return tree.marks().stream()
                .filter(mark -> lies(mark, own))
                .map(mark -> mark.noise() ? new SourceSpan(mark.start(), mark.end()) : mark.bracket(text))
                .filter(own::contains)
                .toList();
    }

    private static boolean lies(Mark mark, SourceSpan own) {
        return mark.start() >= own.start() && mark.end() <= own.end();
    }
}
