package app.workplan.service.drafting;

import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.task.TaskSplit.Part;
import app.workplan.service.document.parser.Sentences;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 条目的分句: what is proposed when an item is split, and what a part's sentence is when it has been. */
public final class ItemSentences {

    private ItemSentences() {}

    /**
     * The sentences of the item's wording in the source text; of its title where there is no text, or where the text has but one.
     *
     * @param text 原文, null for a plan written by hand
     * @param span of the item in it
     */
    public static List<Part> of(@Nullable String text, @Nullable SourceSpan span, String title) {
        if (text != null && span != null) {
            List<Part> found = Sentences.of(text, span.start(), span.end()).stream()
                    .map(one -> new Part(
                            one.title(),
                            new SourceSpan(one.start(), one.end()),
                            text.substring(one.start(), one.end())))
                    .toList();
            if (found.size() > 1) {
                return found;
            }
        }
        return Sentences.of(title, 0, title.length()).stream()
                .map(one -> new Part(one.title(), null, ""))
                .toList();
    }
}
