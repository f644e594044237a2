package app.workplan.service.indicator;

import app.workplan.domain.shared.NotFound;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 重大项目的读取: a list in one statement, one project in six. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ProjectQueries {

    private static final String MONEY = """
            select distinct on (m.year) m.year, trim_scale(m.planned) as planned, trim_scale(m.paid) as paid
            from project_money m
            where m.project_id = :id and m.bureau_id = any(:bureaus) and m.valid_from < figure_end_of(:day)
            order by m.year, m.valid_from desc, m.id desc
            """;

    private static final String PHOTOS = """
            select g.id, g.reading_id, g.file_name, g.kind, g.bytes, g.uploaded_at at time zone 'Asia/Shanghai' as uploaded_at,
                   u.display_name as uploader
            from goal_file g left join user_account u on u.id = g.uploaded_by
            where g.project_id = :id and g.bureau_id = any(:bureaus) and g.uploaded_at < figure_end_of(:day)
            order by g.uploaded_at desc, g.id desc
            """;

    private static final String HISTORY = """
            select f.valid_from at time zone 'Asia/Shanghai' as at, u.display_name as by, f.name, f.stage, f.note, f.struck, f.basis,
                   f.on_behalf, f.acting_for, department_name_on(d.id, d.name, cast(:day as date)) as department
            from project_fact f
            left join user_account u on u.id = f.entered_by
            left join department d on d.id = f.department_id
            where f.project_id = :id and f.bureau_id = any(:bureaus) and f.valid_from < figure_end_of(:day)
            order by f.valid_from desc, f.id desc
            """;

    private final JdbcClient jdbc;
    private final JudgedPlanQueries plans;
    private final Clock clock;

    /** 重大项目 of the plan on the day, in the order of the document. */
    public List<ProjectView> ofPlan(Scope scope, JudgedPlan plan, LocalDate day) {
        return read(GoalSql.PROJECTS_OF_PLAN, "plan", plan.id(), scope, day);
    }

    /**
     * 一个重大项目.
     *
     * @param typed the as-of day of the address
     * @throws NotFound when there is none for this reader
     */
    public ProjectPage one(Scope scope, long id, @Nullable String typed) {
        JudgedPlan plan = plans.one(scope, planOf(scope, id));
        AsOf asOf = plan.asOf(typed, LocalDate.now(clock));
        List<ProjectView> found = read(GoalSql.PROJECT, "id", id, scope, asOf.day());
        if (found.isEmpty()) {
            throw new NotFound("project", id);
        }
        return new ProjectPage(
                plan,
                asOf,
                found.get(0),
                parts(MONEY, ProjectPage.Money.class, scope, id, asOf.day()),
                parts(PHOTOS, GoalFileRow.class, scope, id, asOf.day()),
                parts(HISTORY, ProjectPage.Told.class, scope, id, asOf.day()));
    }

    private List<ProjectView> read(String sql, String name, long id, Scope scope, LocalDate day) {
        ProjectSet rows = new ProjectSet();
        jdbc.sql(sql)
                .param("bureaus", bureaus(scope))
                .param(name, id)
                .param("day", day)
                .query((ResultSet row) -> rows.add(row));
        return rows.judged(day);
    }

    private long planOf(Scope scope, long id) {
        return jdbc.sql("select plan_id from project where id = :id and bureau_id = any(:bureaus)")
                .param("id", id)
                .param("bureaus", bureaus(scope))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("project", id));
    }

    private <T extends Record> List<T> parts(String sql, Class<T> type, Scope scope, long id, LocalDate day) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("bureaus", bureaus(scope))
                .param("day", day)
                .query(RecordRows.of(type))
                .list();
    }

    private static Long[] bureaus(Scope scope) {
        return scope.bureauIds().toArray(Long[]::new);
    }
}
