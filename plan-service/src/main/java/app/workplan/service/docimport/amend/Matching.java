package app.workplan.service.docimport.amend;

import app.workplan.service.docimport.review.PairOverlap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * 条目对应: which item of the text read is which item of the plan. The same two lists always give the same pairs, in steps
 * a clerk can follow: what the clerk said, the same words in the same place, the same words elsewhere, the same title, the
 * same number with similar words, and what is left by how alike the words are.
 */
final class Matching {

    /** Under one number so much has to be alike for it to be the same item. */
    static final double ALIKE_AT_NUMBER = 0.4;
    /** Elsewhere so much. */
    static final double ALIKE = 0.5;

    private final List<Provision> present;
    private final List<Provision> read;
    private final Map<Provision, Pair> pairs = new IdentityHashMap<>();
    private final Map<Provision, Provision> takenBy = new IdentityHashMap<>();
    private final Map<Provision, Set<String>> titles = new IdentityHashMap<>();
    private final Map<Provision, Set<String>> texts = new IdentityHashMap<>();

    /**
     * 一对.
     *
     * @param alike how alike their words are, 0 to 1
     */
    record Pair(Provision present, Provision read, MatchReason reason, double alike) {}

    private Matching(List<Provision> present, List<Provision> read) {
        this.present = present;
        this.read = read;
    }

    /**
     * @param present items of the plan, in its order
     * @param read items of the text, in its order
     * @param said what the clerk decided: keys of the text read, each with the key of the item it is, empty for a new one
     */
    static Matching of(List<Provision> present, List<Provision> read, Map<String, String> said) {
        Matching matching = new Matching(present, read);
        List<Provision> open = matching.said(said);
        matching.inOrder(open, MatchReason.SAME_PLACE, one -> where(one) + title(one) + "|" + PlainWords.body(one));
        matching.inOrder(open, MatchReason.SAME_TITLE, one -> chapter(one) + title(one) + "|" + PlainWords.body(one));
        matching.inOrder(open, MatchReason.SAME_TITLE, one -> title(one) + "|" + PlainWords.body(one));
        matching.inOrder(open, MatchReason.SAME_PLACE, one -> where(one) + title(one));
        matching.ifUnique(open, one -> chapter(one) + title(one));
        matching.ifUnique(open, Matching::title);
        matching.byNumber(open);
        matching.byWords(open);
        return matching;
    }

    /** The pairs, in the order of the text read. */
    List<Pair> pairs() {
        return read.stream().filter(pairs::containsKey).map(pairs::get).toList();
    }

    /** 新增: what the plan does not have. */
    List<Provision> added() {
        return read.stream().filter(one -> !pairs.containsKey(one)).toList();
    }

    /** 删去: what the text does not have. */
    List<Provision> missing() {
        return present.stream().filter(one -> !takenBy.containsKey(one)).toList();
    }

    /** Those the clerk did not decide; a decision that fits nothing any more is none. */
    private List<Provision> said(Map<String, String> said) {
        Map<String, Provision> byKey = new HashMap<>();
        present.forEach(one -> byKey.put(one.key(), one));
        List<Provision> open = new ArrayList<>();
        for (Provision one : read) {
            String other = said.get(one.key());
            Provision meant = other == null || other.isEmpty() ? null : byKey.get(other);
            if (meant != null && !takenBy.containsKey(meant)) {
                pair(meant, one, MatchReason.CLERK);
            } else if (other == null || meant != null || !other.isEmpty()) {
                open.add(one);
            }
        }
        return open;
    }

    /** The first with the first of the same key, the second with the second. */
    private void inOrder(List<Provision> open, MatchReason reason, Function<Provision, String> key) {
        Map<String, List<Provision>> free = free(key);
        for (Provision one : left(open)) {
            List<Provision> same = free.getOrDefault(key.apply(one), List.of());
            if (!same.isEmpty()) {
                pair(same.remove(0), one, reason);
            }
        }
    }

    private void ifUnique(List<Provision> open, Function<Provision, String> key) {
        Map<String, List<Provision>> free = free(key);
        Map<String, Integer> times = new HashMap<>();
        left(open).forEach(one -> times.merge(key.apply(one), 1, Integer::sum));
        for (Provision one : left(open)) {
            List<Provision> same = free.getOrDefault(key.apply(one), List.of());
            if (same.size() == 1 && times.getOrDefault(key.apply(one), 0) == 1) {
                pair(same.get(0), one, MatchReason.SAME_TITLE);
            }
        }
    }

    private void byNumber(List<Provision> open) {
        Map<String, List<Provision>> free = free(Matching::where);
        for (Provision one : left(open)) {
            if (one.place().path().isEmpty()) {
                continue;
            }
            free.getOrDefault(where(one), List.of()).stream()
                    .filter(other -> !takenBy.containsKey(other) && alike(other, one) >= ALIKE_AT_NUMBER)
                    .max(Comparator.comparingDouble(other -> alike(other, one)))
                    .ifPresent(other -> pair(other, one, MatchReason.SAME_NUMBER));
        }
    }

    /** The most alike first; of equals the earlier. */
    private void byWords(List<Provision> open) {
        List<Pair> likely = new ArrayList<>();
        List<Provision> missing = missing();
        for (Provision one : left(open)) {
            for (Provision other : missing) {
                double alike = alike(other, one);
                if (alike >= ALIKE) {
                    likely.add(new Pair(other, one, MatchReason.SIMILAR, alike));
                }
            }
        }
        likely.sort(Comparator.comparingDouble(Pair::alike).reversed());
        for (Pair one : likely) {
            if (!pairs.containsKey(one.read()) && !takenBy.containsKey(one.present())) {
                pair(one.present(), one.read(), MatchReason.SIMILAR);
            }
        }
    }

    /** 相近程度 of the titles or of the whole words, whichever is closer. */
    double alike(Provision one, Provision other) {
        double title = PairOverlap.of(
                titles.computeIfAbsent(one, Matching::titlePairs), titles.computeIfAbsent(other, Matching::titlePairs));
        double text = PairOverlap.of(
                texts.computeIfAbsent(one, Matching::textPairs), texts.computeIfAbsent(other, Matching::textPairs));
        return Math.max(title, text);
    }

    private static Set<String> titlePairs(Provision one) {
        return PairOverlap.pairs(one.title());
    }

    private static Set<String> textPairs(Provision one) {
        return PairOverlap.pairs(one.title() + PlainWords.body(one));
    }

    private void pair(Provision ofPlan, Provision ofText, MatchReason reason) {
        pairs.put(ofText, new Pair(ofPlan, ofText, reason, alike(ofPlan, ofText)));
        takenBy.put(ofPlan, ofText);
    }

    private List<Provision> left(List<Provision> open) {
        return open.stream().filter(one -> !pairs.containsKey(one)).toList();
    }

    private Map<String, List<Provision>> free(Function<Provision, String> key) {
        Map<String, List<Provision>> free = new HashMap<>();
        for (Provision one : missing()) {
            free.computeIfAbsent(key.apply(one), any -> new ArrayList<>()).add(one);
        }
        return free;
    }

    private static String title(Provision one) {
        return PlainWords.of(one.title());
    }

    private static String chapter(Provision one) {
        return PlainWords.of(one.place().chapter()) + "|";
    }

    private static String where(Provision one) {
        return chapter(one) + one.place().path() + "|";
    }
}
