package app.workplan.service.organisation;

import app.workplan.domain.shared.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 改用户.
 *
 * @param version as the form saw it
 * @param title 职务, printed under the name
 * @param departmentIds own departments; HEAD and STAFF need one, the others have none
 */
public record EditUser(
        long id,
        @Nullable Integer version,
        String displayName,
        @Nullable String title,
        Set<Role> roles,
        Set<Long> departmentIds) {}
