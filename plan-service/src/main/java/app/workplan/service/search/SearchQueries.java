package app.workplan.service.search;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 搜索的读取: three statements, however much is found. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true, timeout = SearchQueries.MOST_SECONDS)
public class SearchQueries {

    /** After which a search is given up: one character in every report of the country is no question anybody has. */
    static final int MOST_SECONDS = 15;

    private static final long NO_BUREAU = -1;

    private final JdbcClient jdbc;
    private final NameQueries names;
    private final PlanAccess access;

    /**
     * What the reader may read and the words stand in: own bureau, for LEADER and OFFICE descendants too; of drafts only
     * those of the own office.
     *
     * @throws Forbidden unless the actor holds a business role
     * @throws QueryTimeoutException when it is not found in {@link #MOST_SECONDS} seconds
     */
    public SearchResult search(Actor actor, Scope scope, SearchFilter filter) {
        access.requireBusiness(actor);
        if (filter.words().isEmpty() || scope.bureauIds().isEmpty()) {
            return new SearchResult(List.of(), 0, 1, 1, Map.of(), List.of());
        }
        List<SearchHit> named = names.find(scope, filter.words()).stream()
                .filter(hit -> filter.planId() == null)
                .toList();
        List<SearchHit> wanted = named.stream()
                .filter(hit -> filter.kind() == null || filter.kind() == hit.kind())
                .toList();
        Found found = find(actor, scope, filter, wanted.size());
        Map<SearchKind, Integer> byKind = new EnumMap<>(SearchKind.class);
        named.forEach(hit -> byKind.merge(hit.kind(), 1, Integer::sum));
        found.counts.stream()
                .filter(count -> filter.planId() == null || filter.planId() == count.planId())
                .forEach(count -> byKind.merge(count.kind(), count.hits(), Integer::sum));
        int total = filter.kind() == null
                ? byKind.values().stream().mapToInt(Integer::intValue).sum()
                : byKind.getOrDefault(filter.kind(), 0);
        int pages = Math.max(1, (total + filter.size() - 1) / filter.size());
        if (filter.page() > pages) {
            return search(
                    actor,
                    scope,
                    new SearchFilter(filter.words(), filter.kind(), filter.planId(), pages, filter.size()));
        }
        return new SearchResult(
                page(filter, wanted, found.keys), total, filter.page(), pages, byKind, plans(filter, found.counts));
    }

    /** Numbers of one kind in one plan, or with an id one hit. */
    private record Key(
            SearchKind kind,
            long planId,
            @Nullable Long id,
            @Nullable String title,
            int hits) {}

    private record Found(List<Key> counts, List<Key> keys) {}

    /** @param before names listed before what is found here */
    private Found find(Actor actor, Scope scope, SearchFilter filter, int before) {
        int first = (filter.page() - 1) * filter.size();
        SearchWords words = filter.words();
        ReportWords inReports = ReportWords.of(words, scope.bureauIds());
        List<Key> counts = new ArrayList<>();
        List<Key> keys = new ArrayList<>();
        jdbc.sql(SearchSql.FOUND)
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .param("drafts", scope.draftsOf() == null ? NO_BUREAU : scope.draftsOf())
                .param("pairs", words.pairs())
                .param("patterns", words.patterns())
                .param("longPatterns", words.longPatterns())
                .param("exact", words.longPatterns().length == 0)
                .param("inReports", inReports.indexed())
                .param("compared", inReports.compared())
                .param("compare", !inReports.exact())
                .param("lettered", inReports.lettered())
                .param("capitals", inReports.capitals())
                .param("first", words.words().get(0))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("plan", filter.planId())
                .param("size", Math.max(0, Math.min(filter.size(), first + filter.size() - before)))
                .param("offset", Math.max(0, first - before))
                .query(RecordRows.of(Key.class))
                .list()
                .forEach(row -> (row.id() == null ? counts : keys).add(row));
        return new Found(counts, keys);
    }

    private List<SearchHit> page(SearchFilter filter, List<SearchHit> named, List<Key> keys) {
        int first = Math.min((filter.page() - 1) * filter.size(), named.size());
        List<SearchHit> all = new ArrayList<>(named.subList(first, Math.min(first + filter.size(), named.size())));
        all.addAll(hits(keys));
        return all;
    }

    private List<SearchHit> hits(List<Key> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql(SearchSql.HITS)
                        .param("kinds", column(keys, key -> key.kind().name(), new String[0]))
                        .param("plans", column(keys, Key::planId, new Long[0]))
                        .param("ids", column(keys, Key::id, new Long[0]))
                        .query(RecordRows.of(SearchHit.class))
                        .list();
    }

    private static <T> T[] column(List<Key> keys, Function<Key, @Nullable T> value, T[] type) {
        return keys.stream().map(value).toList().toArray(type);
    }

    private static List<SearchResult.InPlan> plans(SearchFilter filter, List<Key> counts) {
        Map<Long, SearchResult.InPlan> plans = new LinkedHashMap<>();
        for (Key count : counts) {
            if (filter.kind() == null || filter.kind() == count.kind()) {
                plans.merge(
                        count.planId(),
                        new SearchResult.InPlan(count.planId(), Objects.requireNonNull(count.title()), count.hits()),
                        (one, other) -> new SearchResult.InPlan(one.planId(), one.title(), one.hits() + other.hits()));
            }
        }
        return List.copyOf(plans.values());
    }
}
