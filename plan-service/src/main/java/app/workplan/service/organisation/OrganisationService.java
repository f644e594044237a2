package app.workplan.service.organisation;

import app.workplan.domain.organisation.Bureau;
import app.workplan.domain.organisation.Department;
import app.workplan.domain.organisation.DepartmentAlias;
import app.workplan.domain.organisation.DepartmentGroup;
import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
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
    private final DepartmentAliasRepository aliases;
    private final DepartmentGroupRepository groups;
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
        long id = bureaus.save(new Bureau(command.code(), command.name(), command.shortName(), parent, clock.instant()))
                .requireId();
        audit.record(Audited.of(actor, id, "bureau.create", "bureau", id).values(null, command.name() + ", " + parent));
        return id;
    }

    /**
     * 建科室: in the actor's bureau; the id of the department.
     *
     * @throws RuleViolation when a name is taken in the bureau, or a task force has no last day
     */
    public long createDepartment(Actor actor, CreateDepartment command) {
        long bureauId = access.requireAdminOfOwn(actor);
        requireEndOfTaskForce(command);
        requireFreeName(bureauId, command.name());
        int position = departments.countByBureauId(bureauId) + 1;
        String code = command.code() == null ? freeCode(bureauId, position) : command.code();
        if (departments.existsByBureauIdAndCode(bureauId, code)) {
            throw new RuleViolation("department.codeTaken", code);
        }
        LocalDate from = firstDay(command.validFrom());
        Department department = new Department(bureauId, code, command.name(), command.kind(), position, from);
        if (command.validTo() != null) {
            if (command.validTo().isBefore(from)) {
                throw new RuleViolation("department.endsBeforeStart", from, command.validTo());
            }
            department.endOn(command.validTo());
        }
        long id = departments.save(department).requireId();
        audit.record(Audited.of(actor, bureauId, "department.create", "department", id)
                .values(null, command.name()));
        new LinkedHashSet<>(command.aliases()).forEach(alias -> keepAlias(bureauId, id, alias, actor));
        return id;
    }

    /**
     * 加别名: another name documents use for the department.
     *
     * @throws RuleViolation when the name is taken in the bureau
     * @throws NotFound when the department is unknown or another bureau's
     */
    public void addAlias(Actor actor, long departmentId, String name) {
        long bureauId = access.requireAdminOfOwn(actor);
        requireDepartment(bureauId, departmentId);
        keepAlias(bureauId, departmentId, name, actor);
    }

    /**
     * 建集合称谓: with at least one member; the id of the group.
     *
     * @throws RuleViolation when the name is taken or there is no member
     * @throws NotFound when a department is unknown or another bureau's
     */
    public long createGroup(Actor actor, CreateGroup command) {
        long bureauId = access.requireAdminOfOwn(actor);
        requireFreeName(bureauId, command.name());
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
                .values(null, command.name() + ": " + members));
        return id;
    }

    private void keepAlias(long bureauId, long departmentId, String name, Actor actor) {
        requireFreeName(bureauId, name);
        aliases.save(new DepartmentAlias(bureauId, departmentId, name));
        audit.record(Audited.of(actor, bureauId, "department.alias", "department", departmentId)
                .values(null, name));
    }

    /** A name must lead to one department only, whether it is a name, an alias or a collective one. */
    private void requireFreeName(long bureauId, String name) {
        if (departments.existsByBureauIdAndName(bureauId, name)
                || aliases.existsByBureauIdAndName(bureauId, name)
                || groups.existsByBureauIdAndName(bureauId, name)) {
            throw new RuleViolation("department.nameTaken", name);
        }
    }

    private void requireDepartment(long bureauId, long departmentId) {
        departments
                .findByIdAndBureauId(departmentId, bureauId)
                .orElseThrow(() -> new NotFound("department", departmentId));
    }

    private static void requireEndOfTaskForce(CreateDepartment command) {
        if (command.kind() == DepartmentKind.TASK_FORCE && command.validTo() == null) {
            throw new RuleViolation("department.endMissing");
        }
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
