package app.workplan.service.dashboard;

import java.math.BigDecimal;

/**
 * 科室进度: a department's counting shares in a plan on the as-of day.
 *
 * @param total shares, one a task
 * @param progress percent as displayed
 * @param expected 序时进度, percent as displayed
 * @param gap points of progress above expected, as displayed; negative when behind
 * @param owed shares still open that owed the last closed period's report
 * @param reported of these, those that have it or a later one
 */
public record DepartmentFigures(
        long departmentId,
        String name,
        int total,
        int overdue,
        int atRisk,
        BigDecimal progress,
        BigDecimal expected,
        BigDecimal gap,
        int owed,
        int reported) {}
