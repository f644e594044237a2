package app.workplan.service.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.Role;
import app.workplan.domain.supervision.NoticeParty;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.Scope;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * 谁可以督办: the office issues and ends letters, the department's head receives and replies; leaders read all they may read
 * plans of, heads and staff what was sent to their own departments.
 */
@Component
@RequiredArgsConstructor
public class SupervisionAccess {

    private static final String WHAT = "supervision";

    private final PlanAccess planAccess;

    /** @throws Forbidden unless the actor holds a business role */
    public void requireReader(Actor actor) {
        if (!actor.isBusiness()) {
            throw new Forbidden(WHAT);
        }
    }

    /** Whether all letters of the readable bureaus are the actor's to see, not only those to own departments. */
    public boolean seesAll(Actor actor) {
        return actor.is(Role.OFFICE) || actor.is(Role.LEADER);
    }

    /** Whether a letter to the department, of a bureau whose plans the actor reads, is the actor's to see. */
    public boolean sees(Actor actor, long departmentId) {
        return seesAll(actor) || actor.worksFor().contains(departmentId);
    }

    /**
     * 看一张督办单, or the file of a matter.
     *
     * @throws NotFound when the bureau is out of the reader's scope
     * @throws Forbidden for heads and staff of other departments
     */
    public void requireCanSee(Actor actor, Scope scope, long id, long bureauId, long departmentId) {
        requireReader(actor);
        if (!scope.contains(bureauId)) {
            throw new NotFound(WHAT, id);
        }
        if (!sees(actor, departmentId)) {
            throw new Forbidden(WHAT);
        }
    }

    /** 签发、延长、解除、作废、挂牌、计分: the office of the bureau. */
    public void requireOffice(Actor actor, long bureauId) {
        planAccess.requireOffice(actor, bureauId);
    }

    /**
     * 督办设置, 记录: the office.
     *
     * @return its bureau
     */
    public long requireOwnOffice(Actor actor) {
        return planAccess.requireOwnOffice(actor);
    }

    /** Whether pages offer what is the office's. */
    public boolean canOffice(Actor actor, long bureauId) {
        return planAccess.canEdit(actor, bureauId);
    }

    /**
     * 签收、回复: the head of the department, whoever stands in for that head, or the office for it.
     *
     * @return in whose name
     * @throws Forbidden for everybody else
     */
    public NoticeParty requireParty(Actor actor, long bureauId, long departmentId) {
        planAccess.requireCanRead(actor, bureauId);
        if (!canAnswer(actor, bureauId, departmentId)) {
            throw new Forbidden("supervision.reply");
        }
        return new NoticeParty(actor.userId(), !actor.headsDepartment(departmentId), actor.actsFor(departmentId));
    }

    /** Whether pages offer receipt and reply. */
    public boolean canAnswer(Actor actor, long bureauId, long departmentId) {
        boolean own = actor.bureauId() != null && actor.bureauId() == bureauId;
        return own && (actor.is(Role.OFFICE) || actor.headsDepartment(departmentId));
    }
}
