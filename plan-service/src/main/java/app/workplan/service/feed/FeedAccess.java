package app.workplan.service.feed;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import org.springframework.stereotype.Component;

/** 谁可以订阅日历: whoever works with plans, for the own account alone. */
@Component
class FeedAccess {

    /**
     * The account whose address it is.
     *
     * @throws Forbidden for those who see no plans
     */
    long requireSubscriber(Actor actor) {
        if (!actor.isBusiness() || actor.userId() == null) {
            throw new Forbidden("feed");
        }
        return actor.userId();
    }
}
