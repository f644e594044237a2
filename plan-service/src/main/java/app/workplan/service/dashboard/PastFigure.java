package app.workplan.service.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * 某日的汇总 of a plan or of one of its departments.
 *
 * @param departmentId null for the plan
 * @param name of the department on the as-of day
 * @param position of the department in its bureau
 */
public record PastFigure(
        long planId, @Nullable Long departmentId, @Nullable String name, int position, DayFigures figures) {}
