package app.workplan.service.row;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.Role;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.Task;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.Audited;
import app.workplan.service.task.ShareRepository;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 谁可以登记清单: the office, and the people of every department with a part in the task; taking back is the office's. */
@Component
@RequiredArgsConstructor
class RowAccess {

    private final PlanAccess planAccess;
    private final ShareRepository shares;

    /** 登记、修改、销号、导入: the office of the bureau, head and staff of a department with a share, and who stands in. */
    public void requireCanKeep(Actor actor, Task task) {
        requireCanKeep(actor, task.getBureauId(), departments(task));
    }

    /** The same, the departments with a share in the task known. */
    void requireCanKeep(Actor actor, long bureauId, Collection<Long> departmentIds) {
        planAccess.requireCanRead(actor, bureauId);
        if (!canKeep(actor, bureauId, departmentIds)) {
            throw new Forbidden("row.keep");
        }
    }

    /** 恢复、移出、按清单计算进度: the office of the bureau. */
    public void requireOffice(Actor actor, Task task) {
        planAccess.requireOffice(actor, task.getBureauId());
    }

    /**
     * Whether pages offer it.
     *
     * @param departmentIds those with a share in the task
     */
    public boolean canKeep(Actor actor, long bureauId, Collection<Long> departmentIds) {
        return canOffice(actor, bureauId)
                || actor.bureauId() != null
                        && actor.bureauId() == bureauId
                        && departmentIds.stream().anyMatch(actor.worksFor()::contains);
    }

    /** Whether pages offer what is the office's. */
    public boolean canOffice(Actor actor, long bureauId) {
        return planAccess.canEdit(actor, bureauId);
    }

    /** A change of the list; where the actor stands in for a head, both names are kept. */
    Audited change(Actor actor, Task task, String action) {
        Audited change = Audited.of(actor, task.getBureauId(), action, "task", task.requireId())
                .in(task.getPlanId(), task.requireId());
        if (actor.is(Role.OFFICE) || actor.deputedFor().isEmpty()) {
            return change;
        }
        List<Long> mine =
                departments(task).stream().filter(actor.worksFor()::contains).toList();
        return mine.isEmpty() || mine.stream().anyMatch(actor::ownsDepartment)
                ? change
                : change.forDepartment(mine.get(0));
    }

    private List<Long> departments(Task task) {
        return shares.findByTaskIdOrderByPosition(task.requireId()).stream()
                .filter(share -> share.getState() != ShareState.CANCELLED)
                .map(Share::getDepartmentId)
                .toList();
    }
}
