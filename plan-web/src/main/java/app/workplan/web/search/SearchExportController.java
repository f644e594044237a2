package app.workplan.web.search;

import app.workplan.domain.shared.Actor;
import app.workplan.service.search.SearchFilter;
import app.workplan.service.search.SearchHit;
import app.workplan.service.search.SearchKind;
import app.workplan.service.search.SearchMarks.Piece;
import app.workplan.service.search.SearchQueries;
import app.workplan.service.search.SearchResult;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 导出搜索结果: all hits of the words, in the order of the page, each with its place. */
@Controller
@RequiredArgsConstructor
class SearchExportController {

    private final SearchQueries queries;
    private final Exports exports;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/search.xlsx")
    ResponseEntity<Resource> list(@ModelAttribute("form") SearchForm form, Actor actor, Scope scope) {
        return exports.send(() -> {
            SearchFilter filter = form.filter(1, Exports.MOST_ROWS);
            SearchResult found = queries.search(actor, scope, filter);
            Exports.requireFits(found.total(), Exports.MOST_ROWS);
            return exports.list(
                    texts.of("search.results"),
                    LocalDate.now(clock),
                    conditions(filter, found),
                    List.of(
                            exports.column("export.kind", 8),
                            exports.column("ledger.column.code", 12),
                            exports.column("export.name", 40),
                            exports.column("export.text", 60),
                            exports.column("plan.list.plan", 36),
                            exports.column("export.chapter", 22),
                            exports.column("export.item", 10),
                            exports.column("export.department", 24),
                            exports.column("export.at", 24),
                            exports.column("plan.fact.state", 10),
                            exports.column("export.bureau", 22)),
                    found.hits(),
                    hit -> cells(hit, filter));
        });
    }

    private List<String> conditions(SearchFilter filter, SearchResult found) {
        return Stream.of(
                        exports.condition("search.words", filter.words().toString()),
                        exports.condition(
                                "export.kind", filter.kind() == null ? null : texts.of("search.kind." + filter.kind())),
                        exports.condition("search.plan", plan(filter, found)))
                .flatMap(one -> one)
                .toList();
    }

    private @Nullable String plan(SearchFilter filter, SearchResult found) {
        return filter.planId() == null
                ? null
                : found.plans().stream()
                        .filter(one -> filter.planId() == one.planId())
                        .map(SearchResult.InPlan::title)
                        .findFirst()
                        .orElseGet(() -> texts.of("ledger.unknown"));
    }

    private List<@Nullable Object> cells(SearchHit hit, SearchFilter filter) {
        return Arrays.asList(
                texts.of("search.kind." + hit.kind()),
                hit.code(),
                hit.title(),
                text(hit, filter),
                hit.kind() == SearchKind.PLAN ? null : hit.planTitle(),
                hit.chapter(),
                hit.item(),
                hit.department(),
                when(hit),
                hit.returned() ? texts.of("shareState.RETURNED") : null,
                hit.bureau());
    }

    /** The sentences of the page; of a person without one what stands at the place. */
    private static String text(SearchHit hit, SearchFilter filter) {
        List<List<Piece>> excerpts = SearchPages.excerpts(hit, filter.words());
        return excerpts.isEmpty() && hit.kind() == SearchKind.PERSON
                ? hit.text()
                : excerpts.stream()
                        .map(pieces -> pieces.stream().map(Piece::text).collect(Collectors.joining()))
                        .collect(Collectors.joining("\n"));
    }

    private @Nullable String when(SearchHit hit) {
        if (hit.day() == null) {
            return null;
        }
        return switch (hit.kind()) {
            case PLAN -> texts.of("search.period", hit.day(), Objects.requireNonNull(hit.until()));
            case ENTRY -> texts.of("search.reported", hit.day());
            case DEPARTMENT -> texts.of("search.until", hit.day());
            case TASK, SOURCE, PERSON -> null;
        };
    }
}
