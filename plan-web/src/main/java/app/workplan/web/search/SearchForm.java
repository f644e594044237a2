package app.workplan.web.search;

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
}
