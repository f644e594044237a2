package app.workplan.service.token;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.Role;
import org.springframework.stereotype.Component;

/** 谁可以有令牌、吊销令牌: who works with plans has tokens of their own; the bureau's administrator revokes those of its users. */
@Component
public class TokenAccess {

    /**
     * 本人.
     *
     * @return the id of the account
     */
    public long requireOwner(Actor actor) {
        if (!actor.isBusiness() || actor.userId() == null) {
            throw new Forbidden("token");
        }
        return actor.userId();
    }

    /**
     * 单位管理员.
     *
     * @return the bureau whose tokens they are
     */
    public long requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new Forbidden("token.administrate");
        }
        return actor.requireBureauId();
    }
}
