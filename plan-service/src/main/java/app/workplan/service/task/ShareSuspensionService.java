package app.workplan.service.task;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Share;
import app.workplan.service.plan.Basis;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 暂停、取消、恢复: of one share, by the office, with its basis. */
@Service
@RequiredArgsConstructor
public class ShareSuspensionService {

    private final SharesInPlans shares;
    private final PlanAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /** 变动: which of the three. */
    public enum Change {
        /** 暂停. */
        SUSPEND,
        /** 取消. */
        CANCEL,
        /** 恢复. */
        RESUME
    }

    /**
     * 暂停、取消、恢复一项责任分工: resume gives the state before the suspension back.
     *
     * @throws RuleViolation when the plan is not issued, the basis missing, or the share not in a state for it
     */
    @Transactional
    public void change(Actor actor, long shareId, Change change, String basis) {
        ShareInPlan place = shares.lock(shareId);
        Share share = place.share();
        requireAllowed(actor, place.plan(), basis);
        if (place.task().getSetState() != null) {
            throw new RuleViolation("task.alreadySet");
        }
        Object before = share.getState();
        Instant now = clock.instant();
        switch (change) {
            case SUSPEND -> share.suspend(basis.strip(), now, actor.userId());
            case CANCEL -> share.cancel(basis.strip(), now, actor.userId());
            case RESUME -> share.resume(basis.strip(), now, actor.userId());
        }
        audit.record(Audited.of(
                        actor, share.getBureauId(), "share." + change.name().toLowerCase(Locale.ROOT), "share", shareId)
                .in(share.getPlanId(), share.getTaskId())
                .values(before, share.getState())
                .on(basis.strip()));
    }

    private void requireAllowed(Actor actor, Plan plan, String basis) {
        access.requireCanEdit(actor, plan);
        plan.requireIssued();
        Basis.required(basis);
    }
}
