package app.workplan.service.browse;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 被浏览的计划的读取: the plan itself, and the names of what is in it. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class PlanNameQueries {

    private static final String TASKS = """
            select t.id, t.chapter_id, t.position, t.code, t.title from task t
            where t.plan_id = :plan and t.bureau_id = :bureau
            order by t.position, t.id
            """;

    private static final String CHAPTERS = """
            select c.id, c.number, c.title from chapter c
            where c.plan_id = :plan and c.bureau_id = :bureau
              and c.id in (select t.chapter_id from task t where t.plan_id = :plan)
            order by c.position
            """;

    private static final String DEPARTMENTS = """
            select d.id, department_name_on(d.id, d.name, :day) as name from department d
            where d.bureau_id = :bureau and d.id in (select s.department_id from share s where s.plan_id = :plan)
            order by d.position, d.id
            """;

    private static final String DEPARTMENT = """
            select d.id, department_name_on(d.id, d.name, :day) as name from department d
            where d.bureau_id = :bureau and d.id = :department
            """;

    private final JdbcClient jdbc;
    private final JudgedPlanQueries plans;
    private final PlanAccess access;

    /**
     * The plan: one statement.
     *
     * @throws NotFound when it is unknown, another bureau's, or a draft the reader must not see
     */
    public JudgedPlan plan(Actor actor, Scope scope, long planId) {
        JudgedPlan plan = plans.one(scope, planId);
        access.requireCanSee(actor, scope, plan.bureauId(), plan.state());
        return plan;
    }

    /** The names of what is in a plan that may be read, departments as they were called on the day: three statements. */
    public PlanNames names(JudgedPlan plan, LocalDate day) {
        return new PlanNames(
                of(TASKS, plan).query(RecordRows.of(NamedTask.class)).list(),
                of(CHAPTERS, plan).query(RecordRows.of(NamedChapter.class)).list(),
                of(DEPARTMENTS, plan)
                        .param("day", day)
                        .query(RecordRows.of(NamedDepartment.class))
                        .list());
    }

    /** @throws NotFound when the bureau of the plan has no such department */
    public NamedDepartment department(JudgedPlan plan, long departmentId, LocalDate day) {
        return jdbc.sql(DEPARTMENT)
                .param("bureau", plan.bureauId())
                .param("department", departmentId)
                .param("day", day)
                .query(RecordRows.of(NamedDepartment.class))
                .optional()
                .orElseThrow(() -> new NotFound("department", departmentId));
    }

    private JdbcClient.StatementSpec of(String sql, JudgedPlan plan) {
        return jdbc.sql(sql).param("plan", plan.id()).param("bureau", plan.bureauId());
    }
}
