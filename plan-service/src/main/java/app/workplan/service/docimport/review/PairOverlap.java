package app.workplan.service.docimport.review;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/** 字对重合: how alike two short texts are, by the pairs of neighbouring characters they have in common. */
public final class PairOverlap {

    private PairOverlap() {}

    /** Twice the common pairs over all pairs of both, 0 to 1; punctuation, blanks and width do not count. */
    public static double of(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Set<String> smaller = one.size() <= other.size() ? one : other;
        Set<String> larger = smaller == one ? other : one;
        long common = smaller.stream().filter(larger::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }

    /** The pairs of neighbouring letters and digits. */
    public static Set<String> pairs(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }
}
