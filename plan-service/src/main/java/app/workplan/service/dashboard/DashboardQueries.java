package app.workplan.service.dashboard;

import app.workplan.domain.plan.PlanPeriod;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.indicator.GoalRows;
import app.workplan.service.ledger.LightCounts;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 总览的读取: one statement for each set of facts, however many tasks, departments and days there are. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DashboardQueries {

    /** 将到期: how many days ahead the dashboard looks. */
    public static final int DAYS_AHEAD = 30;

    /** The calendar of all days, narrowed to one of them. */
    private static final String ON_THE_DAY = """
            (select jsonb_set(c.days, '{days}', jsonb_path_query_array(
                 c.days, '$.days[*] ? (@.day == $day)', jsonb_build_object('day', cast(:day as text))))
             from (select cast(:calendar as jsonb) as days) c)""";

    /** Days, chapters and the plan's goals: three kinds of rows that nothing joins, in one statement. */
    private static final String SERIES = """
            with figure as (
            select grouping(f.chapter_id) as overall, c.position, f.day, f.chapter_id, c.number, c.title,
                   count(*) filter (where f.light = 'OVERDUE') as overdue,
                   count(*) filter (where f.light = 'AT_RISK') as at_risk,
                   count(*) filter (where f.light = 'ON_TRACK') as on_track,
                   count(*) filter (where f.light = 'NOT_STARTED') as not_started,
                   count(*) filter (where f.light = 'DONE') as done,
                   sum(f.shares_counting) as shares,
                   figure_display(figure_mean(sum(f.weight * f.progress), sum(f.weight))) as progress,
                   figure_display(figure_mean(sum(f.weight * f.expected), sum(f.weight))) as expected,
                   count(*) filter (where f.shares_counting > 0) as assigned,
                   count(*) filter (where not f.quantified) as unquantified,
                   sum(f.shares_owed) as owed, sum(f.shares_reported) as reported,
                   sum(f.shares_scored) as scored, sum(f.shares_on_time) as on_time
            from task_figure(cast(:calendar as jsonb)) f
            left join chapter c on c.id = f.chapter_id
            where f.light is not null and f.bureau_id = any(:bureaus)
            group by grouping sets ((f.day), (f.day, f.chapter_id, c.number, c.title, c.position))
            having grouping(f.chapter_id) = 1 or f.day = cast(:day as date)
            ), goal as (%s)
            select figure.*, goal.*
            from figure full join goal on false
            order by overall desc nulls last, day, position, %s
            """.formatted(GoalRows.SQL, GoalRows.ORDER);

    private static final String DEPARTMENTS = """
            with department_share as (
                select s.department_id, count(*) as total,
                       count(*) filter (where s.light = 'OVERDUE') as overdue,
                       count(*) filter (where s.light = 'AT_RISK') as at_risk,
                       figure_mean(sum(s.weight * s.progress), sum(s.weight)) as progress,
                       figure_mean(sum(s.weight * s.expected), sum(s.weight)) as expected,
                       count(*) filter (where s.asked) as owed,
                       count(*) filter (where s.asked and s.reported_last) as reported
                from share_figure(%s) s
                where s.counting and s.light is not null and s.bureau_id = any(:bureaus)
                group by s.department_id
            )
            select f.department_id, department_name_on(d.id, d.name, cast(:day as date)) as name, f.total, f.overdue, f.at_risk, figure_display(f.progress) as progress,
                   figure_display(f.expected) as expected,
                   figure_display(f.progress) - figure_display(f.expected) as gap, f.owed, f.reported
            from department_share f
            join department d on d.id = f.department_id
            order by f.overdue desc, f.progress - f.expected, d.position, d.id
            """.formatted(ON_THE_DAY);

    private static final String URGENT = """
            select f.task_id, t.code, t.title, f.state, f.light, f.light_rule, f.due_on, f.due_origin, f.overdue_since,
                   f.days_overdue, f.due_on - f.judged_on as days_left, figure_display(f.progress) as progress,
                   figure_display(f.expected) as expected, department_name_on(d.id, d.name, cast(:day as date)) as department, f.shares_counting as departments
            from task_figure(%s) f
            join task t on t.id = f.task_id
            left join department d on d.id = coalesce(f.overdue_department_id, (
                select s.department_id from share s
                where s.task_id = f.task_id and s.role in ('LEAD', 'RESPONSIBLE', 'SHARED', 'SUPERVISE')
                order by s.role = 'SUPERVISE', s.position, s.id limit 1))
            where f.bureau_id = any(:bureaus)
              and (f.light = 'OVERDUE'
                   or f.light <> 'DONE' and f.due_on between f.judged_on and f.judged_on + %d)
            order by f.days_overdue desc, f.due_on, t.position, t.id
            """.formatted(ON_THE_DAY, DAYS_AHEAD);

    private final JdbcClient jdbc;
    private final FigureQueries figures;

    /** 总览 of an issued plan on a day: four statements. */
    public Dashboard read(Scope scope, JudgedPlan plan, LocalDate day) {
        FigureCalendar calendar = figures.calendarFor(List.of(plan.id()), trendDays(plan, day));
        GoalRows goals = new GoalRows();
        Series series = series(scope, plan.id(), calendar, day, goals);
        return new Dashboard(
                series,
                departments(scope, calendar, day),
                urgent(scope, calendar, day),
                goals.judged(new PlanPeriod(plan.periodFrom(), plan.periodTo()), day));
    }

    /** 月末: every month-end since issue that lies before the day, then the day itself. */
    static List<LocalDate> trendDays(JudgedPlan plan, LocalDate day) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate issuedOn = Objects.requireNonNull(plan.issuedOn());
        for (YearMonth month = YearMonth.from(issuedOn);
                month.atEndOfMonth().isBefore(day);
                month = month.plusMonths(1)) {
            days.add(month.atEndOfMonth());
        }
        days.add(day);
        return days;
    }

    /** 走势与分章: every day of the calendar, and the chapters on the as-of day; 指标与重大项目 go to {@code goals}. */
    private Series series(Scope scope, long planId, FigureCalendar calendar, LocalDate day, GoalRows goals) {
        List<DayFigures> days = new ArrayList<>();
        List<ChapterFigures> chapters = new ArrayList<>();
        jdbc.sql(SERIES)
                .param("plan", planId)
                .param("calendar", calendar.json())
                .param("day", day.toString())
                .param("bureaus", bureaus(scope))
                .query((ResultSet row) -> {
                    if (goals.add(row)) {
                        return;
                    }
                    if (row.getObject("chapter_id") == null) {
                        days.add(day(row));
                    } else {
                        chapters.add(chapter(row));
                    }
                });
        if (days.isEmpty() || !days.get(days.size() - 1).day().equals(day)) {
            days.add(DayFigures.none(day));
        }
        return new Series(days, chapters);
    }

    /** 科室排名: the most overdue first, then the farthest behind expected progress. */
    private List<DepartmentFigures> departments(Scope scope, FigureCalendar calendar, LocalDate day) {
        return jdbc.sql(DEPARTMENTS)
                .param("calendar", calendar.json())
                .param("day", day.toString())
                .param("bureaus", bureaus(scope))
                .query(RecordRows.of(DepartmentFigures.class))
                .list();
    }

    /** 逾期与将到期: red tasks, the longest overdue first, then those due in the next {@link #DAYS_AHEAD} days. */
    private List<UrgentTask> urgent(Scope scope, FigureCalendar calendar, LocalDate day) {
        return jdbc.sql(URGENT)
                .param("calendar", calendar.json())
                .param("day", day.toString())
                .param("bureaus", bureaus(scope))
                .query(RecordRows.of(UrgentTask.class))
                .list();
    }

    private static Long[] bureaus(Scope scope) {
        return scope.bureauIds().toArray(Long[]::new);
    }

    private static DayFigures day(ResultSet row) throws SQLException {
        return new DayFigures(
                row.getObject("day", LocalDate.class),
                lights(row),
                row.getInt("shares"),
                row.getBigDecimal("progress"),
                row.getBigDecimal("expected"),
                row.getInt("assigned"),
                row.getInt("unquantified"),
                row.getInt("owed"),
                row.getInt("reported"),
                row.getInt("scored"),
                row.getInt("on_time"));
    }

    private static ChapterFigures chapter(ResultSet row) throws SQLException {
        return new ChapterFigures(
                row.getLong("chapter_id"),
                row.getString("number"),
                row.getString("title"),
                lights(row),
                row.getBigDecimal("progress"),
                row.getBigDecimal("expected"));
    }

    private static LightCounts lights(ResultSet row) throws SQLException {
        return new LightCounts(
                row.getInt("overdue"),
                row.getInt("at_risk"),
                row.getInt("on_track"),
                row.getInt("not_started"),
                row.getInt("done"));
    }
}
