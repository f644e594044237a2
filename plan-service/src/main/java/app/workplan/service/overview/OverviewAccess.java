package app.workplan.service.overview;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.Role;
import org.springframework.stereotype.Component;

/** 谁可以看下级总览: leadership and office, whose scope holds the bureaus below their own. */
@Component
class OverviewAccess {

    /** @throws Forbidden for everybody else */
    public void requireCanRead(Actor actor) {
        if (!actor.is(Role.LEADER) && !actor.is(Role.OFFICE)) {
            throw new Forbidden("overview");
        }
    }
}
