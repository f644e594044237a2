package app.workplan.service.plan;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanState;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.Role;
import app.workplan.service.shared.Scope;
import app.workplan.service.shared.Scopes;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 谁可以看、改一个计划: own bureau for all business roles, descendants for LEADER and OFFICE to read, the rest is 404. */
@Component
@RequiredArgsConstructor
public class PlanAccess {

    private final Scopes scopes;

    /** @throws NotFound when the actor must not know that the bureau has plans */
    public void requireCanRead(Actor actor, long bureauId) {
        if (!scopes.of(actor).contains(bureauId)) {
            throw new NotFound("plan", "");
        }
    }

    /** @throws NotFound or Forbidden unless the actor works in the office of the plan's own bureau */
    public void requireCanEdit(Actor actor, Plan plan) {
        requireOffice(actor, plan.getBureauId());
    }

    /** @throws NotFound or Forbidden unless the actor works in the office of that bureau */
    public void requireOffice(Actor actor, long bureauId) {
        requireCanRead(actor, bureauId);
        if (!canEdit(actor, bureauId)) {
            throw new Forbidden("plan.edit");
        }
    }

    /**
     * The bureau in whose office the actor works.
     *
     * @throws Forbidden when the actor works in none
     */
    public long requireOwnOffice(Actor actor) {
        requireOffice(actor, actor.requireBureauId());
        return actor.requireBureauId();
    }

    /** @throws Forbidden unless the actor holds a business role */
    public void requireBusiness(Actor actor) {
        if (!actor.isBusiness()) {
            throw new Forbidden("plan");
        }
    }

    /** @throws NotFound when the bureau is out of the actor's scope, or the plan a draft of which others know nothing */
    public void requireCanSee(Actor actor, Scope scope, long bureauId, PlanState state) {
        requireBusiness(actor);
        boolean draftOfOthers = state == PlanState.DRAFT && !scope.containsDraftsOf(bureauId);
        if (!scope.contains(bureauId) || draftOfOthers) {
            throw new NotFound("plan", "");
        }
    }

    /** Whether pages offer editing. */
    public boolean canEdit(Actor actor, long bureauId) {
        return actor.is(Role.OFFICE) && actor.bureauId() != null && actor.bureauId() == bureauId;
    }
}
