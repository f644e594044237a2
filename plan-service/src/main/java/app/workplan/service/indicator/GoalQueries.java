package app.workplan.service.indicator;

import app.workplan.domain.plan.PlanPeriod;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.shared.Scope;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 指标与重大项目 of a plan for pages that show both, in one statement; without 同比, which asks for earlier plans. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class GoalQueries {

    private final JdbcClient jdbc;

    /** Of the plan on the day. */
    public Goals ofPlan(Scope scope, JudgedPlan plan, LocalDate day) {
        IndicatorRows indicators = new IndicatorRows();
        ProjectSet projects = new ProjectSet();
        jdbc.sql(GoalSql.BOTH_OF_PLAN)
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .param("plan", plan.id())
                .param("day", day)
                .query((ResultSet row) -> {
                    if (row.getObject("indicator_id") == null) {
                        projects.add(row);
                    } else {
                        indicators.add(row);
                    }
                });
        PlanPeriod period = new PlanPeriod(plan.periodFrom(), plan.periodTo());
        return new Goals(indicators.judged(period, day, Map.of()), projects.judged(day));
    }
}
