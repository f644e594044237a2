package app.workplan.web.review;

import app.workplan.service.progress.ReviewFilter;
import app.workplan.web.support.Typed;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** 待审核的筛选, as an address and as hidden fields of its forms; what cannot be read is as if it were not there. */
@Getter
@Setter
public class ReviewFilterForm {

    private @Nullable String plan;
    private @Nullable String department;
    private @Nullable String coordination;

    ReviewFilter filter() {
        return new ReviewFilter(Typed.number(plan), Typed.number(department), "true".equals(coordination));
    }

    /** The page with this filter. */
    String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/reviews");
        ReviewFilter filter = filter();
        if (filter.planId() != null) {
            address.queryParam("plan", filter.planId());
        }
        if (filter.departmentId() != null) {
            address.queryParam("department", filter.departmentId());
        }
        if (filter.coordination()) {
            address.queryParam("coordination", true);
        }
        return address.toUriString();
    }
}
