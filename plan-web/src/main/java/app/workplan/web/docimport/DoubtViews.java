package app.workplan.web.docimport;

import app.workplan.service.docimport.ImportReview;
import app.workplan.service.docimport.review.Doubt;
import app.workplan.service.docimport.review.DoubtKind;
import app.workplan.service.docimport.review.Doubts;
import app.workplan.service.docimport.review.EarlierWork;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.web.support.Texts;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 疑点 as questions, the first few; answering them brings the next. */
final class DoubtViews {

    private static final int SHOWN = 8;
    private static final int MAX_EXCERPT = 40;

    private DoubtViews() {}

    /**
     * 一问.
     *
     * @param item the item it is about, null outside items
     * @param words the question
     * @param line of the place, from 1
     * @param anchor id on the page
     * @param like an earlier task whose departments are proposed, null for none
     */
    record View(
            Doubt doubt,
            @Nullable Item item,
            String words,
            int line,
            int part,
            String anchor,
            EarlierWork.@Nullable Task like) {}

    /** @param at where the reader is: what is asked there comes first; null for nowhere */
    static List<View> of(
            ImportReview review,
            Doubts doubts,
            EarlierWork work,
            List<ImportPart> parts,
            Texts texts,
            @Nullable Integer at) {
        return doubts.open().stream()
                .sorted(Comparator.comparing((Doubt one) -> !isAt(one, at)))
                .limit(SHOWN)
                .map(one -> view(review, one, work, parts, texts))
                .toList();
    }

    private static boolean isAt(Doubt one, @Nullable Integer at) {
        return at != null && (one.item() == null ? one.start() : one.item()) == at;
    }

    private static View view(ImportReview review, Doubt one, EarlierWork work, List<ImportPart> parts, Texts texts) {
        Item item = review.parsed().items().stream()
                .filter(found -> one.item() != null && found.start() == one.item())
                .findFirst()
                .orElse(null);
        return new View(
                one,
                item,
                words(one, texts),
                line(review.text(), one.start()),
                ImportPart.holding(parts, one.start()),
                ReviewStops.anchor(one),
                one.kind() == DoubtKind.NO_DEPARTMENTS && item != null
                        ? work.like(item.title()).orElse(null)
                        : null);
    }

    private static String words(Doubt one, Texts texts) {
        String subject = excerpt(one.subject());
        return one.kind() == DoubtKind.OTHER
                ? texts.find("parseWarning." + one.code(), subject).orElse(subject)
                : texts.of("importDoubt." + one.kind(), subject, one.count());
    }

    private static int line(String text, int place) {
        return 1
                + (int) text.substring(0, Math.min(place, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static String excerpt(String words) {
        return words.length() <= MAX_EXCERPT ? words : words.substring(0, MAX_EXCERPT) + "\u2026";
    }
}
