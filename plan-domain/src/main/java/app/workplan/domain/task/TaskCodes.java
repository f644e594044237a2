package app.workplan.domain.task;

import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.ItemNumber;
import app.workplan.domain.plan.PlanItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * 任务编号: where the numbers of the first level are unique in the plan {@code 2024-14}, else chapter first {@code
 * 2021-4.1.2}; an item without number goes by its ordinal among its siblings; a repeated code adds -2, -3.
 */
public final class TaskCodes {

    private final int year;
    private final Map<Long, Integer> chapterOrdinals = new HashMap<>();
    private final Map<Long, PlanItem> items = new HashMap<>();
    private final Map<Long, Integer> itemOrdinals = new HashMap<>();
    private final boolean chapterFirst;
    private final Map<String, Integer> given = new HashMap<>();

    /**
     * @param year the first year of the plan's period
     * @param chapters in document order
     * @param planItems in document order, parents before children
     */
    public TaskCodes(int year, List<Chapter> chapters, List<PlanItem> planItems) {
        this.year = year;
        for (Chapter chapter : chapters) {
            int ordinal = ItemNumber.ordinal(chapter.getNumber()).orElse(chapterOrdinals.size() + 1);
            chapterOrdinals.put(chapter.requireId(), ordinal);
        }
        Map<String, Integer> siblings = new HashMap<>();
        Set<Integer> firstLevel = new HashSet<>();
        boolean repeated = false;
        for (PlanItem item : planItems) {
            items.put(item.requireId(), item);
            String family = item.getChapterId() + "/" + item.getParentId();
            int place = siblings.merge(family, 1, Integer::sum);
            int ordinal = ItemNumber.ordinal(item.getNumber()).orElse(place);
            itemOrdinals.put(item.requireId(), ordinal);
            repeated |= item.getLevel() == 1 && !firstLevel.add(ordinal);
        }
        this.chapterFirst = repeated;
    }

    /** The next free code for the item. */
    public String next(PlanItem item) {
        Deque<Integer> path = new ArrayDeque<>();
        PlanItem at = item;
        while (at != null) {
            path.addFirst(Objects.requireNonNull(itemOrdinals.get(at.requireId())));
            at = at.getParentId() == null ? null : items.get(at.getParentId());
        }
        if (chapterFirst) {
            path.addFirst(Objects.requireNonNull(chapterOrdinals.get(item.getChapterId())));
        }
        String code =
                year + "-" + String.join(".", path.stream().map(String::valueOf).toList());
        int times = given.merge(code, 1, Integer::sum);
        return times == 1 ? code : code + "-" + times;
    }
}
