package app.workplan.domain.plan;

import app.workplan.domain.shared.RuleViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 草稿的结构: chapters and items of one plan as a tree. It owns the order: whatever is added, moved or taken out, positions,
 * levels and chapters are counted anew. Chapters and items have their ids from one sequence, so an id names one node.
 */
public final class DraftStructure {

    /** 移动: which way. */
    public enum Step {
        /** 上移. */
        UP,
        /** 下移. */
        DOWN,
        /** 降一级, under the one before it. */
        IN,
        /** 升一级, after the one it was under. */
        OUT
    }

    private final List<Chapter> chapters;
    private final Map<Long, PlanItem> items = new HashMap<>();
    private final Map<Long, List<PlanItem>> below = new HashMap<>();

    /**
     * @param chapters in document order
     * @param planItems in document order, parents before children
     */
    public DraftStructure(List<Chapter> chapters, List<PlanItem> planItems) {
        this.chapters = new ArrayList<>(chapters);
        for (PlanItem item : planItems) {
            items.put(item.requireId(), item);
            siblings(parentOf(item)).add(item);
        }
    }

    /** 章, in order. */
    public List<Chapter> chapters() {
        return List.copyOf(chapters);
    }

    /** 条目 right under a chapter or an item, in order. */
    public List<PlanItem> below(long nodeId) {
        return List.copyOf(below.getOrDefault(nodeId, List.of()));
    }

    /** All items in document order, parents before children. */
    public List<PlanItem> items() {
        List<PlanItem> all = new ArrayList<>();
        chapters.forEach(chapter -> collect(chapter.requireId(), all));
        return all;
    }

    /** The item and everything under it, parents before children. */
    public List<PlanItem> within(PlanItem item) {
        List<PlanItem> all = new ArrayList<>(List.of(item));
        collect(item.requireId(), all);
        return all;
    }

    /** All items of a chapter, parents before children. */
    public List<PlanItem> within(Chapter chapter) {
        List<PlanItem> all = new ArrayList<>();
        collect(chapter.requireId(), all);
        return all;
    }

