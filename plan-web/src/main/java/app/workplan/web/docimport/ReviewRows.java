package app.workplan.web.docimport;

import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.docimport.ImportFindings;
import app.workplan.service.docimport.ImportReview;
import app.workplan.service.docimport.review.DoubtKind;
import app.workplan.service.docimport.review.Doubts;
import app.workplan.service.docimport.review.EarlierWork;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Chapter;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.TrackedItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 识别结果, folded by chapter: the rows of the part shown, and where the other chapters begin. */
final class ReviewRows {

    /** So many chapters outside the part are named; a document of the bureau has about ten. */
    private static final int MAX_FOLDED = 60;

    private static final int MAX_TAGS = 3;

    private final ImportReview review;
    private final ParsedDocument parsed;
    private final Doubts doubts;
    private final EarlierWork work;
    private final List<ImportPart> parts;
    private final ImportPart part;
    private final TrackedItems tracked;
    private final Map<Integer, List<ParsedDocument.Suggestion>> mentions;

    ReviewRows(ImportReview review, Doubts doubts, EarlierWork work, List<ImportPart> parts, ImportPart part) {
        this.review = review;
        this.parsed = review.parsed();
        this.doubts = doubts;
        this.work = work;
        this.parts = parts;
        this.part = part;
        this.tracked = new TrackedItems(parsed);
        this.mentions = parsed.suggestions().stream().collect(Collectors.groupingBy(ParsedDocument.Suggestion::item));
    }

    /**
     * 一章.
     *
     * @param chapter null for items outside chapters
     * @param items at the first level
     * @param part the part it begins in
     * @param here whether it has anything to show in this part
     */
    record Group(@Nullable Chapter chapter, int index, int items, int part, boolean here, List<Row> rows) {}

    /**
     * 一条.
     *
     * @param departments the first few
     * @param more how many there are beyond
     * @param others their names
     * @param mentions offices its prose names, which nobody took over or dismissed
     * @param like an earlier task whose departments are proposed, null for none
     */
    record Row(
            Item item,
            boolean tracked,
            boolean inherited,
            boolean quantified,
            List<Named> departments,
            int more,
            String others,
            DoubtKind.Level confidence,
            Set<DoubtKind> reasons,
            List<ParsedDocument.Suggestion> mentions,
            EarlierWork.@Nullable Task like) {}

    /** One department of an item. */
    record Named(ShareRole role, String name, ImportFindings.Match match) {}

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        List<Row> outside = rows(-1);
        if (!outside.isEmpty()) {
            groups.add(new Group(null, -1, outside.size(), part.number(), true, outside));
        }
        int folded = 0;
        for (int i = 0; i < parsed.chapters().size(); i++) {
            Chapter chapter = parsed.chapters().get(i);
            List<Row> rows = rows(i);
            boolean here = !rows.isEmpty() || part.contains(chapter.start());
            if (here || folded++ < MAX_FOLDED) {
                groups.add(new Group(chapter, i, items(i), ImportPart.holding(parts, chapter.start()), here, rows));
            }
        }
        return groups;
    }

    private int items(int chapter) {
        return (int) parsed.items().stream()
                .filter(item -> item.chapterIndex() == chapter && item.parent() == null)
                .count();
    }

    private List<Row> rows(int chapter) {
        return parsed.items().stream()
                .filter(item -> item.chapterIndex() == chapter && part.contains(item.start()))
                .map(this::row)
                .toList();
    }

    private Row row(Item item) {
        boolean follows = tracked.isTracked(item);
        Item naming = follows ? tracked.naming(item) : item;
        int all = naming.departments().size();
        return new Row(
                item,
                follows,
                naming != item && all > 0,
                item.nature() == ItemNature.ACHIEVEMENT || TrackedItems.isQuantified(item),
                naming.departments().stream()
                        .limit(MAX_TAGS)
                        .map(one -> new Named(
                                one.role(), one.name(), review.findings().match(one.name())))
                        .toList(),
                Math.max(0, all - MAX_TAGS),
                naming.departments().stream()
                        .skip(MAX_TAGS)
                        .map(ParsedDocument.Department::name)
                        .collect(Collectors.joining(" ")),
                doubts.confidence(item.start()),
                doubts.reasons(item.start()),
                mentions.getOrDefault(item.id(), List.of()),
                follows && all == 0 ? work.like(item.title()).orElse(null) : null);
    }
}
