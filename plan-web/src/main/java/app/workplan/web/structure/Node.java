package app.workplan.web.structure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 结构的一行: a chapter, an item, or a task that stands apart from its item (one of a split item, or right under a chapter).
 *
 * @param level 0 for a chapter, 1 to 3 for items, one more for tasks
 * @param nature constant of the chapter's or item's nature, null for a task
 * @param parentId the chapter or item above, null for a chapter
 * @param nextId the sibling after it, null for the last
 * @param items how many items lie below it
 * @param tasks how many tasks it has with all below it
 * @param taskId the task shown in the row: its own, or the item's only one
 * @param code of that task
 */
record Node(
        long id,
        Kind kind,
        int level,
        @Nullable String number,
        String title,
        @Nullable String nature,
        @Nullable Long parentId,
        @Nullable Long nextId,
        int items,
        int tasks,
        @Nullable Long taskId,
        @Nullable String code,
        @Nullable LocalDate due,
        @Nullable String department,
        int departments) {

    /** 章、条、任务. */
    enum Kind {
        /** 章. */
        CHAPTER,
        /** 条. */
        ITEM,
        /** 任务. */
        TASK
    }

    public boolean isChapter() {
        return kind == Kind.CHAPTER;
    }

    public boolean isItem() {
        return kind == Kind.ITEM;
    }

    /** As one line, for lists of choices. */
    public String line() {
        return number == null ? title : number + " " + title;
    }
}
