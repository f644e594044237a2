package app.workplan.service.organisation;

import app.workplan.domain.organisation.Department;
import app.workplan.domain.organisation.DepartmentFormerName;
import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 改科室: name, kind, order, validity and aliases of a department that is there already. */
@Service
@Transactional
@RequiredArgsConstructor
public class DepartmentService {

    /** So many task codes are named in a refusal; the rest is counted. */
    static final int NAMED = 10;

    private final DepartmentRepository departments;
    private final DepartmentNames names;
    private final DepartmentFormerNameRepository formerNames;
    private final DepartmentWork work;
    private final OrganisationAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 改科室. A new name with its first day keeps the old one for pages about earlier days and as an alias.
     *
     * @throws StaleVersion when somebody changed the department in between
     * @throws RuleViolation when a name is taken, dates do not fit, users stand in the way of an external unit, or
     *     the department would have ended with open shares
     * @throws NotFound when the department is unknown or another bureau's, or the leader in charge is none of the bureau
     */
    public void edit(Actor actor, EditDepartment command) {
        long bureauId = access.requireAdminOfOwn(actor);
        Department department = departments
                .findByIdAndBureauId(command.id(), bureauId)
                .orElseThrow(() -> new NotFound("department", command.id()));
        department.requireSeen(command.version());
        String before = words(department);
        if (command.leaderId() != null && !command.leaderId().equals(department.getLeaderId())) {
            departments
                    .leaderName(bureauId, command.leaderId())
                    .orElseThrow(() -> new NotFound("user", command.leaderId()));
        }
        department.putInChargeOf(command.leaderId());
        Set<String> aliases = new LinkedHashSet<>(command.aliases());
        // its own name is no alias of a department, neither the new one nor, for now, the old
        aliases.removeAll(List.of(command.name(), department.getName()));
        List<String> aliasesBefore = names.setAliases(bureauId, command.id(), aliases);
        if (!command.name().equals(department.getName())) {
            rename(department, command, aliases);
        }
        requireNoUsersOfExternal(command);
        department.redefine(command.kind(), command.validFrom(), command.validTo());
        requireNothingOpen(department);
        place(bureauId, department, command.position());
        audit.record(Audited.of(actor, bureauId, "department.edit", "department", command.id())
                .values(before + aliasWords(aliasesBefore), words(department) + aliasWords(aliases)));
    }

    private void rename(Department department, EditDepartment command, Set<String> aliases) {
        names.requireFree(department.getBureauId(), command.name());
        String oldName = department.getName();
        if (command.renamedOn() != null) {
            keepFormerName(department, command.renamedOn());
        }
        department.rename(command.name());
        departments.flush();
        if (command.renamedOn() != null) {
            aliases.add(oldName);
            names.setAliases(department.getBureauId(), command.id(), aliases);
        }
    }

    private void keepFormerName(Department department, LocalDate first) {
        if (first.isAfter(LocalDate.now(clock))) {
            throw new RuleViolation("department.dayInFuture", first);
        }
        LocalDate lastDay = first.minusDays(1);
        if (lastDay.isBefore(department.getValidFrom())) {
            throw new RuleViolation("department.renamedBeforeStart", department.getValidFrom());
        }
        formerNames
                .findFirstByDepartmentIdOrderByLastDayDesc(department.requireId())
                .filter(earlier -> !earlier.getLastDay().isBefore(lastDay))
                .ifPresent(earlier -> {
                    throw new RuleViolation(
                            "department.renamedBeforeLast", earlier.getLastDay().plusDays(1));
                });
        formerNames.save(new DepartmentFormerName(department, lastDay));
    }

    private void requireNoUsersOfExternal(EditDepartment command) {
        if (command.kind() == DepartmentKind.EXTERNAL && departments.countUsers(command.id()) > 0) {
            throw new RuleViolation("department.externalHasUsers");
        }
    }

    /** A department that is over owes nothing: its shares have to be somebody's. */
    private void requireNothingOpen(Department department) {
        LocalDate last = department.getValidTo();
        if (last == null || !last.isBefore(LocalDate.now(clock))) {
            return;
        }
        List<String> open = work.openTasks(department.requireId());
        if (!open.isEmpty()) {
            throw new RuleViolation("department.hasOpenShares", department.getName(), open.size(), named(open));
        }
    }

    /** Task codes as a refusal names them. */
    static String named(List<String> codes) {
        return String.join(" ", codes.subList(0, Math.min(NAMED, codes.size())))
                + (codes.size() > NAMED ? " \u2026" : "");
    }

    private void place(long bureauId, Department department, int position) {
        List<Department> order = new ArrayList<>(departments.findByBureauIdOrderByPosition(bureauId));
        order.remove(department);
        order.add(Math.min(Math.max(position, 1) - 1, order.size()), department);
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).getPosition() != i + 1) {
                order.get(i).place(i + 1);
            }
        }
    }

    private String words(Department department) {
        Long leader = department.getLeaderId();
        String inCharge = leader == null
                ? ""
                : departments
                        .leaderName(department.getBureauId(), leader)
                        .map(name -> ", " + name)
                        .orElse("");
        return "%s, %s, %d, %s~%s%s"
                .formatted(
                        department.getName(),
                        department.getKind(),
                        department.getPosition(),
                        department.getValidFrom(),
                        department.getValidTo() == null ? "" : department.getValidTo(),
                        inCharge);
    }

    private static String aliasWords(Iterable<String> aliases) {
        String all = String.join(", ", aliases);
        return all.isEmpty() ? "" : " (" + all + ")";
    }
}
