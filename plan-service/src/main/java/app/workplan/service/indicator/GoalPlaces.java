package app.workplan.service.indicator;

import app.workplan.domain.indicator.EnteredBy;
import app.workplan.domain.indicator.Indicator;
import app.workplan.domain.indicator.Project;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.organisation.DepartmentRepository;
import app.workplan.service.plan.IndicatorRepository;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.plan.ProjectRepository;
import app.workplan.service.shared.Audited;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Loads an indicator or a project with its plan, kept from others until the transaction ends; says nothing of who may see it. */
@Component
@RequiredArgsConstructor
class GoalPlaces {

    private final IndicatorRepository indicators;
    private final ProjectRepository projects;
    private final PlanRepository plans;
    private final DepartmentRepository departments;

    /** 一项指标连同它的计划. */
    record OfPlan<T>(T goal, Plan plan) {}

    /** @throws NotFound when there is no such indicator */
    OfPlan<Indicator> indicator(long id) {
        Indicator one = indicators.lockById(id).orElseThrow(() -> new NotFound("indicator", id));
        return new OfPlan<>(one, plans.findById(one.getPlanId()).orElseThrow());
    }

    /** @throws NotFound when there is no such project */
    OfPlan<Project> project(long id) {
        Project one = projects.lockById(id).orElseThrow(() -> new NotFound("project", id));
        return new OfPlan<>(one, plans.findById(one.getPlanId()).orElseThrow());
    }

    /** @throws NotFound when there is no such plan */
    Plan plan(long id) {
        return plans.lockById(id).orElseThrow(() -> new NotFound("plan", id));
    }

    /** @throws RuleViolation when one of them is no department of the plan's bureau */
    void requireDepartments(Plan plan, Set<Long> ids) {
        long own = departments.findAllById(ids).stream()
                .filter(one -> one.getBureauId() == plan.getBureauId())
                .count();
        if (own < ids.size()) {
            throw new RuleViolation("goal.departmentUnknown");
        }
    }

    /** A change, for the audit trail; where the actor stands in for a head, both names are kept. */
    static Audited change(Actor actor, Plan plan, String action, long id, EnteredBy by) {
        Audited change = Audited.of(actor, plan.getBureauId(), action, action.substring(0, action.indexOf('.')), id)
                .in(plan.requireId(), null);
        return by.departmentId() == null || by.onBehalf() ? change : change.forDepartment(by.departmentId());
    }
}
