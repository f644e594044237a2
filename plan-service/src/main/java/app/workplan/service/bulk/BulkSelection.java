package app.workplan.service.bulk;

import app.workplan.service.task.DepartmentChoice;
import java.util.List;
import java.util.Map;

/**
 * 所选任务, as the form that changes them begins.
 *
 * @param amends whether a change needs its basis, because one of the plans is issued
 * @param departments that may be chosen, and those the tasks have
 * @param names of all departments of the bureau, by id
 */
public record BulkSelection(
        List<Long> taskIds, boolean amends, List<DepartmentChoice> departments, Map<Long, String> names) {}
