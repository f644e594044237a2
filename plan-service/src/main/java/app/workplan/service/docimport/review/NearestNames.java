package app.workplan.service.docimport.review;

import app.workplan.service.docimport.BureauNames;
import app.workplan.service.document.parser.DepartmentWords;
import app.workplan.service.search.SameSound;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 相近的科室: which known names an unknown one may mean. Alike are names that sound the same, a short form whose characters
 * stand in the long one in order, and names with many pairs of characters in common; aliases count for their department.
 */
final class NearestNames {

    private static final int MOST = 3;
    private static final double ALIKE = 0.4;
    private static final double SHORT_FORM = 0.7;

    private NearestNames() {}

    /** The nearest first, at most three. */
    static List<String> of(String name, BureauNames names) {
        String key = DepartmentWords.key(name);
        Map<String, Double> best = new HashMap<>();
        names.spellings().forEach((known, means) -> {
            double alike = alike(key, known);
            if (alike >= ALIKE) {
                best.merge(means, alike, Math::max);
            }
        });
        return best.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double alike(String one, String other) {
        if (SameSound.of(one, other)) {
            return 1;
        }
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        double pairs = PairOverlap.of(PairOverlap.pairs(one), PairOverlap.pairs(other));
        return shorter.length() > 1 && standsIn(shorter, longer) ? Math.max(pairs, SHORT_FORM) : pairs;
    }

    private static boolean standsIn(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
        }
        return at == shorter.length();
    }
}
