package app.workplan.service.organisation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 一个用户, to be edited.
 *
 * @param bureauId null for the first administrator
 * @param roles in the order HEAD, OFFICE where there are two
 */
public record UserPage(
        long id,
        int version,
        @Nullable Long bureauId,
        String username,
        String displayName,
        @Nullable String title,
        List<String> roles,
        Set<Long> departmentIds) {}
