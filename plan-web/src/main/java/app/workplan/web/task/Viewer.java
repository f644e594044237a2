package app.workplan.web.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.task.ShareView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 读者能做什么: decides what the task page offers; the commands check for themselves.
 *
 * @param office whether it is the office of the task's own bureau
 */
public record Viewer(Actor actor, long bureauId, boolean office) {

    static Viewer of(Actor actor, long bureauId) {
        boolean own = actor.bureauId() != null && actor.bureauId() == bureauId;
        return new Viewer(actor, bureauId, own && actor.is(Role.OFFICE));
    }

    /** Whether the share is the reader's own, or of a department whose head the reader stands in for. */
    public boolean owns(long departmentId) {
        return actor.bureauId() != null
                && actor.bureauId() == bureauId
                && actor.worksFor().contains(departmentId);
    }

    /** Whether what it reports is kept as a draft for the head. */
    public boolean draftsOnly(long departmentId) {
        return !office && owns(departmentId) && !actor.headsDepartment(departmentId) && actor.is(Role.STAFF);
    }

    /** Whether a pack of evidence of a task with these shares is offered. */
    public boolean packs(List<ShareView> shares) {
        return actor.is(Role.OFFICE)
                || actor.is(Role.LEADER)
                || shares.stream().anyMatch(one -> actor.headsDepartment(one.departmentId()));
    }

    /** Whether the report form is offered. */
    public boolean reports(long departmentId) {
        return handsIn(departmentId) || draftsOnly(departmentId);
    }

    /** Whether mark-done and withdraw are offered. */
    public boolean handsIn(long departmentId) {
        return office || owns(departmentId) && actor.headsDepartment(departmentId);
    }

    /** 代理: the name of the head the reader stands in for in the department, else null. */
    public @Nullable String actsFor(long departmentId) {
        return owns(departmentId) ? actor.actsFor(departmentId) : null;
    }
}
