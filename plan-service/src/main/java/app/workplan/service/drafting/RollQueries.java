package app.workplan.service.drafting;

import app.workplan.domain.shared.Actor;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 滚动前的预览的读取, in four statements. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class RollQueries {

    private static final String LINES = """
            select t.id as task_id, t.code, t.title, coalesce(f.state, t.set_state, 'NOT_STARTED') as state, f.light,
                   figure_display(f.progress) as progress, figure_display(f.expected) as expected,
                   coalesce(f.due_on, t.due_on) as due_on
            from task t
            left join task_figure(cast(:calendar as jsonb)) f on f.task_id = t.id
            where t.plan_id = :plan
            order by t.position, t.id
            """;

    private static final String DRAFTS = """
            select p.id, p.title, p.period_from from plan p
            where p.rolled_from_plan_id = :plan and p.state = 'DRAFT'
            order by p.period_from, p.id
            """;

    private final JdbcClient jdbc;
    private final JudgedPlanQueries plans;
    private final FigureQueries figures;
    private final PlanAccess access;

    /** What the plan would hand on, for the office of its bureau. */
    public RollPreview read(Actor actor, Scope scope, long planId, LocalDate today) {
        JudgedPlan plan = plans.one(scope, planId);
        access.requireOffice(actor, plan.bureauId());
        LocalDate day = plan.asOf(null, today).day();
        return new RollPreview(
                planId,
                plan.title(),
                plan.state(),
                plan.periodFrom(),
                plan.periodTo(),
                day,
                jdbc.sql(LINES)
                        .param("plan", planId)
                        .param(
                                "calendar",
                                figures.calendarFor(List.of(planId), List.of(day))
                                        .json())
                        .query(RecordRows.of(RollPreview.Line.class))
                        .list(),
                jdbc.sql(DRAFTS)
                        .param("plan", planId)
                        .query(RecordRows.of(RollPreview.Draft.class))
                        .list());
    }
}
