package app.workplan.service.organisation;

import app.workplan.domain.organisation.Department;
import app.workplan.domain.organisation.DepartmentGroup;
import app.workplan.domain.organisation.DepartmentSuccession;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 承接: who and what follows a department into its successor, apart from its tasks. */
@Component
@RequiredArgsConstructor
class DepartmentFollowers {

    private final DepartmentSuccessionRepository successions;
    private final DepartmentGroupRepository groups;
    private final UserAccountRepository users;

    /** Keeps who took over from whom. */
    void keep(Department from, Department successor, DepartmentSuccession.Kind kind, LocalDate firstDay, String basis) {
        successions.save(new DepartmentSuccession(from, successor, kind, firstDay, basis));
    }

    /** 人员与集合称谓: both go over to the successor; groups from the day on. */
    void move(Department from, Department successor, LocalDate day) {
        users.findByDepartment(from.requireId())
                .forEach(user -> user.moveDepartment(from.requireId(), successor.requireId()));
        for (DepartmentGroup group : groups.findByBureauId(from.getBureauId())) {
            Set<Long> members = new LinkedHashSet<>(group.memberIdsOn(day));
            if (members.remove(from.requireId())) {
                members.add(successor.requireId());
                group.setMembers(members, day);
            }
        }
    }
}
