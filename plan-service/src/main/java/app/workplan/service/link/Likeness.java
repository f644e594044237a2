package app.workplan.service.link;

import app.workplan.service.docimport.review.PairOverlap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** 文字相近: which titles of one plan are like which of another; only a proposal, a person decides. */
final class Likeness {

    /** 沿革: so much of two titles has to be alike, as when a text is amended (字对重合). */
    static final double SAME = 0.5;

    /** 对应: the wording of a goal and of its yearly task differs more. */
    static final double SERVES = 0.35;

    private Likeness() {}

    /**
     * 一对.
     *
     * @param alike 0 to 1
     */
    record Alike(long one, long other, double alike) {}

    /**
     * Every one at most once, the most alike first; of equals the earlier in the lists.
     *
     * @param open whether the two may be proposed
     */
    static List<Alike> oneToOne(
            Map<Long, String> ones, Map<Long, String> others, double least, BiPredicate<Long, Long> open) {
        Set<Long> taken = new HashSet<>();
        Set<Long> takenOthers = new HashSet<>();
        List<Alike> chosen = new ArrayList<>();
        for (Alike pair : all(ones, others, least, open)) {
            if (!taken.contains(pair.one()) && !takenOthers.contains(pair.other())) {
                taken.add(pair.one());
                takenOthers.add(pair.other());
                chosen.add(pair);
            }
        }
        return chosen;
    }

    /** For every one the other that is most like it, which several may have in common. */
    static List<Alike> nearest(
            Map<Long, String> ones, Map<Long, String> others, double least, BiPredicate<Long, Long> open) {
        Map<Long, Alike> chosen = new LinkedHashMap<>();
        all(ones, others, least, open).forEach(pair -> chosen.putIfAbsent(pair.one(), pair));
        return List.copyOf(chosen.values());
    }

    private static List<Alike> all(
            Map<Long, String> ones, Map<Long, String> others, double least, BiPredicate<Long, Long> open) {
        Map<Long, Set<String>> pairs = new LinkedHashMap<>();
        others.forEach((id, title) -> pairs.put(id, PairOverlap.pairs(title)));
        List<Alike> all = new ArrayList<>();
        ones.forEach((id, title) -> {
            Set<String> own = PairOverlap.pairs(title);
            pairs.forEach((other, theirs) -> {
                double alike = PairOverlap.of(own, theirs);
                if (alike >= least && open.test(id, other)) {
                    all.add(new Alike(id, other, alike));
                }
            });
        });
        all.sort(Comparator.comparingDouble(Alike::alike).reversed());
        return all;
    }
}
