package app.workplan.web.overview;

import app.workplan.service.overview.OverviewQueries.Asked;
import app.workplan.web.support.Typed;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 下级总览的条件 as they stand in the address: any text; what cannot be read is as if nothing stood there. */
@Getter
@Setter
class OverviewForm {

    private @Nullable String asOf;
    private @Nullable String county;
    private @Nullable String level;
    private @Nullable String sort;
    private @Nullable String size;
    private @Nullable String page;

    Asked asked() {
        return new Asked(asOf, Typed.number(county), Typed.integer(level));
    }

    OverviewSort column() {
        return OverviewSort.of(sort);
    }

    /** Whether the order is the other way round than usual. */
    boolean reversed() {
        return sort != null && sort.startsWith("-");
    }
}
