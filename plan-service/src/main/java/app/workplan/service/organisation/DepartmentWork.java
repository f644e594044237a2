package app.workplan.service.organisation;

import app.workplan.domain.organisation.Department;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import java.util.List;

/** 科室手上的任务: what hangs on a department. Departments stand before plans and do not know them. */
public interface DepartmentWork {

    /** The codes of the tasks of unclosed plans in which the department has an open or suspended share, in their order. */
    List<String> openTasks(long departmentId);

    /**
     * 承接: every open or suspended share of unclosed plans goes to the successor, as it stands, from now on; inside the
     * caller's transaction. Where the successor has its own share in the task, the old one is cancelled.
     *
     * @return how many shares were handed over or cancelled
     * @throws RuleViolation when a share waits for the office's acceptance; names the tasks
     */
    int handOver(Actor actor, Department from, Department successor, String basis);
}
