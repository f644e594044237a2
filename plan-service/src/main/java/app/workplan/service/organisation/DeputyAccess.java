package app.workplan.service.organisation;

import app.workplan.domain.organisation.UserAccount;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.Role;
import org.springframework.stereotype.Component;

/** 谁可以指定代理人: the head, and the bureau's administrator for a head who cannot; a deputy names nobody in turn. */
@Component
public class DeputyAccess {

    /** 本人指定: a head; the own id. */
    public long requireHead(Actor actor) {
        if (!actor.is(Role.HEAD) || actor.userId() == null) {
            throw new Forbidden("deputy");
        }
        return actor.userId();
    }

    /** 管理员查看: an administrator who has a bureau. */
    public void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new Forbidden("deputy");
        }
    }

    /**
     * 指定、收回.
     *
     * @throws Forbidden for anybody but the head and an administrator
     * @throws NotFound for another bureau's head, to the first administrator too
     */
    public void requireCanName(Actor actor, UserAccount head) {
        boolean self = actor.is(Role.HEAD) && Long.valueOf(head.requireId()).equals(actor.userId());
        if (!self && !actor.is(Role.ADMIN)) {
            throw new Forbidden("deputy");
        }
        if (actor.bureauId() == null || !actor.bureauId().equals(head.getBureauId())) {
            throw new NotFound("user", head.requireId());
        }
    }
}
