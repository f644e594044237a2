package app.workplan.web.search;

import app.workplan.service.search.SearchHit;
import app.workplan.service.search.SearchKind;
import app.workplan.service.search.SearchMarks.Piece;
import app.workplan.web.support.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template of the search shows.
 *
 * @param total hits on all pages
 * @param chips kinds with their counts; kind null for all
 * @param plans plans with their counts
 * @param everywhere the address without kind and plan, null where neither is set
 */
record SearchPage(
        int total,
        List<Row> rows,
        List<Chip> chips,
        List<Plan> plans,
        @Nullable String everywhere,
        Pager pager) {

    /**
     * One hit.
     *
     * @param name its title, the words marked
     * @param excerpts sentences around the words, the words marked
     * @param href null for a person of no department
     */
    record Row(
            SearchHit hit,
            List<Piece> name,
            List<List<Piece>> excerpts,
            @Nullable String href) {}

    /** 类别 as a filter. */
    record Chip(@Nullable SearchKind kind, int count, String href, boolean current) {}

    /** A plan as a filter. */
    record Plan(long id, String title, int hits, boolean current) {}
}
