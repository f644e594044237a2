package app.workplan.service.ledger;

import app.workplan.domain.ledger.SavedView;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.Role;
import org.springframework.stereotype.Component;

/** 谁可以存、看、改一个视图: everybody one's own, what is shared every reader of the bureau, its office may change that too. */
@Component
public class LedgerViewAccess {

    /**
     * 读台账的人, with an account and a bureau; its user id.
     *
     * @throws Forbidden for everybody who reads no ledger
     */
    public long requireReader(Actor actor) {
        if (actor.userId() == null || actor.bureauId() == null || !actor.isBusiness()) {
            throw new Forbidden("ledger");
        }
        return actor.userId();
    }

    /** @throws Forbidden unless the actor works in the office */
    public void requireCanShare(Actor actor) {
        if (!canShare(actor)) {
            throw new Forbidden("view.share");
        }
    }

    /** Whether pages offer to share with the bureau. */
    public boolean canShare(Actor actor) {
        return actor.is(Role.OFFICE);
    }

    /**
     * 改、删视图: one's own; of the shared ones the office every one, because whoever made it may have left.
     *
     * @throws NotFound when the actor must not know of it
     * @throws Forbidden when it is shared and somebody else's
     */
    public void requireCanChange(Actor actor, SavedView view) {
        long reader = requireReader(actor);
        boolean own = view.getOwnerId() == reader;
        if (!own && (!view.isShared() || !view.getBureauId().equals(actor.bureauId()))) {
            throw new NotFound("view", view.requireId());
        }
        if (!own && !canShare(actor)) {
            throw new Forbidden("view.change");
        }
    }
}
