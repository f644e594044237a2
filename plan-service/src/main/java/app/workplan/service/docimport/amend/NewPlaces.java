package app.workplan.service.docimport.amend;

import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.ItemNumber;
import app.workplan.service.docimport.amend.PresentPlan.Unit;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 新条放在哪里: under the item of the plan that is the one above it in the text, else in the chapter of the same title or
 * number, else in the one before that.
 */
final class NewPlaces {

    private final PresentPlan plan;
    private final ReadText text;
    private final Comparison comparison;
    private final Map<String, Unit> units;

    NewPlaces(PresentPlan plan, ReadText text, Comparison comparison) {
        this.plan = plan;
        this.text = text;
        this.comparison = comparison;
        this.units = plan.byKey();
    }

    /** Id of the item, else of the chapter, that it comes under. */
    long of(Item read) {
        for (Item above = text.above(read); above != null; above = text.above(above)) {
            Optional<PresentPlan.Item> found = present(above).filter(one -> one.nature() == ItemNature.TASK);
            if (found.isPresent()) {
                return found.get().id();
            }
        }
        return chapter(read).id();
    }

    /** The item of the plan that is this one of the text, a mere heading too. */
    Optional<PresentPlan.Item> present(Item read) {
        Provision pair = comparison.pairs().get(ReadText.key(read));
        if (pair != null) {
            Unit unit = units.get(pair.key());
            return unit == null ? Optional.empty() : plan.item(unit.itemId());
        }
        if (text.tracked().isTracked(read)) {
            return Optional.empty();
        }
        String title = PlainWords.of(read.title());
        long chapter = chapter(read).id();
        List<PresentPlan.Item> same = plan.items().stream()
                .filter(one -> PlainWords.of(one.title()).equals(title))
                .toList();
        return same.stream()
                .filter(one -> one.chapterId() == chapter)
                .findFirst()
                .or(() -> same.stream().findFirst());
    }

    PresentPlan.Chapter chapter(Item read) {
        for (int at = read.chapterIndex(); at >= 0; at--) {
            PresentPlan.Chapter found = chapter(text.parsed().chapters().get(at));
            if (found != null) {
                return found;
            }
        }
        return plan.chapters().get(0);
    }

    private PresentPlan.@Nullable Chapter chapter(ParsedDocument.Chapter read) {
        String title = PlainWords.of(read.title());
        return plan.chapters().stream()
                .filter(one -> PlainWords.of(one.title()).equals(title))
                .findFirst()
                .or(() -> plan.chapters().stream()
                        .filter(one -> ItemNumber.ordinal(read.number()).isPresent()
                                && ItemNumber.ordinal(one.number()).equals(ItemNumber.ordinal(read.number())))
                        .findFirst())
                .orElse(null);
    }
}
