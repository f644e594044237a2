package app.workplan.web.row;

import app.workplan.service.row.RowFilter;
import app.workplan.web.support.Address;
import app.workplan.web.support.Typed;
import java.util.Arrays;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 清单的筛选, as the address and the forms of the page carry it; the 分类 is called group, since a row has an aspect too. */
@Getter
@Setter
public class RowFilterForm {

    private @Nullable String state;
    private @Nullable String group;
    private @Nullable String unsorted;
    private @Nullable String page;

    RowFilter toFilter() {
        return new RowFilter(
                Arrays.stream(RowFilter.State.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst()
                        .orElse(null),
                group == null || group.isBlank() ? null : group,
                "true".equals(unsorted),
                Typed.page(page, Integer.MAX_VALUE / RowFilter.SIZE));
    }

    /** The address of the list with the filter, without the context. */
    static Address address(long taskId, RowFilter filter) {
        return Address.of("/tasks/" + taskId + "/rows")
                .with("state", filter.state())
                .with("group", filter.aspect())
                .with("unsorted", filter.unsorted() ? "true" : null)
                .with("page", filter.page() > 1 ? filter.page() : null);
    }
}
