package app.workplan.service.indicator;

import app.workplan.domain.indicator.DatedReading;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 指标的读取: a list in two statements, one indicator in six, however many readings there are. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class IndicatorQueries {

    /** The same indicator in an earlier plan of the bureau: of the same name and unit. */
    private static final String EARLIER = """
            select i.id as indicator_id, r.read_on, trim_scale(r.value) as value, r.unit_name
            from indicator i
            join plan p on p.id = i.plan_id
            join indicator o on o.bureau_id = i.bureau_id and o.name = i.name and o.unit is not distinct from i.unit and o.id <> i.id
            join plan q on q.id = o.plan_id and q.period_from < p.period_from and q.state <> 'DRAFT'
            join indicator_reading r on r.indicator_id = o.id and r.read_on < p.period_from and r.entered_at < figure_end_of(:day)
                 and not exists (select from indicator_reading c
                                 where c.corrects_id = r.id and c.entered_at < figure_end_of(:day))
            where i.plan_id = :plan and i.bureau_id = any(:bureaus)
              and r.read_on >= cast(:day as date) - interval '14 months'
            order by i.id, q.period_from, r.read_on, r.entered_at, r.id
            """;

    private static final String READINGS = """
            select r.id, r.unit_name, r.read_on, trim_scale(r.value) as value, r.note,
                   r.entered_at at time zone 'Asia/Shanghai' as entered_at, u.display_name as entered_by, r.on_behalf, r.acting_for,
                   department_name_on(d.id, d.name, r.read_on) as department, r.corrects_id, c.id as corrected_by_id
            from indicator_reading r
            left join user_account u on u.id = r.entered_by
            left join department d on d.id = r.department_id
            left join indicator_reading c on c.corrects_id = r.id and c.entered_at < figure_end_of(:day)
            where r.indicator_id = :id and r.bureau_id = any(:bureaus) and r.entered_at < figure_end_of(:day)
            order by r.read_on desc, r.entered_at desc, r.id desc
            """;

    private static final String FILES = """
            select g.id, g.reading_id, g.file_name, g.kind, g.bytes, g.uploaded_at at time zone 'Asia/Shanghai' as uploaded_at,
                   u.display_name as uploader
            from goal_file g join indicator_reading r on r.id = g.reading_id
            left join user_account u on u.id = g.uploaded_by
            where r.indicator_id = :id and g.bureau_id = any(:bureaus) and g.uploaded_at < figure_end_of(:day)
            order by g.id
            """;

    private static final String CHANGES = """
            select f.valid_from at time zone 'Asia/Shanghai' as at, u.display_name as by, f.name, f.kind, f.comparator,
                   trim_scale(f.value) as value, f.unit, f.due_on, f.baseline_year, trim_scale(f.baseline_value) as baseline_value,
                   f.struck, f.basis
            from indicator_fact f left join user_account u on u.id = f.actor_id
            where f.indicator_id = :id and f.bureau_id = any(:bureaus) and f.valid_from < figure_end_of(:day)
            order by f.valid_from desc, f.id desc
            """;

    private static final String CHOICES = """
            select d.id, d.name from department d
            where d.bureau_id = :bureau and (d.valid_to is null or d.valid_to >= :day)
            order by d.position, d.id
            """;

    private static final String SHARING = """
            select d.id, d.name from department d
            where d.bureau_id = any(:bureaus)
              and exists (select from share s where s.department_id = d.id and s.plan_id = :plan and s.state <> 'CANCELLED')
            order by d.position, d.id
            """;

    private final JdbcClient jdbc;
    private final JudgedPlanQueries plans;
    private final Clock clock;

    private record Earlier(
            long indicatorId,
            LocalDate readOn,
            BigDecimal value,
            @Nullable String unitName) {}

    /** 指标 of the plan on the day, in the order of the document. */
    public List<IndicatorView> ofPlan(Scope scope, JudgedPlan plan, LocalDate day) {
        IndicatorRows rows = new IndicatorRows();
        jdbc.sql(GoalSql.INDICATORS_OF_PLAN)
                .param("bureaus", bureaus(scope))
                .param("plan", plan.id())
                .param("day", day)
                .query((ResultSet row) -> rows.add(row));
        return rows.judged(period(plan), day, earlier(scope, plan, day));
    }

    /**
     * 一项指标.
     *
     * @param typed the as-of day of the address
     * @throws NotFound when there is none for this reader
     */
    public IndicatorPage one(Scope scope, long id, @Nullable String typed) {
        JudgedPlan plan = plans.one(scope, planOf(scope, id));
        AsOf asOf = plan.asOf(typed, LocalDate.now(clock));
        IndicatorRows rows = new IndicatorRows();
        jdbc.sql(GoalSql.INDICATOR)
                .param("bureaus", bureaus(scope))
                .param("id", id)
                .param("day", asOf.day())
                .query((ResultSet row) -> rows.add(row));
        List<IndicatorView> found = rows.judged(period(plan), asOf.day(), earlier(scope, plan, asOf.day()));
        if (found.isEmpty()) {
            throw new NotFound("indicator", id);
        }
        return new IndicatorPage(
                plan,
                asOf,
                found.get(0),
                parts(READINGS, ReadingRow.class, scope, id, asOf.day()),
                parts(FILES, GoalFileRow.class, scope, id, asOf.day()),
                parts(CHANGES, IndicatorChange.class, scope, id, asOf.day()));
    }

    /** The indicator of a reading; for whom it is, says the page of the indicator. */
    public long indicatorOf(Scope scope, long readingId) {
        return jdbc.sql("select indicator_id from indicator_reading where id = :id and bureau_id = any(:bureaus)")
                .param("id", readingId)
                .param("bureaus", bureaus(scope))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("reading", readingId));
    }

    /** 可选科室 of the bureau. */
    public List<NamedDepartment> departments(long bureauId) {
        return jdbc.sql(CHOICES)
                .param("bureau", bureauId)
                .param("day", LocalDate.now(clock))
                .query(RecordRows.of(NamedDepartment.class))
                .list();
    }

    /** 本计划的责任科室: those with a part in it, whose names may be the units of an indicator. */
    public List<NamedDepartment> sharing(Scope scope, long planId) {
        return jdbc.sql(SHARING)
                .param("plan", planId)
                .param("bureaus", bureaus(scope))
                .query(RecordRows.of(NamedDepartment.class))
                .list();
    }

    private long planOf(Scope scope, long id) {
        return jdbc.sql("select plan_id from indicator where id = :id and bureau_id = any(:bureaus)")
                .param("id", id)
                .param("bureaus", bureaus(scope))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("indicator", id));
    }

    private Map<Long, List<DatedReading>> earlier(Scope scope, JudgedPlan plan, LocalDate day) {
        Map<Long, List<DatedReading>> found = new HashMap<>();
        jdbc.sql(EARLIER)
                .param("plan", plan.id())
                .param("bureaus", bureaus(scope))
                .param("day", day)
                .query(RecordRows.of(Earlier.class))
                .list()
                .forEach(row -> found.computeIfAbsent(row.indicatorId(), id -> new ArrayList<>())
                        .add(new DatedReading(row.readOn(), row.value(), row.unitName())));
        return found;
    }

    private <T extends Record> List<T> parts(String sql, Class<T> type, Scope scope, long id, LocalDate day) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("bureaus", bureaus(scope))
                .param("day", day)
                .query(RecordRows.of(type))
                .list();
    }

    private static PlanPeriod period(JudgedPlan plan) {
        return new PlanPeriod(plan.periodFrom(), plan.periodTo());
    }

    private static Long[] bureaus(Scope scope) {
        return scope.bureauIds().toArray(Long[]::new);
    }
}
