package app.workplan.service.docimport.amend;

import app.workplan.service.docimport.amend.Provision.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 新旧对照: what a text read would add to a plan, change in it and leave out of it.
 *
 * @param unchanged how many items say the same
 * @param whole whether the text covers at least half of the plan, so that what it leaves out may be meant
 * @param pairs every item of the text that is one of the plan, by its key, with that one
 */
public record Comparison(
        List<Provision> added,
        List<Changed> changed,
        List<Provision> removed,
        int unchanged,
        boolean whole,
        Map<String, Provision> pairs) {

    /** How many items of the plan a select offers for one of the text. */
    private static final int CHOICES = 20;

    /** Beyond it they are offered in the order of the plan. */
    private static final long MOST_COMPARED = 200_000;

    /**
     * 改动的一条.
     *
     * @param percent how alike the words are
     */
    public record Changed(
            Provision present, Provision read, MatchReason reason, int percent, List<Difference> differences) {

        /** Key of one difference in the form. */
        public String key(Facet facet) {
            return "c" + read.key() + "." + facet;
        }
    }

    /**
     * Compares.
     *
     * @param said what the clerk decided of the pairs, by the key of the text read; empty for a new one
     * @param draft whether the plan is not issued yet
     */
    public static Comparison of(
            List<Provision> present, List<Provision> read, Map<String, String> said, boolean draft) {
        Matching matching = Matching.of(present, read, said);
        List<Changed> changed = new ArrayList<>();
        int unchanged = 0;
        for (Matching.Pair pair : matching.pairs()) {
            List<Difference> differences = Differences.of(pair.present(), pair.read(), draft);
            if (differences.isEmpty() && pair.reason() != MatchReason.CLERK) {
                unchanged++;
            } else {
                changed.add(new Changed(
                        pair.present(), pair.read(), pair.reason(), (int) Math.round(100 * pair.alike()), differences));
            }
        }
        long standing = present.stream()
                .filter(one -> one.standing() != Standing.CANCELLED)
                .count();
        List<Provision> removed = matching.missing().stream()
                .filter(one -> one.standing() != Standing.CANCELLED)
                .toList();
        Map<String, Provision> pairs = new HashMap<>();
        matching.pairs().forEach(pair -> pairs.put(pair.read().key(), pair.present()));
        return new Comparison(
                matching.added(), changed, removed, unchanged, 2 * (standing - removed.size()) >= standing, pairs);
    }

    /** Whether the text says nothing else than the plan. */
    public boolean isEmpty() {
        return added.isEmpty()
                && removed.isEmpty()
                && changed.stream().allMatch(one -> one.differences().isEmpty());
    }

    /** Key of an added item in the form. */
    public static String addedKey(Provision read) {
        return "a" + read.key();
    }

    /** Key of a removed item in the form. */
    public static String removedKey(Provision present) {
        return "r" + present.key();
    }

    /** What the page ticks at first. What is done stays: taking it out would take it out of the counts. */
    public Set<String> suggested() {
        Set<String> keys = new LinkedHashSet<>();
        added.forEach(one -> keys.add(addedKey(one)));
        changed.forEach(one -> one.differences().stream()
                .filter(Difference::suggested)
                .forEach(difference -> keys.add(one.key(difference.facet()))));
        removed.stream()
                .filter(one -> whole && one.standing() != Standing.DONE)
                .forEach(one -> keys.add(removedKey(one)));
        return keys;
    }

    /** Everything that can be ticked. */
    public Set<String> takeable() {
        Set<String> keys = new LinkedHashSet<>();
        added.forEach(one -> keys.add(addedKey(one)));
        changed.forEach(one -> one.differences().stream()
                .filter(Difference::takeable)
                .forEach(difference -> keys.add(one.key(difference.facet()))));
        removed.forEach(one -> keys.add(removedKey(one)));
        return keys;
    }

    /** 可对应的条目: for every item of the text that is not unchanged the removed ones it may be, the most alike first. */
    public Map<String, List<Provision>> choices() {
        Matching alike = Matching.of(List.of(), List.of(), Map.of());
        List<Provision> open = new ArrayList<>(added);
        changed.forEach(one -> open.add(one.read()));
        boolean many = (long) open.size() * removed.size() > MOST_COMPARED;
        Map<String, List<Provision>> choices = new HashMap<>();
        for (Provision one : open) {
            Comparator<Provision> nearest = Comparator.comparingDouble(other -> -alike.alike(other, one));
            choices.put(
                    one.key(),
                    removed.stream()
                            .sorted(many ? (left, right) -> 0 : nearest)
                            .limit(CHOICES)
                            .toList());
        }
        return choices;
    }
}
