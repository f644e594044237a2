package app.workplan.service.indicator;

import app.workplan.domain.plan.PlanPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/**
 * 指标与重大项目 of a plan, gathered by a statement that reads more than these: {@link #SQL} gives rows that nothing joins, with columns of
 * their own names. Without 同比, which asks for earlier plans.
 */
public final class GoalRows {

    /** Parameters: bureaus (array), plan, day (date or its text). */
    public static final String SQL = GoalSql.BOTH_OF_PLAN;

    /** The order in which they have to come. */
    public static final String ORDER = GoalSql.BOTH_ORDER;

    private final IndicatorRows indicators = new IndicatorRows();
    private final ProjectSet projects = new ProjectSet();

    /** Takes the row, if it is one of these. */
    public boolean add(ResultSet row) throws SQLException {
        if (row.getObject("indicator_id") != null) {
            indicators.add(row);
            return true;
        }
        if (row.getObject("project_id") != null) {
            projects.add(row);
            return true;
        }
        return false;
    }

    /** Judged on the day. */
    public Goals judged(PlanPeriod period, LocalDate day) {
        return new Goals(indicators.judged(period, day, Map.of()), projects.judged(day));
    }
}
