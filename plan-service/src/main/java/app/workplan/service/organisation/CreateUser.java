package app.workplan.service.organisation;

import app.workplan.domain.shared.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 建用户, in the bureau of the actor.
 *
 * @param title 职务, printed under the name
 * @param departmentIds own departments; HEAD and STAFF need one, the others have none
 */
public record CreateUser(
        String username, String displayName, @Nullable String title, Set<Role> roles, Set<Long> departmentIds) {}
