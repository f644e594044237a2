package app.workplan.service.organisation;

import app.workplan.domain.organisation.DepartmentAlias;
import app.workplan.domain.shared.RuleViolation;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 名称与别名: a name leads to one department of the bureau only, whether it is a name, an alias or a collective one. */
@Component
@RequiredArgsConstructor
class DepartmentNames {

    private final DepartmentRepository departments;
    private final DepartmentAliasRepository aliases;
    private final DepartmentGroupRepository groups;

    /** @throws RuleViolation when the name is taken in the bureau */
    void requireFree(long bureauId, String name) {
        if (departments.existsByBureauIdAndName(bureauId, name)
                || aliases.existsByBureauIdAndName(bureauId, name)
                || groups.existsByBureauIdAndName(bureauId, name)) {
            throw new RuleViolation("department.nameTaken", name);
        }
    }

    /**
     * The aliases of the department become the wanted ones.
     *
     * @return the aliases there were before, in their order
     * @throws RuleViolation when one is taken by another department or group
     */
    List<String> setAliases(long bureauId, long departmentId, Collection<String> wanted) {
        List<DepartmentAlias> present = aliases.findByDepartmentIdOrderById(departmentId);
        List<String> before = present.stream().map(DepartmentAlias::getName).toList();
        aliases.deleteAll(present.stream()
                .filter(alias -> !wanted.contains(alias.getName()))
                .toList());
        aliases.flush();
        Set<String> added = new LinkedHashSet<>(wanted);
        before.forEach(added::remove);
        for (String name : added) {
            requireFree(bureauId, name);
            aliases.save(new DepartmentAlias(bureauId, departmentId, name));
        }
        return before;
    }
}
