package app.workplan.service.drafting;

import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.ChapterRepository;
import app.workplan.service.plan.PlanItemRepository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 章与条目: copies the official wording of one plan to another, offsets kept. */
@Component
@RequiredArgsConstructor
class PlanWording {

    private final ChapterRepository chapters;
    private final PlanItemRepository items;

    /**
     * What was copied.
     *
     * @param chapters in document order
     * @param items in document order
     * @param chapterByOld the copy by the original's id
     * @param itemByOld the copy by the original's id
     */
    record Copied(
            List<Chapter> chapters,
            List<PlanItem> items,
            Map<Long, Chapter> chapterByOld,
            Map<Long, PlanItem> itemByOld) {}

    /**
     * Which wording goes along.
     *
     * @param chapterIds of the original; null for all
     * @param itemIds of the original; null for all
     */
    record Wanted(@Nullable Set<Long> chapterIds, @Nullable Set<Long> itemIds) {

        boolean has(Chapter one) {
            return chapterIds == null || chapterIds.contains(one.requireId());
        }

        boolean has(PlanItem one) {
            return itemIds == null || itemIds.contains(one.requireId());
        }
    }

    /** 全部章条. */
    static final Wanted ALL = new Wanted(null, null);

    /** The items and chapters above the tasks, and the chapters of mere prose, which have no items at all. */
    Wanted above(Plan plan, List<Task> tasks) {
        Map<Long, PlanItem> byId = new HashMap<>();
        Set<Long> withItems = new HashSet<>();
        for (PlanItem item : items.findByPlanIdOrderByPosition(plan.requireId())) {
            byId.put(item.requireId(), item);
            withItems.add(item.getChapterId());
        }
        Set<Long> chapterIds = new HashSet<>();
        Set<Long> itemIds = new HashSet<>();
        for (Task task : tasks) {
            chapterIds.add(task.getChapterId());
            for (PlanItem item = at(byId, task.getItemId()); item != null; item = at(byId, item.getParentId())) {
                itemIds.add(item.requireId());
                chapterIds.add(item.getChapterId());
            }
        }
        chapters.findByPlanIdOrderByPosition(plan.requireId()).stream()
                .map(Chapter::requireId)
                .filter(id -> !withItems.contains(id))
                .forEach(chapterIds::add);
        return new Wanted(chapterIds, itemIds);
    }

    private static @Nullable PlanItem at(Map<Long, PlanItem> byId, @Nullable Long id) {
        return id == null ? null : byId.get(id);
    }

    Copied copy(Plan from, Plan to, UnaryOperator<String> words, Wanted wanted) {
        Copied copied = new Copied(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        for (Chapter old : chapters.findByPlanIdOrderByPosition(from.requireId())) {
            if (!wanted.has(old)) {
                continue;
            }
            Chapter chapter = chapters.save(new Chapter(
                    to,
                    old.getPosition(),
                    old.getNumber(),
                    words.apply(old.getTitle()),
                    old.getNature(),
                    old.getSpan()));
            copied.chapters().add(chapter);
            copied.chapterByOld().put(old.requireId(), chapter);
        }
        for (PlanItem old : items.findByPlanIdOrderByPosition(from.requireId())) {
            if (!wanted.has(old)) {
                continue;
            }
            PlanItem item = items.save(new PlanItem(
                    Objects.requireNonNull(copied.chapterByOld().get(old.getChapterId())),
                    parentOf(old, copied),
                    old.getPosition(),
                    old.getNumber(),
                    words.apply(old.getTitle()),
                    old.getNature(),
                    old.getSpan()));
            copied.items().add(item);
            copied.itemByOld().put(old.requireId(), item);
        }
        return copied;
    }

    private static @Nullable PlanItem parentOf(PlanItem old, Copied copied) {
        return old.getParentId() == null ? null : copied.itemByOld().get(old.getParentId());
    }
}
