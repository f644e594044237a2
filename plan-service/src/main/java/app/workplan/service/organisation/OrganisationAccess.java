package app.workplan.service.organisation;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.Role;
import org.springframework.stereotype.Component;

/** 谁可以管理单位和科室: the first administrator makes bureaus, a bureau's administrator manages that bureau only. */
@Component
public class OrganisationAccess {

    /** 建单位: the administrator without a bureau. */
    public void requireCanMakeBureaus(Actor actor) {
        if (!canMakeBureaus(actor)) {
            throw new Forbidden("bureau.create");
        }
    }

    /** Whether pages offer bureaus. */
    public boolean canMakeBureaus(Actor actor) {
        return actor.is(Role.ADMIN) && actor.bureauId() == null;
    }

    /**
     * 管科室: the bureau's own administrator.
     *
     * @throws Forbidden for anybody else of the bureau
     * @throws NotFound for another bureau
     */
    public void requireAdminOf(Actor actor, long bureauId) {
        if (!actor.is(Role.ADMIN)) {
            throw new Forbidden("bureau.manage");
        }
        if (actor.bureauId() == null || actor.bureauId() != bureauId) {
            throw new NotFound("bureau", bureauId);
        }
    }

    /** 管本单位: an administrator who has a bureau; its id. */
    public long requireAdminOfOwn(Actor actor) {
        long own = actor.requireBureauId();
        requireAdminOf(actor, own);
        return own;
    }
}
