package app.workplan.service.bulletin;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.supervision.BulletinState;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.Scope;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 谁可以起草、印发、看通报: the office of the bureau writes; issued ones are read by whoever reads the bureau's plans. */
@Component
@RequiredArgsConstructor
public class BulletinAccess {

    private final PlanAccess plans;

    /** 起草, 印发, 更正: the office of the bureau. */
    public void requireOffice(Actor actor, long bureauId) {
        plans.requireOffice(actor, bureauId);
    }

    /** 起草, of whatever plan: somebody of an office. */
    public void requireOwnOffice(Actor actor) {
        plans.requireOwnOffice(actor);
    }

    /** 通报列表: every business role. */
    public void requireReader(Actor actor) {
        plans.requireBusiness(actor);
    }

    /** @throws NotFound for another bureau's, and for a draft of which only its own office knows */
    public void requireCanSee(Actor actor, Scope scope, long bureauId, BulletinState state, long id) {
        plans.requireBusiness(actor);
        boolean draftOfOthers = state == BulletinState.DRAFT && !scope.containsDraftsOf(bureauId);
        if (!scope.contains(bureauId) || draftOfOthers) {
            throw new NotFound("bulletin", id);
        }
    }

    /** Whether pages offer to write. */
    public boolean canWrite(Actor actor, long bureauId) {
        return plans.canEdit(actor, bureauId);
    }
}
