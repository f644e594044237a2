package app.workplan.service.drafting;

import app.workplan.domain.organisation.Department;
import app.workplan.domain.organisation.DepartmentGroup;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.parser.DepartmentWords;
import app.workplan.service.organisation.DepartmentAliasRepository;
import app.workplan.service.organisation.DepartmentGroupRepository;
import app.workplan.service.organisation.DepartmentRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 文件点名的科室: which departments of a bureau the names printed in a document mean; a collective name means its members
 * of the day, and a name the bureau does not know becomes a department. A department named twice keeps its first role.
 */
@Component
@RequiredArgsConstructor
public class NamedDepartments {

    private final DepartmentRepository departments;
    private final DepartmentAliasRepository aliases;
    private final DepartmentGroupRepository groups;
    private final Clock clock;

    /** The names a bureau knows, by {@link DepartmentWords#key}. */
    public record Known(long bureauId, Map<String, Long> byName, Map<String, DepartmentGroup> groups) {}

    /**
     * 一个被点名的科室.
     *
     * @param groupId the collective name it stands for, null where it is named itself
     * @param byStaff whether the office entered the name while looking the document through
     */
    public record Named(
            long departmentId, ShareRole role, @Nullable Long groupId, boolean byStaff) {}

    /** What the bureau knows; to be asked once for many items. */
    public Known knownTo(long bureauId) {
        Map<String, Long> byName = new HashMap<>();
        aliases.findByBureauId(bureauId)
                .forEach(alias -> byName.put(DepartmentWords.key(alias.getName()), alias.getDepartmentId()));
        departments
                .findByBureauIdOrderByPosition(bureauId)
                .forEach(one -> byName.put(DepartmentWords.key(one.getName()), one.requireId()));
        Map<String, DepartmentGroup> byGroup = new HashMap<>();
        groups.findByBureauId(bureauId).forEach(group -> byGroup.put(DepartmentWords.key(group.getName()), group));
        return new Known(bureauId, byName, byGroup);
    }

    /** The departments meant, in the order of their names; must run inside the caller's transaction. */
    public List<Named> meant(List<ParsedDocument.Department> printed, Known known) {
        LocalDate today = LocalDate.now(clock);
        Set<Long> taken = new HashSet<>();
        List<Named> meant = new ArrayList<>();
        for (ParsedDocument.Department one : printed) {
            DepartmentGroup group = known.groups().get(DepartmentWords.key(one.name()));
            List<Long> members = group != null
                    ? group.memberIdsOn(today)
                    : one.group()
                            ? List.of()
                            : List.of(known.byName()
                                    .computeIfAbsent(
                                            DepartmentWords.key(one.name()), key -> create(known, one.name(), today)));
            for (Long departmentId : members) {
                if (taken.add(departmentId)) {
                    meant.add(new Named(
                            departmentId, one.role(), group == null ? null : group.requireId(), one.byStaff()));
                }
            }
        }
        return meant;
    }

    /** The department of that name or alias, made where there is none; must run inside the caller's transaction. */
    public long named(Known known, String name) {
        LocalDate today = LocalDate.now(clock);
        return known.byName().computeIfAbsent(DepartmentWords.key(name), key -> create(known, name, today));
    }

    /** The page named it before; so nobody is surprised by a new department. */
    private Long create(Known known, String name, LocalDate today) {
        int place = known.byName().size() + 1;
        Department created = new Department(
                known.bureauId(),
                "n" + place,
                PlanDrafting.cut(name, 100),
                DepartmentWords.kindOf(name),
                place * 10,
                today);
        // the shares name it by id, so that it has to be there before them
        return departments.saveAndFlush(created).requireId();
    }
}
