package app.workplan.domain.shared;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 操作人: who does something, with all that permissions need; passed explicitly to every command.
 *
 * @param userId id of the account, null for the system itself
 * @param displayName name as printed and audited
 * @param bureauId own bureau, null for the first administrator and the system
 * @param departmentIds own departments (HEAD and STAFF)
 * @param deputedFor 代理的科室: departments whose head the actor stands in for today, with the head's name
 * @param ip where the request came from, null for the system
 * @param requestId number printed on error pages and kept in the audit trail
 */
public record Actor(
        @Nullable Long userId,
        String displayName,
        @Nullable Long bureauId,
        Set<Role> roles,
        Set<Long> departmentIds,
        Map<Long, String> deputedFor,
        @Nullable String ip,
        @Nullable String requestId) {

    public Actor {
        roles = Set.copyOf(roles);
        departmentIds = Set.copyOf(departmentIds);
        deputedFor = Map.copyOf(deputedFor);
    }

    /** Somebody who stands in for nobody. */
    public Actor(
            @Nullable Long userId,
            String displayName,
            @Nullable Long bureauId,
            Set<Role> roles,
            Set<Long> departmentIds,
            @Nullable String ip,
            @Nullable String requestId) {
        this(userId, displayName, bureauId, roles, departmentIds, Map.of(), ip, requestId);
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

    /** 行使负责人职权: as the department's head, or standing in for that head today. */
    public boolean headsDepartment(long departmentId) {
        return is(Role.HEAD) && ownsDepartment(departmentId) || deputedFor.containsKey(departmentId);
    }

    /** The departments the actor reports or prepares reports for: the own ones, and those it stands in for. */
    public Set<Long> worksFor() {
        Set<Long> all = new HashSet<>(departmentIds);
        all.addAll(deputedFor.keySet());
        return all;
    }

    /** 代理: the name of the head the actor stands in for in the department, null where it acts in the own name. */
    public @Nullable String actsFor(long departmentId) {
        return is(Role.HEAD) && ownsDepartment(departmentId) ? null : deputedFor.get(departmentId);
    }

    /** The own bureau; refused for an actor without one. */
    public long requireBureauId() {
        if (bureauId == null) {
            throw new Forbidden("bureau");
        }
        return bureauId;
    }
}
