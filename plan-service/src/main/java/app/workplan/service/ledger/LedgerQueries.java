package app.workplan.service.ledger;

import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.TaskState;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 任务台账的读取: rows and counts in one statement, the departments of the rows shown in a second. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class LedgerQueries {

    private static final String SHARES = """
            select s.task_id, s.department_id, department_name_on(d.id, d.name, :day) as department, now.role, g.name as group_name,
                   case when now.state in ('SUBMITTED', 'DONE') then now.handed_in_on end as handed_in_on,
                   (select max(e.period_end) from progress_entry e
                    where e.share_id = s.id and e.entered_at < figure_end_of(:day)
                      and (e.returned_at is null or e.returned_at >= figure_end_of(:day))) as reported_for
            from share s
            join department d on d.id = s.department_id
            left join department_group g on g.id = s.group_id
            cross join lateral (
                select fact.role, fact.state, fact.handed_in_on from share_fact fact
                where fact.share_id = s.id and fact.valid_from < figure_end_of(:day)
                order by fact.valid_from desc, fact.id desc limit 1
            ) now
            where s.task_id = any(:tasks) and now.state <> 'CANCELLED' and s.bureau_id = any(:bureaus)
            order by s.task_id, s.position, s.id
            """;

    private static final String CHOICES = """
            select 'department' as kind, d.id, d.name, d.bureau_id as first, d.position as second
            from department d
            where d.bureau_id = any(:bureaus)
              and d.id in (select s.department_id from share s where s.plan_id = any(:plans))
            union all
            select 'chapter', c.id, concat_ws(' ', c.number, c.title), c.plan_id, c.position
            from chapter c
            where c.bureau_id = any(:bureaus) and c.plan_id = any(:plans)
              and c.id in (select t.chapter_id from task t where t.plan_id = any(:plans))
            order by kind, first, second, id
            """;

    private final JdbcClient jdbc;
    private final FigureQueries figures;

    /**
     * The page asked for, or the last one there is, judged on the day.
     *
     * @param planIds plans that may be read; one that was not issued by the day has no rows
     */
    public Ledger read(Scope scope, Collection<Long> planIds, LocalDate day, LedgerFilter filter) {
        FigureCalendar calendar = figures.calendarFor(planIds, List.of(day));
        Found found = find(
                scope,
                filter.department() == null ? calendar : calendar.ofDepartments(List.of(filter.department())),
                filter);
        int pages = Math.max(1, (found.total() + filter.size() - 1) / filter.size());
        List<Long> shown = found.rows().stream().map(LedgerRow::taskId).toList();
        return new Ledger(
                found.rows(),
                shares(scope, shown, day),
                found.lights(),
                found.total(),
                found.reportShares(),
                found.onTimeShares(),
                Math.min(filter.page(), pages),
                pages,
                choices(scope, planIds));
    }

    /** 台账一行 of one task, also a cancelled one, with its shares. */
    public record OneRow(LedgerRow row, List<LedgerShare> shares) {}

    /**
     * The row of one task, judged on the day.
     *
     * @param department whose share the row means, null for the task itself
     * @return empty when the task has no row: its plan is not issued, or the department has no counting share in it
     */
    public Optional<OneRow> one(Scope scope, long planId, long taskId, LocalDate day, @Nullable Long department) {
        FigureCalendar calendar =
                figures.calendarFor(List.of(planId), List.of(day)).ofTask(taskId);
        return Stream.of(
                        LedgerFilter.everything(department, null),
                        LedgerFilter.everything(department, TaskState.CANCELLED))
                .flatMap(filter -> find(scope, calendar, filter).rows().stream())
                .findFirst()
                .map(row -> new OneRow(row, shares(scope, List.of(taskId), day)));
    }

    /**
     * 视图计数: how many rows each filter finds, in its order; at most two statements and one for the calendar, however
     * many filters there are.
     */
    public List<Integer> counts(
            Scope scope, Collection<Long> planIds, LocalDate day, Collection<LedgerFilter> filters) {
        FigureCalendar calendar = figures.calendarFor(planIds, List.of(day));
        Map<LedgerFilter, Integer> found = new HashMap<>();
        filters.stream()
                .distinct()
                .collect(Collectors.partitioningBy(filter -> filter.department() != null))
                .forEach((ofDepartments, alike) -> found.putAll(count(scope, calendar, ofDepartments, alike)));
        return filters.stream().map(filter -> found.getOrDefault(filter, 0)).toList();
    }

    private Map<LedgerFilter, Integer> count(
            Scope scope, FigureCalendar calendar, boolean ofDepartments, List<LedgerFilter> filters) {
        Map<LedgerFilter, Integer> found = new HashMap<>();
        if (filters.isEmpty()) {
            return found;
        }
        List<Long> departments = filters.stream()
                .map(LedgerFilter::department)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        LedgerCounts sql = new LedgerCounts(filters);
        jdbc.sql(sql.text())
                .params(sql.params())
                .param("calendar", (ofDepartments ? calendar.ofDepartments(departments) : calendar).json())
                .param("bureaus", bureaus(scope))
                .query((ResultSet row) -> {
                    for (int i = 0; i < filters.size(); i++) {
                        found.put(filters.get(i), row.getInt(i + 1));
                    }
                });
        return found;
    }

    private record Found(
            List<LedgerRow> rows,
            LightCounts lights,
            int total,
            @Nullable Integer reportShares,
            @Nullable Integer onTimeShares) {}

    private Found find(Scope scope, FigureCalendar calendar, LedgerFilter filter) {
        LedgerSql sql = new LedgerSql(filter);
        List<LedgerRow> rows = new ArrayList<>();
        LightCounts[] lights = {new LightCounts(0, 0, 0, 0, 0)};
        int[] total = new int[1];
        @Nullable Integer[] shares = new Integer[2];
        jdbc.sql(sql.text())
                .params(sql.params())
                .param("calendar", calendar.json())
                .param("bureaus", bureaus(scope))
                .query((ResultSet row) -> {
                    lights[0] = counts(row);
                    total[0] = row.getInt("total");
                    shares[0] = filter.reports() == null ? null : Integer.valueOf(row.getInt("report_shares"));
                    shares[1] = filter.onTime() == null ? null : Integer.valueOf(row.getInt("on_time_shares"));
                    if (row.getObject("task_id") != null) {
                        rows.add(toRow(row));
                    }
                });
        return new Found(rows, lights[0], total[0], shares[0], shares[1]);
    }

    /** 责任分工 of the tasks as they stood at the end of the day, cancelled ones left out. */
    private List<LedgerShare> shares(Scope scope, Collection<Long> taskIds, LocalDate day) {
        if (taskIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SHARES)
                .param("tasks", taskIds.toArray(Long[]::new))
                .param("day", day)
                .param("bureaus", bureaus(scope))
                .query(RecordRows.of(LedgerShare.class))
                .list();
    }

    /** What the plans can be narrowed to. */
    LedgerChoices choices(Scope scope, Collection<Long> planIds) {
        List<LedgerChoices.Choice> departments = new ArrayList<>();
        List<LedgerChoices.Choice> chapters = new ArrayList<>();
        jdbc.sql(CHOICES)
                .param("plans", planIds.toArray(Long[]::new))
                .param("bureaus", bureaus(scope))
                .query((ResultSet row) -> {
                    boolean department = "department".equals(row.getString("kind"));
                    (department ? departments : chapters)
                            .add(new LedgerChoices.Choice(row.getLong("id"), row.getString("name")));
                });
        return new LedgerChoices(departments, chapters);
    }

    private static Long[] bureaus(Scope scope) {
        return scope.bureauIds().toArray(Long[]::new);
    }

    private static LightCounts counts(ResultSet row) throws SQLException {
        return new LightCounts(
                row.getInt("overdue"),
                row.getInt("at_risk"),
                row.getInt("on_track"),
                row.getInt("not_started"),
                row.getInt("done_count"));
    }

    private static LedgerRow toRow(ResultSet row) throws SQLException {
        return new LedgerRow(
                row.getLong("plan_id"),
                row.getString("plan_title"),
                row.getLong("task_id"),
                row.getString("code"),
                row.getString("title"),
                TaskState.valueOf(row.getString("state")),
                named(Light.class, row.getString("light")),
                named(LightRule.class, row.getString("light_rule")),
                row.getObject("due_on", LocalDate.class),
                DeadlineOrigin.valueOf(row.getString("due_origin")),
                row.getObject("overdue_since", LocalDate.class),
                row.getInt("days_overdue"),
                row.getInt("days_left"),
                row.getBigDecimal("progress"),
                row.getBigDecimal("expected"),
                row.getBoolean("report_owed"));
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
