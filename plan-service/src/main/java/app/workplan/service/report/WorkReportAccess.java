package app.workplan.service.report;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.Scope;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 谁可以起草、编辑、看总结: the office of the bureau writes; final ones are read by whoever reads the bureau's plans. */
@Component
@RequiredArgsConstructor
public class WorkReportAccess {

    private final PlanAccess plans;

    /** 起草, 编辑, 定稿: the office of the bureau. */
    public void requireOffice(Actor actor, long bureauId) {
        plans.requireOffice(actor, bureauId);
    }

    /** 起草, of whatever plan: somebody of an office. */
    public void requireOwnOffice(Actor actor) {
        plans.requireOwnOffice(actor);
    }

    /** 总结列表: every business role. */
    public void requireReader(Actor actor) {
        plans.requireBusiness(actor);
    }

    /** @throws NotFound for another bureau's, and for a draft of which only its own office knows */
    public void requireCanSee(Actor actor, Scope scope, long bureauId, boolean isFinal, long id) {
        plans.requireBusiness(actor);
        if (!scope.contains(bureauId) || !isFinal && !scope.containsDraftsOf(bureauId)) {
            throw new NotFound("workReport", id);
        }
    }

    /** Whether pages offer to write. */
    public boolean canWrite(Actor actor, long bureauId) {
        return plans.canEdit(actor, bureauId);
    }
}
