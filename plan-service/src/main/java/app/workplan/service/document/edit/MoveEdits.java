package app.workplan.service.document.edit;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.ParsedDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 移动: under which other item, or in which chapter, an item stands. Its words stay where they are in the text; among those it
 * comes to stand with, the order is that of the text.
 */
public final class MoveEdits {

    private MoveEdits() {}

    /**
     * 移到另一条之下, with everything below it.
     *
     * @param under first character of the other item, null for the first level of its chapter
     * @throws RuleViolation when it stands there already, would stand under itself, or there would be a fourth level
     */
    public static ParsedDocument under(ParsedDocument document, Original original, int item, @Nullable Integer under) {
        Outlined outline = new Outlined(document, original.text());
        Entry moved = outline.at(item);
        Entry target = under == null ? null : outline.at(under);
        Entry parent = outline.parent(moved);
        if (target == parent) {
            throw new RuleViolation("importEdit.alreadyThere");
        }
        if (target == null || near(outline, moved).contains(target)) {
            requireDepth(outline, moved, target);
            step(outline, moved, target, parent);
        } else {
            bring(outline, moved, target, target.chapterIndex);
        }
        return outline.document();
    }

    /**
     * 移到另一章, to its first level, with everything below it.
     *
     * @param chapter first character of the chapter's heading
     * @throws RuleViolation when it stands there already, or there is no such chapter
     */
    public static ParsedDocument toChapter(ParsedDocument document, Original original, int item, int chapter) {
        Outlined outline = new Outlined(document, original.text());
        Entry moved = outline.at(item);
        int index = ChapterEdits.index(document, chapter);
        if (index == moved.chapterIndex) {
            return under(document, original, item, null);
        }
        bring(outline, moved, null, index);
        return outline.document();
    }

    /** 能一步移到哪几条之下 without leaving the order of the text, the nearest first; not the one it stands under already. */
    public static List<Integer> places(ParsedDocument document, Original original, int item) {
        Outlined outline = new Outlined(document, original.text());
        Entry moved = outline.at(item);
        Entry parent = outline.parent(moved);
        return near(outline, moved).stream()
                .filter(one -> one != parent && one.level < Outlined.DEEPEST)
                .map(one -> one.start)
                .toList();
    }

    private static List<Entry> near(Outlined outline, Entry moved) {
        List<Entry> found = new ArrayList<>();
        int index = outline.indexOf(moved);
        Entry one = index == 0 ? null : outline.entries.get(index - 1);
        while (one != null && one.chapterIndex == moved.chapterIndex) {
            found.add(one);
            one = outline.parent(one);
        }
        return found;
    }

    private static int requireDepth(Outlined outline, Entry moved, @Nullable Entry target) {
        int by = (target == null ? 1 : target.level + 1) - moved.level;
        int deepest =
                outline.below(moved).stream().mapToInt(one -> one.level).max().orElse(moved.level);
        if (Math.max(deepest, moved.level) + by > Outlined.DEEPEST) {
            throw new RuleViolation("importEdit.tooDeep", Outlined.DEEPEST);
        }
        return by;
    }

    /** Only the level changes; the order stays. */
    private static void step(Outlined outline, Entry moved, @Nullable Entry target, @Nullable Entry parent) {
        int by = (target == null ? 1 : target.level + 1) - moved.level;
        List<Entry> below = outline.below(moved);
        boolean inPlace = outline.inPlace(moved);
        // what the headings it leaves still say further down closes the moved item from now on
        for (Entry left = parent; left != null && left != target && by < 0 && inPlace; left = outline.parent(left)) {
            outline.handOver(left, moved, moved.start, outline.text.length());
        }
        moved.level += by;
        below.forEach(one -> one.level += by);
    }

    /** Takes it out of the order and puts it in elsewhere. */
    private static void bring(Outlined outline, Entry moved, @Nullable Entry target, int chapter) {
        List<Entry> below = outline.below(moved);
        if (target == moved || below.contains(target)) {
            throw new RuleViolation("importEdit.underItself");
        }
        int by = requireDepth(outline, moved, target);
        outline.entries.remove(moved);
        outline.entries.removeAll(below);
        moved.chapterIndex = chapter;
        moved.level += by;
        below.forEach(one -> {
            one.chapterIndex = chapter;
            one.level += by;
        });
        outline.insert(moved, target);
        outline.entries.addAll(outline.indexOf(moved) + 1, below);
    }
}
