package app.workplan.service.search;

import java.util.List;
import java.util.Map;

/**
 * 搜索结果页.
 *
 * @param hits of the page asked for, or of the last one there is
 * @param total hits on all pages
 * @param page counted from 1
 * @param pages at least 1
 * @param byKind hits of each kind in the plan asked for, or in all
 * @param plans plans with hits of the kind asked for, the latest first
 */
public record SearchResult(
        List<SearchHit> hits, int total, int page, int pages, Map<SearchKind, Integer> byKind, List<InPlan> plans) {

    /** How many hits a plan has. */
    public record InPlan(long planId, String title, int hits) {}

    /** Hits of all kinds. */
    public int all() {
        return byKind.values().stream().mapToInt(Integer::intValue).sum();
    }
}
