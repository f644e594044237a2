package app.workplan.web.docimport;

import app.workplan.domain.task.ShareRole;
import app.workplan.service.docimport.ImportReview;
import app.workplan.service.docimport.review.EarlierWork;
import app.workplan.service.document.ParsedDocument.Deadline;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.TrackedItems;
import app.workplan.service.document.edit.Original;
import app.workplan.service.document.edit.OutlineEdits;
import app.workplan.service.document.parser.Sentences.Sentence;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 正在改的一条, as its forms begin; after a refusal what was typed stands there again.
 *
 * @param parts its departments and two empty rows
 * @param dueOn the deadline as ISO text, empty for none
 * @param sentences it can be cut before, the first left out; empty where something stands below it
 * @param places it can be moved under
 * @param leaf whether nothing stands below it
 * @param demands its frequencies, targets and milestones
 * @param like an earlier task whose departments are proposed, null for none
 */
record ReviewEditing(
        Item item,
        String title,
        List<Part> parts,
        String dueOn,
        List<Sentence> sentences,
        MoveTargets places,
        boolean leaf,
        DemandRows demands,
        EarlierWork.@Nullable Task like) {

    private static final int BLANK_ROWS = 2;

    /** One row of the form of departments. */
    record Part(String name, String role) {}

    static ReviewEditing of(ImportReview review, Item item, CorrectionPages.Asked asked, EarlierWork work) {
        // only sentences are asked, for which no day matters
        Original original = new Original(review.text(), MonthDay.of(3, 31));
        boolean leaf =
                review.parsed().items().stream().noneMatch(one -> one.parent() != null && one.parent() == item.id());
        TrackedItems tracked = new TrackedItems(review.parsed());
        boolean none =
                tracked.isTracked(item) && tracked.naming(item).departments().isEmpty();
        return new ReviewEditing(
                item,
                typed(asked, "title", "title", item.title()),
                parts(item, asked),
                typed(asked, "deadline", "dueOn", due(item)),
                leaf
                        ? OutlineEdits.sentences(review.parsed(), original, item.start()).stream()
                                .skip(1)
                                .toList()
                        : List.of(),
                MoveTargets.of(review, item),
                leaf,
                DemandRows.of(item, asked),
                none ? work.like(item.title()).orElse(null) : null);
    }

    private static String due(Item item) {
        return item.deadlines().stream()
                .map(Deadline::date)
                .max(Comparator.naturalOrder())
                .map(String::valueOf)
                .orElse("");
    }

    private static String typed(CorrectionPages.Asked asked, String change, String field, String now) {
        String typed = asked.change().equals(change) ? asked.typed().getFirst(field) : null;
        return typed == null ? now : typed;
    }

    private static List<Part> parts(Item item, CorrectionPages.Asked asked) {
        List<Part> parts = new ArrayList<>();
        List<String> names = asked.typed().get("name");
        List<String> roles = asked.typed().getOrDefault("role", List.of());
        if (names != null && asked.change().equals("departments")) {
            for (int i = 0; i < names.size(); i++) {
                parts.add(new Part(names.get(i), i < roles.size() ? roles.get(i) : ShareRole.RESPONSIBLE.name()));
            }
            return parts;
        }
        item.departments()
                .forEach(one -> parts.add(new Part(one.name(), one.role().name())));
        String next = parts.isEmpty()
                ? ShareRole.RESPONSIBLE.name()
                : parts.get(parts.size() - 1).role();
        for (int i = 0; i < BLANK_ROWS; i++) {
            parts.add(new Part("", next));
        }
        return parts;
    }
}
