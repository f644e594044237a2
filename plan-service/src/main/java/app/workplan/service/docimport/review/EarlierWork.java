package app.workplan.service.docimport.review;

import app.workplan.domain.task.ShareRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 以往的分工: who was responsible for what in the bureau's earlier plans, found again by similar titles.
 *
 * @param tasks the latest plan's first
 * @param pairs of characters of each title
 * @param byPair places of the tasks whose title holds a pair
 */
public record EarlierWork(List<Task> tasks, List<Set<String>> pairs, Map<String, List<Integer>> byPair) {

    /** Half of the pairs of characters in common: below that titles share a habit of words, not the work. */
    private static final double SIMILAR = 0.5;

    /** Nothing earlier. */
    public static final EarlierWork NONE = of(List.of());

    /** A department and its role in an earlier task. */
    public record Part(String department, ShareRole role) {}

    /** A task of an earlier plan with its departments, in their order. */
    public record Task(String title, String plan, List<Part> parts) {}

    /** @param tasks the latest plan's first */
    static EarlierWork of(List<Task> tasks) {
        EarlierWork work = new EarlierWork(tasks, new ArrayList<>(), new HashMap<>());
        for (int i = 0; i < tasks.size(); i++) {
            Set<String> own = PairOverlap.pairs(tasks.get(i).title());
            work.pairs.add(own);
            for (String pair : own) {
                work.byPair.computeIfAbsent(pair, key -> new ArrayList<>()).add(i);
            }
        }
        return work;
    }

    /** The most similar task, the latest of equals; empty where none is similar enough. */
    public Optional<Task> like(String title) {
        Set<String> own = PairOverlap.pairs(title);
        Task best = null;
        double most = SIMILAR;
        for (int i : own.stream()
                .flatMap(pair -> byPair.getOrDefault(pair, List.of()).stream())
                .distinct()
                .sorted()
                .toList()) {
            double alike = PairOverlap.of(own, pairs.get(i));
            if (alike > most || best == null && alike >= most) {
                best = tasks.get(i);
                most = alike;
            }
        }
        return Optional.ofNullable(best);
    }
}