    /** @throws RuleViolation when the plan no longer has no such chapter */
    public Chapter chapter(long id) {
        return chapters.stream()
                .filter(chapter -> chapter.requireId() == id)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("structure.gone"));
    }

    /** @throws RuleViolation when the plan no longer has no such item */
    public PlanItem item(long id) {
        PlanItem item = items.get(id);
        if (item == null) {
            throw new RuleViolation("structure.gone");
        }
        return item;
    }

    public boolean isChapter(long id) {
        return chapters.stream().anyMatch(chapter -> chapter.requireId() == id);
    }

    /** Puts a new chapter after the given one, at the end for null. */
    public void add(Chapter chapter, @Nullable Long afterId) {
        chapters.add(afterId == null ? chapters.size() : chapters.indexOf(chapter(afterId)) + 1, chapter);
        settle();
    }

    /** Puts a new item after the given one, at the end of its parent for null. */
    public void add(PlanItem item, @Nullable Long afterId) {
        items.put(item.requireId(), item);
        List<PlanItem> family = siblings(parentOf(item));
        family.add(afterId == null ? family.size() : family.indexOf(item(afterId)) + 1, item);
        settle();
    }

    /** Takes out a chapter without items. */
    public void remove(Chapter chapter) {
        chapters.remove(chapter);
        settle();
    }

    /** Takes out an item with everything under it. */
    public void remove(PlanItem item) {
        within(item).forEach(one -> items.remove(one.requireId()));
        siblings(parentOf(item)).remove(item);
        settle();
    }

    /**
     * 移动一步.
     *
     * @throws RuleViolation when it cannot go further that way
     */
    public void step(long id, Step step) {
        if (isChapter(id)) {
            stepChapter(chapter(id), step);
            return;
        }
        PlanItem item = item(id);
        List<PlanItem> family = siblings(parentOf(item));
        int at = family.indexOf(item);
        switch (step) {
            case UP -> move(id, parentOf(item), requireThere(family, at - 1).requireId());
            case DOWN -> move(id, parentOf(item), after(family, requireIndex(family, at + 1)));
            case IN -> move(id, requireThere(family, at - 1).requireId(), null);
            case OUT -> {
                if (item.getParentId() == null) {
                    throw new RuleViolation("structure.noFurther");
                }
                PlanItem parent = item(item.getParentId());
                List<PlanItem> above = siblings(parentOf(parent));
                move(id, parentOf(parent), after(above, above.indexOf(parent)));
            }
        }
    }

    /**
     * 移到: an item under a chapter or another item; a chapter among the chapters.
     *
     * @param parentId null for a chapter
     * @param beforeId the neighbour it comes before, null for the end
     * @throws RuleViolation when it would lie under itself, deeper than three levels, or a chapter under something
     */
    public void move(long id, @Nullable Long parentId, @Nullable Long beforeId) {
        if (isChapter(id)) {
            if (parentId != null) {
                throw new RuleViolation(
                        parentId == id || isWithin(parentId, id) ? "structure.underItself" : "structure.chapterOnTop");
            }
            moveChapter(chapter(id), beforeId);
            return;
        }
        PlanItem item = item(id);
        if (parentId == null) {
            throw new RuleViolation("structure.itemNeedsChapter");
        }
        List<PlanItem> moved = within(item);
        if (moved.stream().anyMatch(one -> one.requireId() == parentId)) {
            throw new RuleViolation("structure.underItself");
        }
        int newLevel = isChapter(parentId) ? 1 : item(parentId).getLevel() + 1;
        int deepest = moved.stream().mapToInt(PlanItem::getLevel).max().orElseThrow() - item.getLevel() + newLevel;
        if (deepest > PlanItem.MAX_LEVEL) {
            throw new RuleViolation("structure.tooDeep", PlanItem.MAX_LEVEL);
        }
        if (beforeId != null && beforeId == id) {
            return;
        }
        List<PlanItem> target = siblings(parentId);
        if (beforeId != null && target.stream().noneMatch(one -> one.requireId() == beforeId)) {
            throw new RuleViolation("structure.neighbourGone");
        }
        siblings(parentOf(item)).remove(item);
        target.add(beforeId == null ? target.size() : target.indexOf(item(beforeId)), item);
        settle();
    }

    private boolean isWithin(long id, long chapterId) {
        PlanItem item = items.get(id);
        return item != null && item.getChapterId() == chapterId;
    }

    private void stepChapter(Chapter chapter, Step step) {
        int to = chapters.indexOf(chapter) + (step == Step.UP ? -1 : 1);
        if (step == Step.IN || step == Step.OUT) {
            throw new RuleViolation("structure.chapterOnTop");
        }
        if (to < 0 || to >= chapters.size()) {
            throw new RuleViolation("structure.noFurther");
        }
        chapters.remove(chapter);
        chapters.add(to, chapter);
        settle();
    }

    private void moveChapter(Chapter chapter, @Nullable Long beforeId) {
        if (beforeId != null && beforeId == chapter.requireId()) {
            return;
        }
        if (beforeId != null && !isChapter(beforeId)) {
            throw new RuleViolation("structure.neighbourGone");
        }
        chapters.remove(chapter);
        chapters.add(beforeId == null ? chapters.size() : chapters.indexOf(chapter(beforeId)), chapter);
        settle();
    }

    private static int requireIndex(List<PlanItem> family, int at) {
        requireThere(family, at);
        return at;
    }

    private static PlanItem requireThere(List<PlanItem> family, int at) {
        if (at < 0 || at >= family.size()) {
            throw new RuleViolation("structure.noFurther");
        }
        return family.get(at);
    }

    private static @Nullable Long after(List<PlanItem> family, int at) {
        return at + 1 < family.size() ? family.get(at + 1).requireId() : null;
    }

    private static long parentOf(PlanItem item) {
        return item.getParentId() == null ? item.getChapterId() : item.getParentId();
    }

    private List<PlanItem> siblings(long nodeId) {
        return below.computeIfAbsent(nodeId, any -> new ArrayList<>());
    }

    private void collect(long nodeId, List<PlanItem> all) {
        for (PlanItem item : below.getOrDefault(nodeId, List.of())) {
            all.add(item);
            collect(item.requireId(), all);
        }
    }

    /** Counts positions, levels and chapters anew. */
    private void settle() {
        int position = 0;
        for (int at = 0; at < chapters.size(); at++) {
            chapters.get(at).place(at);
            position = place(chapters.get(at), null, position);
        }
    }

    private int place(Chapter chapter, @Nullable PlanItem parent, int from) {
        int position = from;
        for (PlanItem item : below.getOrDefault(parent == null ? chapter.requireId() : parent.requireId(), List.of())) {
            item.place(chapter, parent, position++);
            position = place(chapter, item, position);
        }
        return position;
    }
}
