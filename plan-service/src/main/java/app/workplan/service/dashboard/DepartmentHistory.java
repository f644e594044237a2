package app.workplan.service.dashboard;

import java.util.List;

/**
 * 科室走势: the month-ends on which a department had shares, and the as-of day if it still has; earliest first.
 *
 * @param days lights and progress of its counting shares
 */
public record DepartmentHistory(long departmentId, String name, List<DayFigures> days) {}
