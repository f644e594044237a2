package app.workplan.service.organisation;

import app.workplan.domain.organisation.Department;
import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.domain.organisation.DepartmentSuccession;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 机构改革: merging and splitting departments (docs/adr/0060). */
@Service
@Transactional
@RequiredArgsConstructor
public class ReorganisationService {

    private final DepartmentRepository departments;
    private final DepartmentFollowers followers;
    private final DepartmentWork work;
    private final OrganisationService organisation;
    private final OrganisationAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 并入: the department ends the day before, its people, group memberships and open shares go to the successor. Shares
     * change hands now, not on the day stated: what past pages said stays.
     *
     * @return how many shares were handed over
     * @throws StaleVersion when somebody changed the department in between
     * @throws RuleViolation when the day is in the future, outside both validities or the department's first, a share waits for acceptance, or
     *     people would land in an external unit
     * @throws NotFound when one of them is unknown or another bureau's
     */
    public int merge(Actor actor, MergeDepartment command) {
        long bureauId = access.requireAdminOfOwn(actor);
        Department from = load(bureauId, command.id());
        from.requireSeen(command.version());
        Department successor = load(bureauId, command.successorId());
        if (from.equals(successor)) {
            throw new RuleViolation("department.mergeSelf");
        }
        LocalDate lastDay = command.firstDay().minusDays(1);
        requireGoodDay(command.firstDay(), from);
        if (lastDay.isBefore(from.getValidFrom())) {
            throw new RuleViolation(
                    "department.mergeNeedsDay",
                    from.getName(),
                    from.getValidFrom(),
                    from.getValidFrom().plusDays(1));
        }
        if (!from.isValidOn(lastDay)) {
            throw new RuleViolation("department.notValidOn", from.getName(), command.firstDay());
        }
        if (!successor.isValidOn(LocalDate.now(clock))) {
            throw new RuleViolation("department.notValidOn", successor.getName(), LocalDate.now(clock));
        }
        if (successor.getKind() == DepartmentKind.EXTERNAL && departments.countUsers(command.id()) > 0) {
            throw new RuleViolation("department.externalHasUsers");
        }
        String basis = command.basis().strip();
        int moved = work.handOver(actor, from, successor, basis);
        followers.keep(from, successor, DepartmentSuccession.Kind.MERGE, command.firstDay(), basis);
        followers.move(from, successor, LocalDate.now(clock));
        from.redefine(from.getKind(), from.getValidFrom(), lastDay);
        audit.record(Audited.of(actor, bureauId, "department.merge", "department", command.id())
                .values(from.getName(), successor.getName() + ", " + command.firstDay() + ", " + moved)
                .on(basis));
        return moved;
    }

    /**
     * 分设: new departments come out of this one, which goes on with its shares and people; what the new ones take over is
     * assigned by the office, task by task.
     *
     * @return ids of the new departments
     * @throws StaleVersion when somebody changed the department in between
     * @throws RuleViolation when a name is taken or the day does not fit
     * @throws NotFound when the department is unknown or another bureau's
     */
    public List<Long> split(Actor actor, SplitDepartment command) {
        long bureauId = access.requireAdminOfOwn(actor);
        Department from = load(bureauId, command.id());
        from.requireSeen(command.version());
        if (command.names().isEmpty()) {
            throw new RuleViolation("department.splitEmpty");
        }
        requireGoodDay(command.firstDay(), from);
        String basis = command.basis().strip();
        DepartmentKind kind = from.getKind();
        List<Long> made = command.names().stream()
                .map(name -> organisation.createDepartment(
                        actor,
                        new CreateDepartment(null, name, kind, List.of(), command.firstDay(), from.getValidTo())))
                .toList();
        made.forEach(id ->
                followers.keep(from, load(bureauId, id), DepartmentSuccession.Kind.SPLIT, command.firstDay(), basis));
        audit.record(Audited.of(actor, bureauId, "department.split", "department", command.id())
                .values(from.getName(), String.join(", ", command.names()) + ", " + command.firstDay())
                .on(basis));
        return made;
    }

    private void requireGoodDay(LocalDate firstDay, Department from) {
        if (firstDay.isAfter(LocalDate.now(clock))) {
            throw new RuleViolation("department.dayInFuture", firstDay);
        }
        if (firstDay.isBefore(from.getValidFrom())) {
            throw new RuleViolation("department.notValidOn", from.getName(), firstDay);
        }
    }

    private Department load(long bureauId, long id) {
        return departments.findByIdAndBureauId(id, bureauId).orElseThrow(() -> new NotFound("department", id));
    }
}
