package app.workplan.service.pack;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.Role;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** 谁可以导出佐证包: office and leaders of whatever they may read, heads of tasks in which a department of theirs has a share. */
@Component
class PackAccess {

    private static final String WHAT = "pack";

    /** @throws Forbidden unless the actor reads whole plans */
    void requireWholePlan(Actor actor) {
        if (!readsAll(actor)) {
            throw new Forbidden(WHAT);
        }
    }

    /**
     * @param departments of the task's shares
     * @throws Forbidden for staff, and for heads of other departments
     */
    void requireTask(Actor actor, Collection<Long> departments) {
        if (!readsAll(actor) && departments.stream().noneMatch(actor::headsDepartment)) {
            throw new Forbidden(WHAT);
        }
    }

    private static boolean readsAll(Actor actor) {
        return actor.is(Role.OFFICE) || actor.is(Role.LEADER);
    }
}
