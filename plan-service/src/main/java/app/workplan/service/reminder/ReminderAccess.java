package app.workplan.service.reminder;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.Role;
import org.springframework.stereotype.Component;

/** 谁可以设升级提醒: the bureau's administrator. */
@Component
public class ReminderAccess {

    /** @return the bureau whose setting it is */
    public long requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new Forbidden("reminder");
        }
        return actor.requireBureauId();
    }
}
