package app.workplan.service.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.Role;
import app.workplan.domain.task.Occurrence;
import app.workplan.domain.task.Share;
import app.workplan.service.plan.PlanAccess;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 谁可以填报、申请办结、审核一项责任分工. */
@Component
@RequiredArgsConstructor
public class ShareAccess {

    private final PlanAccess planAccess;

    /** 填报、办结、撤回: the head of the department, whoever stands in for that head, or the office for it (代填). */
    public void requireCanReport(Actor actor, Share share) {
        planAccess.requireCanRead(actor, share.getBureauId());
        if (!canReport(actor, share.getBureauId(), share.getDepartmentId())) {
            throw new Forbidden("share.report");
        }
    }

    /** 记一次: whoever may report on the share that owns the occurrence; the office while the task itself owns it. */
    public void requireCanRecord(Actor actor, Occurrence occurrence, @Nullable Share owner) {
        if (owner == null) {
            requireCanReview(actor, occurrence.getBureauId());
        } else {
            requireCanReport(actor, owner);
        }
    }

    /** 存草稿: staff and head of the department, and the office. */
    public void requireCanDraft(Actor actor, Share share) {
        planAccess.requireCanRead(actor, share.getBureauId());
        if (!canReport(actor, share.getBureauId(), share.getDepartmentId())
                && !canDraftOnly(actor, share.getBureauId(), share.getDepartmentId())) {
            throw new Forbidden("share.draft");
        }
    }

    /** 审核: the office of the bureau. */
    public void requireCanReview(Actor actor, long bureauId) {
        planAccess.requireOffice(actor, bureauId);
    }

    /** 审核: the office, of whatever bureau it is; what it may see is its own. */
    public void requireReviewer(Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            throw new Forbidden("review");
        }
    }

    /** Whether pages offer to report. */
    public boolean canReport(Actor actor, long bureauId, long departmentId) {
        return isOwnBureau(actor, bureauId) && (actor.is(Role.OFFICE) || actor.headsDepartment(departmentId));
    }

    /** Whether pages offer a draft only. */
    public boolean canDraftOnly(Actor actor, long bureauId, long departmentId) {
        return isOwnBureau(actor, bureauId) && actor.is(Role.STAFF) && actor.ownsDepartment(departmentId);
    }

    private static boolean isOwnBureau(Actor actor, long bureauId) {
        return actor.bureauId() != null && actor.bureauId() == bureauId;
    }
}
