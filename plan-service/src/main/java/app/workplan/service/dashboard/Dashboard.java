package app.workplan.service.dashboard;

import java.util.List;

/**
 * 总览 of one plan on one day.
 *
 * @param departments ranked
 * @param urgent red tasks, the longest overdue first, then those due soon
 */
public record Dashboard(Series series, List<DepartmentFigures> departments, List<UrgentTask> urgent) {}
