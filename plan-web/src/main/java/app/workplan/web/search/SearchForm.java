package app.workplan.web.search;

import app.workplan.service.search.SearchFilter;
import app.workplan.service.search.SearchKind;
import app.workplan.service.search.SearchWords;
import app.workplan.web.support.Typed;
import java.util.Arrays;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 搜索条件 as they stand in the address: any text; what cannot be read is as if nothing stood there. */
@Getter
@Setter
class SearchForm {

    private @Nullable String q;
    private @Nullable String kind;
    private @Nullable String plan;
    private @Nullable String page;
    private @Nullable String size;

    /** Whether more was typed than is searched for. */
    public boolean isCut() {
        return q != null && SearchWords.isCut(q);
    }

    /** What is searched for, with that page of that size. */
    SearchFilter filter(int pageNumber, int pageSize) {
        return new SearchFilter(
                SearchWords.of(q == null ? "" : q),
                Arrays.stream(SearchKind.values())
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                Typed.number(plan),
                pageNumber,
                pageSize);
    }
}
