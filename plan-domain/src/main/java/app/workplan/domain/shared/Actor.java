package app.workplan.domain.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 操作人: who does something, with all that permissions need; passed explicitly to every command.
 *
 * @param userId id of the account, null for the system itself
 * @param displayName name as printed and audited
 * @param bureauId own bureau, null for the first administrator and the system
 * @param departmentIds own departments (HEAD and STAFF)
 * @param ip where the request came from, null for the system
 * @param requestId number printed on error pages and kept in the audit trail
 */
public record Actor(
        @Nullable Long userId,
        String displayName,
        @Nullable Long bureauId,
        Set<Role> roles,
        Set<Long> departmentIds,
        @Nullable String ip,
        @Nullable String requestId) {

    public Actor {
        roles = Set.copyOf(roles);
        departmentIds = Set.copyOf(departmentIds);
    }

    /** Whether the actor holds the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the actor holds any business role. */
    public boolean isBusiness() {
        return roles.stream().anyMatch(Role::isBusiness);
    }

    /** Whether the department is one of the actor's own. */
    public boolean ownsDepartment(long departmentId) {
        return departmentIds.contains(departmentId);
    }

    /** The own bureau; refused for an actor without one. */
    public long requireBureauId() {
        if (bureauId == null) {
            throw new Forbidden("bureau");
        }
        return bureauId;
    }
}
