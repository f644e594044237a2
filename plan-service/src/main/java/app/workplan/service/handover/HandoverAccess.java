package app.workplan.service.handover;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 谁可以交接: the head for the own departments, the office and the administrator for every head of the bureau. */
@Component
public class HandoverAccess {

    private static final String WHAT = "handover";

    /**
     * 交接列表: heads and staff see those they are a party of, office and administrator all of the bureau.
     *
     * @return the bureau
     */
    public long requireReader(Actor actor) {
        requireRole(actor);
        return actor.requireBureauId();
    }

    /** Whether all of the bureau are the actor's to see and to cancel. */
    public boolean seesAll(Actor actor) {
        return actor.is(Role.OFFICE) || actor.is(Role.ADMIN);
    }

    /** 交接清单: an administrator sees who hands over what to whom, but no content of plans. */
    public boolean readsList(Actor actor) {
        return !actor.is(Role.ADMIN);
    }

    /** Whether the actor may open any. */
    public boolean opens(Actor actor) {
        return actor.is(Role.HEAD) || seesAll(actor);
    }

    /**
     * 发起: a head, the office or the administrator.
     *
     * @return the bureau
     */
    public long requireOpener(Actor actor) {
        if (!opens(actor)) {
            throw new Forbidden(WHAT);
        }
        return actor.requireBureauId();
    }

    /**
     * 替谁发起: a head for itself alone.
     *
     * @throws Forbidden where a head opens one for another head
     * @throws NotFound for another bureau's user
     */
    public void requireCanOpen(Actor actor, long leaverId, @Nullable Long leaverBureau) {
        long bureau = requireOpener(actor);
        if (leaverBureau == null || leaverBureau != bureau) {
            throw new NotFound("user", leaverId);
        }
        if (!seesAll(actor) && !isSelf(actor, leaverId)) {
            throw new Forbidden(WHAT);
        }
    }

    /**
     * 查看, 取消: the parties, the office and the administrator.
     *
     * @throws NotFound for another bureau's
     */
    public void requireCanSee(Actor actor, long id, long bureauId, long leaverId, long successorId) {
        requireRole(actor);
        if (actor.bureauId() == null || actor.bureauId() != bureauId) {
            throw new NotFound(WHAT, id);
        }
        if (!seesAll(actor) && !isSelf(actor, leaverId) && !isSelf(actor, successorId)) {
            throw new Forbidden(WHAT);
        }
    }

    /**
     * 确认: the head who leaves, or the office in the head's stead.
     *
     * @return the id of the account that signs
     */
    public long requireLeaverSide(Actor actor, long leaverId) {
        if (actor.userId() == null || !signsForLeaver(actor, leaverId)) {
            throw new Forbidden(WHAT);
        }
        return actor.userId();
    }

    /** Whether the actor may sign as the head who leaves. */
    public boolean signsForLeaver(Actor actor, long leaverId) {
        return isSelf(actor, leaverId) || actor.is(Role.OFFICE);
    }

    /** 确认: the successor, nobody else. */
    public void requireSuccessor(Actor actor, long successorId) {
        if (!isSelf(actor, successorId)) {
            throw new Forbidden(WHAT);
        }
    }

    private static void requireRole(Actor actor) {
        boolean reads = actor.is(Role.HEAD) || actor.is(Role.STAFF) || actor.is(Role.OFFICE) || actor.is(Role.ADMIN);
        if (!reads) {
            throw new Forbidden(WHAT);
        }
    }

    private static boolean isSelf(Actor actor, long userId) {
        return Long.valueOf(userId).equals(actor.userId());
    }
}
