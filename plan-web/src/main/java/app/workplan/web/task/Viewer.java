package app.workplan.web.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;

/**
 * 读者能做什么: decides what the task page offers; the commands check for themselves.
 *
 * @param office whether it is the office of the task's own bureau
 * @param draftsOnly whether what it reports is kept as a draft for the head
 */
public record Viewer(Actor actor, long bureauId, boolean office, boolean draftsOnly) {

    static Viewer of(Actor actor, long bureauId) {
        boolean own = actor.bureauId() != null && actor.bureauId() == bureauId;
        boolean office = own && actor.is(Role.OFFICE);
        return new Viewer(actor, bureauId, office, own && !office && !actor.is(Role.HEAD) && actor.is(Role.STAFF));
    }

    /** Whether the share is the reader's own. */
    public boolean owns(long departmentId) {
        return actor.bureauId() != null && actor.bureauId() == bureauId && actor.ownsDepartment(departmentId);
    }

    /** Whether the report form is offered. */
    public boolean reports(long departmentId) {
        return office || owns(departmentId) && (actor.is(Role.HEAD) || draftsOnly);
    }

    /** Whether mark-done and withdraw are offered. */
    public boolean handsIn(long departmentId) {
        return office || owns(departmentId) && actor.is(Role.HEAD);
    }
}
