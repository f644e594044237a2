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
import java.util.stream.IntStream;

/**
 * 任务编号: where the numbers of the first level are unique in the plan {@code 2024-14}, else chapter first {@code
 * 2021-4.1.2}; an item without number goes by its ordinal among its siblings; a split item's tasks add a letter; a repeated
 * code adds -2, -3.
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
        return unique(
                year + "-" + String.join(".", path.stream().map(String::valueOf).toList()));
    }

    /**
     * The codes of all tasks of an item: one has the item's, several (a split item) add a letter.
     *
     * @param parts how many tasks the item has, at least one
     */
    public List<String> next(PlanItem item, int parts) {
        String code = next(item);
        return parts == 1
                ? List.of(code)
                : IntStream.range(0, parts)
                        .mapToObj(part -> code + letter(part))
                        .toList();
    }

    /** The next free code of a task right under the chapter: its item number is 0, which no document prints. */
    public String next(Chapter chapter) {
        return unique(year + "-" + Objects.requireNonNull(chapterOrdinals.get(chapter.requireId())) + ".0");
    }

    /** The code of the n-th task added after issue: it says so, and does not depend on the place. */
    public static String added(int year, int n) {
        return addedPrefix(year) + n;
    }

    /** Whether the code is that of a task added after issue. */
    public static boolean isAdded(String code) {
        return code.matches("\\d+-A\\d+");
    }

    /** How the code of a task added after issue begins. */
    public static String addedPrefix(int year) {
        return year + "-A";
    }

    private String unique(String code) {
        int times = given.merge(code, 1, Integer::sum);
        return times == 1 ? code : code + "-" + times;
    }

    /** a to z, then aa, ab. */
    private static String letter(int part) {
        char last = (char) ('a' + part % 26);
        return part < 26 ? String.valueOf(last) : letter(part / 26 - 1) + last;
    }
}
