package app.workplan.service.dashboard;

import app.workplan.service.indicator.Goals;
import java.util.List;

/**
 * 总览 of one plan on one day.
 *
 * @param departments ranked
 * @param urgent red tasks, the longest overdue first, then those due soon
 * @param goals 指标与重大项目 as they stood on the day
 */
public record Dashboard(Series series, List<DepartmentFigures> departments, List<UrgentTask> urgent, Goals goals) {}
