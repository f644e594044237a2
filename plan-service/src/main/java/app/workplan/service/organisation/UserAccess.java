package app.workplan.service.organisation;

import app.workplan.domain.organisation.UserAccount;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.Role;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 谁可以管理用户: a bureau's administrator its users, the first administrator the administrators of bureaus. */
@Component
@RequiredArgsConstructor
public class UserAccess {

    private final OrganisationAccess organisation;

    /** 建用户: in the own bureau; its id. */
    public long requireCanCreate(Actor actor) {
        return organisation.requireAdminOfOwn(actor);
    }

    /** 建单位管理员: the first administrator. */
    public void requireCanCreateAdministrators(Actor actor) {
        organisation.requireCanMakeBureaus(actor);
    }

    /**
     * 锁定、解锁、重置密码.
     *
     * @throws Forbidden for anybody who is no administrator
     * @throws NotFound for a user the administrator has nothing to do with
     */
    public void requireCanManage(Actor actor, UserAccount user) {
        if (!actor.is(Role.ADMIN)) {
            throw new Forbidden("user.manage");
        }
        if (!manages(actor, user.getBureauId(), user.getRoles().contains(Role.ADMIN))) {
            throw new NotFound("user", user.requireId());
        }
    }

    /**
     * 看一个用户, to edit it: the same people who may manage it.
     *
     * @throws NotFound for a user the administrator has nothing to do with
     */
    public UserPage requireCanSee(Actor actor, Optional<UserPage> found, long id) {
        if (!actor.is(Role.ADMIN)) {
            throw new Forbidden("user.manage");
        }
        return found.filter(user -> manages(actor, user.bureauId(), user.roles().contains(Role.ADMIN.name())))
                .orElseThrow(() -> new NotFound("user", id));
    }

    /** A bureau's administrator its users, the first administrator the administrators of bureaus. */
    private static boolean manages(Actor actor, @Nullable Long bureauId, boolean administrator) {
        return bureauId != null
                && (actor.bureauId() == null ? administrator : actor.bureauId().equals(bureauId));
    }

    /** 本人: the id of the account that acts. */
    public long requireSelf(Actor actor) {
        if (actor.userId() == null) {
            throw new Forbidden("account");
        }
        return actor.userId();
    }
}
