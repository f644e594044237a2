package app.workplan.service.demo;

import app.workplan.domain.organisation.Bureau;
import app.workplan.domain.organisation.Department;
import app.workplan.domain.organisation.DepartmentAlias;
import app.workplan.domain.organisation.DepartmentGroup;
import app.workplan.domain.organisation.UserAccount;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.organisation.BureauRepository;
import app.workplan.service.organisation.DepartmentAliasRepository;
import app.workplan.service.organisation.DepartmentGroupRepository;
import app.workplan.service.organisation.DepartmentRepository;
import app.workplan.service.organisation.UserAccountRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 示范单位: writes a bureau with its departments, groups and accounts as its file tells them. */
@Component
@RequiredArgsConstructor
class DemoOrganisation {

    private final BureauRepository bureaus;
    private final DepartmentRepository departments;
    private final DepartmentAliasRepository aliases;
    private final DepartmentGroupRepository groups;
    private final UserAccountRepository users;
    private final Clock clock;

    /**
     * What was written.
     *
     * @param departments ids by department code
     * @param people the accounts as actors, by user name
     * @param heads the head of each department, by its code
     */
    record Staffed(long bureauId, Map<String, Long> departments, Map<String, Actor> people, Map<String, Actor> heads) {

        /** The first account of a role, in the order of the file. */
        Actor firstOf(Role role) {
            return people.values().stream()
                    .filter(actor -> actor.is(role))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Whether there is no bureau yet. */
    boolean isEmpty() {
        return bureaus.count() == 0;
    }

    Staffed write(DemoSeed seed, LocalDate validFrom, String passwordHash) {
        Instant now = clock.instant();
        long bureauId = bureaus.save(new Bureau(seed.code(), seed.name(), seed.shortName(), null, now))
                .requireId();
        Map<String, Long> ids = new HashMap<>();
        for (DemoSeed.Department one : seed.departments()) {
            long id = departments
                    .save(new Department(bureauId, one.code(), one.name(), one.kind(), one.order(), validFrom))
                    .requireId();
            ids.put(one.code(), id);
            one.aliases().forEach(alias -> aliases.save(new DepartmentAlias(bureauId, id, alias)));
        }
        for (DemoSeed.Group one : seed.groups()) {
            DepartmentGroup group = new DepartmentGroup(bureauId, one.name());
            one.members().forEach(member -> group.add(Objects.requireNonNull(ids.get(member)), validFrom));
            groups.save(group);
        }
        Staffed staffed = new Staffed(bureauId, ids, new LinkedHashMap<>(), new HashMap<>());
        seed.accounts().forEach(account -> add(staffed, account, passwordHash, now));
        return staffed;
    }

    /** 上级单位, above bureaus that are there already. */
    void writeAbove(LeadSeed.Parent parent, String passwordHash) {
        Instant now = clock.instant();
        long bureauId = bureaus.save(new Bureau(parent.code(), parent.name(), parent.shortName(), null, now))
                .requireId();
        Staffed staffed = new Staffed(bureauId, new HashMap<>(), new LinkedHashMap<>(), new HashMap<>());
        parent.accounts().forEach(account -> add(staffed, account, passwordHash, now));
        for (String code : parent.children()) {
            Bureau child = bureaus.findByCode(code).orElseThrow();
            child.redefine(child.getName(), child.getShortName(), bureauId);
            bureaus.save(child);
        }
    }

    private void add(Staffed staffed, DemoSeed.Account one, String passwordHash, Instant now) {
        Set<Long> own =
                one.departments().stream().map(staffed.departments()::get).collect(Collectors.toSet());
        UserAccount account = new UserAccount(
                staffed.bureauId(), one.username(), passwordHash, one.name(), Set.of(one.role()), own, now);
        account.entitle(one.title());
        account.markDemo();
        long id = users.save(account).requireId();
        Actor actor = new Actor(id, one.name(), staffed.bureauId(), Set.of(one.role()), own, null, null);
        staffed.people().put(one.username(), actor);
        if (one.role() == Role.HEAD) {
            one.departments().forEach(code -> staffed.heads().put(code, actor));
        }
    }
}
