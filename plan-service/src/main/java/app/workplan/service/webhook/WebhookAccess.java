package app.workplan.service.webhook;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.Role;
import org.springframework.stereotype.Component;

/** 谁可以设推送地址: the bureau's administrator. */
@Component
public class WebhookAccess {

    /** @return the bureau whose addresses they are */
    public long requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new Forbidden("webhook");
        }
        return actor.requireBureauId();
    }
}
