package app.workplan.service.directive;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.Role;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.Scope;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 谁可以批示、签收、回复、办结: leaders of the plan's own bureau give, heads of the departments named answer (the office for
 * them), whoever gave it and the office follow up and close. Leaders of an ancestor read, never write.
 */
@Component
@RequiredArgsConstructor
public class DirectiveAccess {

    private static final String WHAT = "directive";

    private final PlanAccess plans;

    /** 批示: a leader of the bureau. */
    public void requireCanGive(Actor actor, long bureauId) {
        plans.requireCanRead(actor, bureauId);
        if (!canGive(actor, bureauId)) {
            throw new Forbidden(WHAT);
        }
    }

    /** 签收, 回复: the head of the department, who stands in for that head, or the office for it. */
    public void requireCanAnswer(Actor actor, long bureauId, long departmentId) {
        plans.requireCanRead(actor, bureauId);
        if (!canAnswer(actor, bureauId, departmentId)) {
            throw new Forbidden(WHAT);
        }
    }

    /** 催办, 办结: the office, or whoever gave it. */
    public void requireCanFollow(Actor actor, long bureauId, @Nullable Long givenBy) {
        plans.requireCanRead(actor, bureauId);
        if (!canFollow(actor, bureauId, givenBy)) {
            throw new Forbidden(WHAT);
        }
    }

    /** 撤回: whoever gave it, nobody else. */
    public void requireGiver(Actor actor, long bureauId, @Nullable Long givenBy) {
        plans.requireCanRead(actor, bureauId);
        if (!isGiver(actor, givenBy)) {
            throw new Forbidden(WHAT);
        }
    }

    /** 查看: whoever reads the plans of the bureau. */
    public void requireCanSee(Actor actor, Scope scope, long bureauId, long id) {
        plans.requireBusiness(actor);
        if (!scope.contains(bureauId)) {
            throw new NotFound(WHAT, id);
        }
    }

    /** 批示列表: every business role. */
    public void requireReader(Actor actor) {
        plans.requireBusiness(actor);
    }

    /** Whether pages offer to give one. */
    public boolean canGive(Actor actor, long bureauId) {
        return actor.is(Role.LEADER) && own(actor, bureauId);
    }

    /** Whether pages offer to answer for the department. */
    public boolean canAnswer(Actor actor, long bureauId, long departmentId) {
        return own(actor, bureauId) && (actor.is(Role.OFFICE) || actor.headsDepartment(departmentId));
    }

    /** Whether pages offer to follow up and to close. */
    public boolean canFollow(Actor actor, long bureauId, @Nullable Long givenBy) {
        return own(actor, bureauId) && actor.is(Role.OFFICE) || isGiver(actor, givenBy);
    }

    /** Whether the actor gave it. */
    public boolean isGiver(Actor actor, @Nullable Long givenBy) {
        return givenBy != null && Objects.equals(actor.userId(), givenBy);
    }

    private static boolean own(Actor actor, long bureauId) {
        return actor.bureauId() != null && actor.bureauId() == bureauId;
    }
}
