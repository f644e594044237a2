package app.workplan.service.organisation;

import app.workplan.domain.organisation.Bureau;
import app.workplan.domain.organisation.Department;
import app.workplan.domain.organisation.DepartmentGroup;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 单位、科室、集合称谓的管理. */
@Service
@Transactional
@RequiredArgsConstructor
public class OrganisationService {

    private final BureauRepository bureaus;
    private final DepartmentRepository departments;
    private final DepartmentGroupRepository groups;
    private final DepartmentNames names;
    private final OrganisationAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 建单位: by the first administrator; the id of the bureau.
     *
     * @throws RuleViolation when the code or the name is taken
     * @throws NotFound when there is no such parent
     */
    public long createBureau(Actor actor, CreateBureau command) {
        access.requireCanMakeBureaus(actor);
        if (bureaus.existsByCode(command.code())) {
            throw new RuleViolation("bureau.codeTaken", command.code());
        }
        if (bureaus.existsByName(command.name())) {
            throw new RuleViolation("bureau.nameTaken", command.name());
        }
        Long parent = command.parentId();
        if (parent != null && !bureaus.existsById(parent)) {
            throw new NotFound("bureau", parent);
        }
        Bureau bureau =
                bureaus.save(new Bureau(command.code(), command.name(), command.shortName(), parent, clock.instant()));
        long id = bureau.requireId();
        audit.record(Audited.of(actor, id, "bureau.create", "bureau", id).values(null, words(bureau)));
        return id;
    }

    /**
     * 改单位: name, short name and parent, by the first administrator.
     *
     * @throws StaleVersion when somebody changed the bureau in between
     * @throws RuleViolation when the name is taken, or the parent stands below the bureau itself
     * @throws NotFound when there is no such bureau or parent
     */
    public void editBureau(Actor actor, EditBureau command) {
        access.requireCanMakeBureaus(actor);
        Bureau bureau = bureaus.findById(command.id()).orElseThrow(() -> new NotFound("bureau", command.id()));
        bureau.requireSeen(command.version());
        String before = words(bureau);
        if (!bureau.getName().equals(command.name()) && bureaus.existsByName(command.name())) {
            throw new RuleViolation("bureau.nameTaken", command.name());
        }
        requireNoCycle(bureau, command.parentId());
        bureau.redefine(command.name(), command.shortName(), command.parentId());
        audit.record(Audited.of(actor, command.id(), "bureau.edit", "bureau", command.id())
                .values(before, words(bureau)));
    }

    private void requireNoCycle(Bureau bureau, @Nullable Long parentId) {
        // one lock for all parents: two edits at once could close a circle neither of them sees
        bureaus.lockTree();
        Long above = parentId;
        while (above != null) {
            long id = above;
            if (id == bureau.requireId()) {
                throw new RuleViolation("bureau.parentBelow");
            }
            above = bureaus.findById(id)
                    .orElseThrow(() -> new NotFound("bureau", id))
                    .getParentId();
        }
    }

    private String words(Bureau bureau) {
        Long parent = bureau.getParentId();
        String above = parent == null
                ? "-"
                : bureaus.findById(parent).map(Bureau::getName).orElse("-");
        return "%s, %s, %s".formatted(bureau.getName(), bureau.getShortName(), above);
    }

    /**
     * 建科室: in the actor's bureau; the id of the department.
     *
     * @throws RuleViolation when a name is taken in the bureau, or a task force has no last day
     */
    public long createDepartment(Actor actor, CreateDepartment command) {
        long bureauId = access.requireAdminOfOwn(actor);
        bureaus.lockById(bureauId);
        names.requireFree(bureauId, command.name());
        int position = departments.countByBureauId(bureauId) + 1;
        String code = command.code() == null ? freeCode(bureauId, position) : command.code();
        if (departments.existsByBureauIdAndCode(bureauId, code)) {
            throw new RuleViolation("department.codeTaken", code);
        }
        LocalDate from = firstDay(command.validFrom());
        Department department = new Department(bureauId, code, command.name(), command.kind(), position, from);
        department.redefine(command.kind(), from, command.validTo());
        long id = departments.save(department).requireId();
        Set<String> aliases = new LinkedHashSet<>(command.aliases());
        names.setAliases(bureauId, id, aliases);
        audit.record(Audited.of(actor, bureauId, "department.create", "department", id)
                .values(null, aliases.isEmpty() ? command.name() : command.name() + " " + aliases));
        return id;
    }

    /**
     * 建多个科室: all of them, in this order, or none.
     *
     * @throws RuleViolation when a name is taken in the bureau or too long, or a task force has no last day
     */
    public void createDepartments(Actor actor, List<CreateDepartment> commands) {
        access.requireAdminOfOwn(actor);
        commands.forEach(command -> createDepartment(actor, command));
    }

    /**
     * 建集合称谓: with at least one member; the id of the group.
     *
     * @throws RuleViolation when the name is taken or there is no member
     * @throws NotFound when a department is unknown or another bureau's
     */
    public long createGroup(Actor actor, CreateGroup command) {
        long bureauId = access.requireAdminOfOwn(actor);
        bureaus.lockById(bureauId);
        names.requireFree(bureauId, command.name());
        Set<Long> members = new LinkedHashSet<>(command.departmentIds());
        if (members.isEmpty()) {
            throw new RuleViolation("group.empty");
        }
        DepartmentGroup group = new DepartmentGroup(bureauId, command.name());
        LocalDate from = firstDay(command.validFrom());
        for (long member : members) {
            requireDepartment(bureauId, member);
            group.add(member, from);
        }
        long id = groups.save(group).requireId();
        audit.record(Audited.of(actor, bureauId, "group.create", "department_group", id)
                .values(null, command.name() + ": " + departments.namesOf(members)));
        return id;
    }

    /**
     * 改集合称谓: name and members; whoever joins does so today, whoever leaves was a member up to yesterday. Issued plans
     * keep the members of their day of issue.
     *
     * @throws StaleVersion when somebody changed the group in between
     * @throws RuleViolation when the name is taken or there is no member
     * @throws NotFound when the group or a department is unknown or another bureau's
     */
    public void editGroup(Actor actor, EditGroup command) {
        long bureauId = access.requireAdminOfOwn(actor);
        DepartmentGroup group = groups.findByIdAndBureauId(command.id(), bureauId)
                .orElseThrow(() -> new NotFound("group", command.id()));
        group.requireSeen(command.version());
        if (command.departmentIds().isEmpty()) {
            throw new RuleViolation("group.empty");
        }
        LocalDate today = firstDay(null);
        String before = words(group, today);
        if (!group.getName().equals(command.name())) {
            names.requireFree(bureauId, command.name());
            group.rename(command.name());
        }
        command.departmentIds().forEach(member -> requireDepartment(bureauId, member));
        group.setMembers(command.departmentIds(), today);
        audit.record(Audited.of(actor, bureauId, "group.edit", "department_group", command.id())
                .values(before, words(group, today)));
    }

    private String words(DepartmentGroup group, LocalDate today) {
        return group.getName() + ": " + departments.namesOf(group.memberIdsOn(today));
    }

    private void requireDepartment(long bureauId, long departmentId) {
        departments
                .findByIdAndBureauId(departmentId, bureauId)
                .orElseThrow(() -> new NotFound("department", departmentId));
    }

    private String freeCode(long bureauId, int first) {
        int number = first;
        while (departments.existsByBureauIdAndCode(bureauId, "D%02d".formatted(number))) {
            number++;
        }
        return "D%02d".formatted(number);
    }

    private LocalDate firstDay(@Nullable LocalDate stated) {
        return stated == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : stated;
    }
}
