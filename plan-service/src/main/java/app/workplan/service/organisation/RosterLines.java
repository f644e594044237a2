package app.workplan.service.organisation;

import app.workplan.domain.organisation.Department;
import app.workplan.domain.organisation.DepartmentAlias;
import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.domain.organisation.UserAccount;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.organisation.RosterOutcome.Verdict;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One line of a roster, made into a command. */
@Component
@RequiredArgsConstructor
class RosterLines {

    private final DepartmentRepository departments;
    private final DepartmentAliasRepository aliases;
    private final UserAccountRepository users;
    private final OrganisationService organisation;
    private final DepartmentService departmentService;
    private final UserService userService;

    Verdict department(Actor actor, Roster.DepartmentLine line) {
        long bureauId = actor.requireBureauId();
        Optional<Department> known = departments.findByBureauIdAndName(bureauId, line.name());
        if (known.isEmpty()) {
            DepartmentKind kind = line.kind() == null ? DepartmentKind.SECTION : line.kind();
            List<String> others = line.aliases() == null ? List.of() : line.aliases();
            organisation.createDepartment(
                    actor, new CreateDepartment(null, line.name(), kind, others, line.validFrom(), line.validTo()));
            return Verdict.NEW;
        }
        Department one = known.get();
        List<String> present = aliases.findByDepartmentIdOrderById(one.requireId()).stream()
                .map(DepartmentAlias::getName)
                .toList();
        DepartmentKind kind = line.kind() == null ? one.getKind() : line.kind();
        LocalDate from = line.validFrom() == null ? one.getValidFrom() : line.validFrom();
        LocalDate to = line.validTo() == null ? one.getValidTo() : line.validTo();
        List<String> wanted = line.aliases() == null ? present : line.aliases();
        if (kind == one.getKind()
                && from.equals(one.getValidFrom())
                && Objects.equals(to, one.getValidTo())
                && new HashSet<>(wanted).equals(new HashSet<>(present))) {
            return Verdict.UNCHANGED;
        }
        departmentService.edit(
                actor,
                new EditDepartment(
                        one.requireId(),
                        one.getVersion(),
                        one.getName(),
                        null,
                        kind,
                        one.getPosition(),
                        from,
                        to,
                        one.getLeaderId(),
                        wanted));
        return Verdict.CHANGED;
    }

    /** @param made takes the one-time password of a new user; null for a dry run, which makes none */
    Verdict user(Actor actor, Roster.UserLine line, @Nullable List<OneTimePassword> made) {
        long bureauId = actor.requireBureauId();
        Set<Long> own = new HashSet<>();
        line.departments().forEach(name -> own.add(idOf(bureauId, name)));
        Optional<UserAccount> known = users.findByUsername(UserService.normal(line.username()))
                .filter(user -> Objects.equals(user.getBureauId(), bureauId));
        if (known.isEmpty()) {
            CreateUser command = new CreateUser(line.username(), line.displayName(), line.title(), line.roles(), own);
            if (made == null) {
                userService.check(actor, command);
            } else {
                made.add(userService.create(actor, command));
            }
            return Verdict.NEW;
        }
        UserAccount one = known.get();
        String title = line.title() == null ? one.getTitle() : line.title();
        if (one.getDisplayName().equals(line.displayName())
                && Objects.equals(title, one.getTitle())
                && one.getRoles().equals(line.roles())
                && one.getDepartmentIds().equals(own)) {
            return Verdict.UNCHANGED;
        }
        userService.edit(
                actor, new EditUser(one.requireId(), one.getVersion(), line.displayName(), title, line.roles(), own));
        return Verdict.CHANGED;
    }

    private long idOf(long bureauId, String name) {
        return departments
                .findByBureauIdAndName(bureauId, name)
                .map(Department::requireId)
                .or(() -> aliases.findByBureauIdAndName(bureauId, name).map(DepartmentAlias::getDepartmentId))
                .orElseThrow(() -> new RuleViolation("roster.departmentUnknown", name));
    }
}
