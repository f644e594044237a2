package app.workplan.service.feed;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 订阅人, as the account stands now.
 *
 * @param wholeBureau whether all plans of the bureau are told of: office and leaders
 * @param ownDepartments whether the own departments are told of: heads and staff
 * @param departments ids with commas between, null for none
 */
record FeedReader(
        long userId,
        long bureauId,
        String displayName,
        String language,
        boolean wholeBureau,
        boolean ownDepartments,
        @Nullable String departments) {

    Set<Long> departmentIds() {
        return departments == null || !ownDepartments
                ? Set.of()
                : Arrays.stream(departments.split(",")).map(Long::valueOf).collect(Collectors.toSet());
    }
}
