package app.workplan.service.meeting;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.Role;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.Scope;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 谁可以筹备、记录会议: the office of the bureau; its leaders make directives of decisions; whoever reads the plans reads it. */
@Component
@RequiredArgsConstructor
public class MeetingAccess {

    private static final String WHAT = "meeting";

    private final PlanAccess plans;

    /** 会议列表: every business role. */
    public void requireReader(Actor actor) {
        plans.requireBusiness(actor);
    }

    /** 筹备, 记录, 结束: the office of the bureau. */
    public void requireOffice(Actor actor, long bureauId) {
        plans.requireOffice(actor, bureauId);
    }

    /** 筹备: somebody of an office; its bureau. */
    public long requireOwnOffice(Actor actor) {
        return plans.requireOwnOffice(actor);
    }

    /** 转为批示: a leader of the bureau. */
    public void requireLeader(Actor actor, long bureauId) {
        plans.requireCanRead(actor, bureauId);
        if (!isLeader(actor, bureauId)) {
            throw new Forbidden(WHAT);
        }
    }

    /** @throws NotFound for another bureau's */
    public void requireCanSee(Actor actor, Scope scope, long bureauId, long id) {
        plans.requireBusiness(actor);
        if (!scope.contains(bureauId)) {
            throw new NotFound(WHAT, id);
        }
    }

    /** Whether pages offer to write. */
    public boolean canWrite(Actor actor, long bureauId) {
        return plans.canEdit(actor, bureauId);
    }

    /** Whether pages offer to make directives. */
    public boolean isLeader(Actor actor, long bureauId) {
        return actor.is(Role.LEADER) && actor.bureauId() != null && actor.bureauId() == bureauId;
    }
}
