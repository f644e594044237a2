package app.workplan.service.drafting;

import app.workplan.domain.organisation.Department;
import app.workplan.domain.organisation.DepartmentGroup;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareOrigin;
import app.workplan.domain.task.Task;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.TrackedItems;
import app.workplan.service.document.parser.DepartmentWords;
import app.workplan.service.organisation.DepartmentAliasRepository;
import app.workplan.service.organisation.DepartmentGroupRepository;
import app.workplan.service.organisation.DepartmentRepository;
import app.workplan.service.task.ShareRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 生成分工: one share per department named in the item's bracket, or inherited from the nearest ancestor's; a collective
 * name gives one share per member. A department named twice in a task keeps its first role.
 */
@Component
@RequiredArgsConstructor
class ShareDrafting {

    private final DepartmentRepository departments;
    private final DepartmentAliasRepository aliases;
    private final DepartmentGroupRepository groups;
    private final ShareRepository shares;
    private final Clock clock;

    /** The names a bureau knows, by {@link DepartmentWords#key}. */
    record Departments(long bureauId, Map<String, Long> byName, Map<String, DepartmentGroup> groups) {}

    Departments departmentsOf(Plan plan) {
        Map<String, Long> byName = new HashMap<>();
        aliases.findByBureauId(plan.getBureauId())
                .forEach(alias -> byName.put(DepartmentWords.key(alias.getName()), alias.getDepartmentId()));
        departments
                .findByBureauIdOrderByPosition(plan.getBureauId())
                .forEach(one -> byName.put(DepartmentWords.key(one.getName()), one.requireId()));
        Map<String, DepartmentGroup> byGroup = new HashMap<>();
        groups.findByBureauId(plan.getBureauId())
                .forEach(group -> byGroup.put(DepartmentWords.key(group.getName()), group));
        return new Departments(plan.getBureauId(), byName, byGroup);
    }

    void draft(Task task, ParsedDocument.Item item, TrackedItems items, Departments known) {
        ParsedDocument.Item named = items.naming(item);
        LocalDate today = LocalDate.now(clock);
        Set<Long> taken = new HashSet<>();
        for (ParsedDocument.Department one : named.departments()) {
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
                    shares.save(new Share(
                            task,
                            departmentId,
                            one.role(),
                            origin(one, named == item),
                            taken.size() - 1,
                            idOf(group),
                            clock.instant()));
                }
            }
        }
    }

    private static ShareOrigin origin(ParsedDocument.Department one, boolean own) {
        if (!own) {
            return ShareOrigin.INHERITED;
        }
        return one.byStaff() ? ShareOrigin.STAFF : ShareOrigin.TEXT;
    }

    private static @Nullable Long idOf(@Nullable DepartmentGroup group) {
        return group == null ? null : group.requireId();
    }

    /** A name the bureau does not know yet becomes a department; the import page named it before the commit. */
    private Long create(Departments known, String name, LocalDate today) {
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
