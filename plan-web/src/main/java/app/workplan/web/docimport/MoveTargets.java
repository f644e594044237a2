package app.workplan.web.docimport;

import app.workplan.service.docimport.ImportReview;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Chapter;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.web.support.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 能移到哪里: the first level of each chapter, and the items around it that another one may stand under.
 *
 * @param chapters the own one first where it does not stand on its first level; the values are those of the form
 * @param items in the order of the outline, without itself, what is below it and the one it stands under
 */
record MoveTargets(List<Option> chapters, List<Option> items) {

    private static final int DEEPEST = 3;
    private static final int MAX_CHAPTERS = 60;

    /** So many items on either side are offered; farther away an item gets by way of its chapter. */
    private static final int AROUND = 60;

    boolean isEmpty() {
        return chapters.isEmpty() && items.isEmpty();
    }

    static MoveTargets of(ImportReview review, Item item) {
        ParsedDocument parsed = review.parsed();
        List<Option> chapters = new ArrayList<>();
        if (item.parent() != null) {
            chapters.add(new Option("", ""));
        }
        for (int i = 0; i < Math.min(parsed.chapters().size(), MAX_CHAPTERS); i++) {
            Chapter one = parsed.chapters().get(i);
            if (i != item.chapterIndex()) {
                chapters.add(new Option(TypedCorrections.CHAPTER + one.start(), numbered(one.number(), one.title())));
            }
        }
        List<Item> all = parsed.items();
        int at = item.id() - 1;
        int behind = at + 1;
        while (behind < all.size() && all.get(behind).level() > item.level() && sameChapter(all.get(behind), item)) {
            behind++;
        }
        List<Option> items = new ArrayList<>();
        for (int i = Math.max(0, at - AROUND); i < Math.min(all.size(), behind + AROUND); i++) {
            Item one = all.get(i);
            boolean own = i >= at && i < behind;
            if (!own && one.level() < DEEPEST && !Objects.equals(item.parent(), one.id())) {
                items.add(new Option(String.valueOf(one.start()), numbered(one.number(), one.title())));
            }
        }
        return new MoveTargets(chapters, items);
    }

    private static boolean sameChapter(Item one, Item other) {
        return one.chapterIndex() == other.chapterIndex();
    }

    private static String numbered(@Nullable String number, String title) {
        return (number == null ? "" : number + " ") + title;
    }
}
