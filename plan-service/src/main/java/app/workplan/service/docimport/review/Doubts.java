package app.workplan.service.docimport.review;

import app.workplan.service.docimport.review.DoubtKind.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 疑点汇总: all that is asked about an import, what was answered, and how sure the reading of each item is.
 *
 * @param open not answered yet, the least sure first, then in the order of the text
 * @param settled keys that were answered
 * @param reasons by first character of the item: what speaks against trusting it unseen, answered doubts left out
 */
public record Doubts(List<Doubt> open, Set<String> settled, Map<Integer, EnumSet<DoubtKind>> reasons) {

    /** 把握 of one item: the lowest of its reasons, high without any. */
    public Level confidence(int item) {
        return reasons(item).stream()
                .map(DoubtKind::level)
                .min(Level::compareTo)
                .orElse(Level.HIGH);
    }

    /** Why it is not high. */
    public Set<DoubtKind> reasons(int item) {
        return reasons.getOrDefault(item, EnumSet.noneOf(DoubtKind.class));
    }

    /** 要看的地方, in the order of the text, each once: first characters of items with an open question, and places outside items. */
    public List<Integer> places() {
        return open.stream()
                .map(one -> one.item() == null ? Integer.valueOf(one.start()) : one.item())
                .distinct()
                .sorted()
                .toList();
    }

    /** How many items a person has to look at: those with an open question. */
    public int items() {
        return (int) reasons.values().stream()
                .filter(kinds -> kinds.stream().anyMatch(DoubtKind::isAsked))
                .count();
    }
}
