package app.workplan.service.dashboard;

import java.util.List;

/**
 * 总览 of one plan on one day.
 *
 * @param departments ranked
 * @param urgent red tasks, the longest overdue first, then those due soon
 * @param goals 指标, then 重大项目
 */
public record Dashboard(
        Series series, List<DepartmentFigures> departments, List<UrgentTask> urgent, List<PlanGoal> goals) {}
