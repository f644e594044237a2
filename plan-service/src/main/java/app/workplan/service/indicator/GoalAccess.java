package app.workplan.service.indicator;

import app.workplan.domain.indicator.EnteredBy;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.Scopes;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 谁可以改指标与项目, 填指标值与项目进展: the office all of it, the head of a responsible department what it reports (docs/adr/0292). */
@Component
@RequiredArgsConstructor
public class GoalAccess {

    private final PlanAccess plans;
    private final Scopes scopes;

    /**
     * 修改: the office of the bureau.
     *
     * @throws app.workplan.domain.shared.NotFound for another bureau's, or a draft of which only its office knows
     */
    public void requireOffice(Actor actor, Plan plan) {
        plans.requireCanSee(actor, scopes.of(actor), plan.getBureauId(), plan.getState());
        plans.requireOffice(actor, plan.getBureauId());
    }

    /**
     * 填报: the head of a responsible department, whoever stands in, or the office for it.
     *
     * @throws app.workplan.domain.shared.NotFound for another bureau's, or a draft of which only its office knows
     */
    public void requireCanEnter(Actor actor, Plan plan, Set<Long> departmentIds) {
        plans.requireCanSee(actor, scopes.of(actor), plan.getBureauId(), plan.getState());
        if (!canEnter(actor, plan.getBureauId(), departmentIds)) {
            throw new Forbidden("reading.enter");
        }
    }

    /** Whether pages offer to enter. */
    public boolean canEnter(Actor actor, long bureauId, Set<Long> departmentIds) {
        return canEdit(actor, bureauId)
                || actor.bureauId() != null
                        && actor.bureauId() == bureauId
                        && departmentIds.stream().anyMatch(actor::headsDepartment);
    }

    /** Whether pages offer what is the office's. */
    public boolean canEdit(Actor actor, long bureauId) {
        return plans.canEdit(actor, bureauId);
    }

    /** In whose name: the own department where it is a responsible one, else the office does it for the first of them (代填). */
    static EnteredBy by(Actor actor, Set<Long> departmentIds) {
        TreeSet<Long> own = new TreeSet<>(departmentIds);
        own.removeIf(department -> !actor.headsDepartment(department));
        if (!own.isEmpty()) {
            return new EnteredBy(actor.userId(), false, actor.actsFor(own.first()), own.first());
        }
        TreeSet<Long> all = new TreeSet<>(departmentIds);
        return new EnteredBy(actor.userId(), !all.isEmpty(), null, all.isEmpty() ? null : all.first());
    }
}
