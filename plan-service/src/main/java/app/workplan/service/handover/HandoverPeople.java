package app.workplan.service.handover;

import app.workplan.domain.organisation.Department;
import app.workplan.domain.organisation.Handover;
import app.workplan.domain.organisation.UserAccount;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.organisation.DepartmentRepository;
import app.workplan.service.organisation.UserAccountRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 交接双方: who hands over and who takes over, and their departments. */
@Component
@RequiredArgsConstructor
class HandoverPeople {

    private final UserAccountRepository users;
    private final DepartmentRepository departments;
    private final AuditTrail audit;

    UserAccount user(long id) {
        return users.findById(id).orElseThrow(() -> new NotFound("user", id));
    }

    UserAccount userOf(long bureauId, long id) {
        return users.findById(id)
                .filter(user -> Long.valueOf(bureauId).equals(user.getBureauId()))
                .orElseThrow(() -> new NotFound("user", id));
    }

    List<Department> departments(long bureauId, Set<Long> ids) {
        List<Department> found = departments.findByBureauIdAndIdIn(bureauId, ids);
        if (found.size() != ids.size()) {
            throw new NotFound("department", ids);
        }
        return found;
    }

    String nameOf(long userId) {
        return users.findById(userId).map(UserAccount::getDisplayName).orElse("-");
    }

    /** 科室转给接收人; both changes of users stand in the audit trail as any other change of a user does. */
    void move(Actor actor, Handover handover, Instant at) {
        // always in the same order, so that two hand-overs between the same people do not wait for one another
        users.lockById(Math.min(handover.getLeaverId(), handover.getSuccessorId()));
        users.lockById(Math.max(handover.getLeaverId(), handover.getSuccessorId()));
        UserAccount leaver = user(handover.getLeaverId());
        UserAccount successor = user(handover.getSuccessorId());
        String left = departments.wordsOf(leaver);
        String took = departments.wordsOf(successor);
        handover.complete(leaver, successor, at, actor.userId());
        audit.record(edited(actor, successor).values(took, departments.wordsOf(successor)));
        audit.record(edited(actor, leaver).values(left, departments.wordsOf(leaver)));
    }

    private static Audited edited(Actor actor, UserAccount user) {
        return Audited.of(actor, user.getBureauId(), "user.edit", "user_account", user.requireId());
    }
}
