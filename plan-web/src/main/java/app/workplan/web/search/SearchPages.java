package app.workplan.web.search;

import app.workplan.service.search.SearchFilter;
import app.workplan.service.search.SearchHit;
import app.workplan.service.search.SearchKind;
import app.workplan.service.search.SearchMarks;
import app.workplan.service.search.SearchMarks.Piece;
import app.workplan.service.search.SearchResult;
import app.workplan.service.search.SearchWords;
import app.workplan.web.search.SearchPage.Chip;
import app.workplan.web.search.SearchPage.Row;
import app.workplan.web.support.Address;
import app.workplan.web.support.Pager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 搜索页: what was found, with the links to it and to the same search with one thing changed. */
@Component
class SearchPages {

    /** 每页的条数 where none was asked for. */
    static final int USUAL_SIZE = 20;

    /** @param path of the search, with the context */
    SearchPage of(SearchResult result, SearchFilter filter, String path) {
        Address address = Address.of(path)
                .with("q", filter.words())
                .with("kind", filter.kind())
                .with("plan", filter.planId())
                .with("size", filter.size() == USUAL_SIZE ? null : filter.size());
        boolean narrowed = filter.kind() != null || filter.planId() != null;
        return new SearchPage(
                result.total(),
                result.hits().stream().map(hit -> row(hit, filter.words())).toList(),
                chips(result, filter, address),
                result.plans().stream()
                        .map(plan -> new SearchPage.Plan(
                                plan.planId(),
                                plan.title(),
                                plan.hits(),
                                filter.planId() != null && filter.planId() == plan.planId()))
                        .toList(),
                narrowed ? address.without("kind", "plan").href() : null,
                Pager.of(result.page(), result.pages(), filter.size(), result.total(), address));
    }

    private static List<Chip> chips(SearchResult result, SearchFilter filter, Address address) {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(null, result.all(), address.without("kind").href(), filter.kind() == null));
        for (SearchKind kind : SearchKind.values()) {
            if (result.byKind().containsKey(kind) || filter.kind() == kind) {
                chips.add(new Chip(
                        kind,
                        result.byKind().getOrDefault(kind, 0),
                        address.with("kind", kind).href(),
                        filter.kind() == kind));
            }
        }
        return chips;
    }

    private static Row row(SearchHit hit, SearchWords words) {
        boolean name = !hit.kind().isOfPlan();
        List<Piece> title =
                SearchMarks.of(hit.code() == null ? hit.title() : hit.code() + " " + hit.title(), words, name);
        return new Row(hit, title, excerpts(hit, words), href(hit));
    }

    /** 摘句 of a hit; none of a task, whose title says it. */
    static List<List<Piece>> excerpts(SearchHit hit, SearchWords words) {
        return hit.kind() == SearchKind.TASK
                ? List.of()
                : Excerpts.of(hit.text(), words, !hit.kind().isOfPlan());
    }

    /** Where it stands; without the context, which the template adds. */
    private static @Nullable String href(SearchHit hit) {
        return switch (hit.kind()) {
            case PLAN -> "/plans/" + hit.id();
            case TASK -> "/tasks/" + hit.id();
            case SOURCE -> "/plans/" + hit.planId() + "?at=" + hit.id() + "#found";
            case ENTRY -> "/tasks/" + hit.taskId() + "?show=reports#timeline";
            case DEPARTMENT, PERSON -> hit.departmentId() == null ? null : "/tasks?department=" + hit.departmentId();
        };
    }
}
