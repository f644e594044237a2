package app.workplan.service.progress;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.Role;
import org.springframework.stereotype.Component;

/** 谁有自己要报的: heads and staff; whether they may hand in or only prepare. */
@Component
public class OwedAccess {

    /** @throws Forbidden for everybody but heads and staff */
    public void requireOwing(Actor actor) {
        if (!actor.is(Role.HEAD) && !actor.is(Role.STAFF)) {
            throw new Forbidden("my");
        }
    }

    /** 经办人: whether what the actor sends is kept as a draft for the head. */
    public boolean draftsOnly(Actor actor) {
        return actor.is(Role.STAFF) && !actor.is(Role.HEAD) && !actor.is(Role.OFFICE);
    }
}
