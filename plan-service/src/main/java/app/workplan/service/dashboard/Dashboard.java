package app.workplan.service.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 总览 of one plan on one day.
 *
 * @param departments ranked
 * @param urgent red tasks, the longest overdue first, those due soon, and those of which nothing was heard for long
 * @param goals 指标, then 重大项目
 * @param histories every department that had shares on one of the days, in the order of the bureau
 * @param before 上年同期: the plan before on the same day of its period; null where there is none
 */
public record Dashboard(
        Series series,
        List<DepartmentFigures> departments,
        List<UrgentTask> urgent,
        List<PlanGoal> goals,
        List<DepartmentHistory> histories,
        @Nullable DayFigures before) {}
