package app.workplan.service.notice;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.Role;
import org.springframework.stereotype.Component;

/** 谁有通知: business roles, each the own ones; an administrator sees which mails of the bureau could not be sent. */
@Component
public class NoticeAccess {

    /** @return the id of the reader, whose notices alone are read */
    public long requireReader(Actor actor) {
        if (!actor.isBusiness() || actor.userId() == null) {
            throw new Forbidden("notice");
        }
        return actor.userId();
    }

    /** @return the bureau whose mails the administrator looks after */
    public long requirePostmaster(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new Forbidden("mail");
        }
        return actor.requireBureauId();
    }
}
