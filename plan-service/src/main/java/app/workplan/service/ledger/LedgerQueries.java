package app.workplan.service.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.TaskState;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.KeptDays;
import app.workplan.service.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

/** 任务台账的读取: rows with their tasks and counts in one statement. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class LedgerQueries {

    private final JdbcClient jdbc;
    private final FigureQueries figures;
    private final KeptDays keptDays;
    private final LedgerChoiceQueries choices;

    /**
     * The page asked for, or the last one there is, judged on the day.
     *
     * @param planIds plans that may be read; one that was not issued by the day has no rows
     */
    public Ledger read(Actor actor, Scope scope, Collection<Long> planIds, LocalDate day, LedgerFilter filter) {
        FigureCalendar calendar = figures.calendarFor(planIds, List.of(day));
        if (filter.department() == null) {
            keptDays.ask(calendar);
        }
        Found found = find(
                actor,
                scope,
                filter.department() == null ? calendar : calendar.ofDepartments(List.of(filter.department())),
                day,
                filter);
        int pages = Math.max(1, (found.total() + filter.size() - 1) / filter.size());
        return new Ledger(
                found.rows(),
                found.tasks(),
                found.lights(),
                found.total(),
                found.reportShares(),
                found.onTimeShares(),
                Math.min(filter.page(), pages),
                pages,
                false,
                choices.of(actor, scope, planIds, day));
    }

    /**
     * 台账一段 in the order of codes, judged on the day like every page; two statements.
     *
     * @param filter its size is how many rows at most; order and page are not looked at
     * @param after the last row of the stretch before, null to begin
     */
    public LedgerSlice behind(
            Actor actor, Scope scope, long planId, LocalDate day, LedgerFilter filter, @Nullable LedgerPlace after) {
        FigureCalendar calendar = figures.calendarFor(List.of(planId), List.of(day));
        Long department = filter.department();
        Found found = find(
                actor,
                scope,
                department == null ? calendar : calendar.ofDepartments(List.of(department)),
                day,
                filter,
                new LedgerSql(filter.inOrderOfCodes(filter.size() + 1), after));
        boolean more = found.rows().size() > filter.size();
        return new LedgerSlice(
                more ? found.rows().subList(0, filter.size()) : found.rows(), found.tasks(), found.total(), more);
    }

    /**
     * Rows of tasks that were found otherwise, judged on the day and in the order of their ids; two statements.
     *
     * @param planIds plans of these tasks
     * @param cancelled whether they are cancelled ones
     */
    LedgerSlice ofTasks(
            Actor actor, Scope scope, Collection<Long> planIds, List<Long> taskIds, LocalDate day, boolean cancelled) {
        FigureCalendar calendar = figures.calendarFor(planIds, List.of(day)).ofTasks(taskIds);
        Found found = find(
                actor, scope, calendar, day, LedgerFilter.everything(null, cancelled ? TaskState.CANCELLED : null));
        Map<Long, Integer> places = new HashMap<>();
        taskIds.forEach(task -> places.put(task, places.size()));
        List<LedgerRow> rows = found.rows().stream()
                .sorted(Comparator.comparing(row -> places.getOrDefault(row.taskId(), 0)))
                .toList();
        return new LedgerSlice(rows, found.tasks(), found.total(), false);
    }

    /** 台账一行 and its task. */
    public record OneRow(LedgerRow row, LedgerTask task) {

        static OneRow of(LedgerRow row, Map<Long, LedgerTask> tasks) {
            return new OneRow(row, Objects.requireNonNull(tasks.get(row.taskId())));
        }
    }

    /**
     * 台账一行 of one task, also a cancelled one, judged on the day.
     *
     * @param department whose share the row means, null for the task itself
     * @return empty when the task has no row: its plan is not issued, or the department has no counting share in it
     */
    public Optional<OneRow> one(
            Actor actor, Scope scope, long planId, long taskId, LocalDate day, @Nullable Long department) {
        FigureCalendar calendar =
                figures.calendarFor(List.of(planId), List.of(day)).ofTask(taskId);
        return Stream.of(
                        LedgerFilter.everything(department, null),
                        LedgerFilter.everything(department, TaskState.CANCELLED))
                .map(filter -> find(actor, scope, calendar, day, filter))
                .flatMap(found -> found.rows().stream().map(row -> OneRow.of(row, found.tasks())))
                .findFirst();
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
            Map<Long, LedgerTask> tasks,
            LightCounts lights,
            int total,
            @Nullable Integer reportShares,
            @Nullable Integer onTimeShares) {}

    private Found find(Actor actor, Scope scope, FigureCalendar calendar, LocalDate day, LedgerFilter filter) {
        return find(actor, scope, calendar, day, filter, new LedgerSql(filter));
    }

    private Found find(
            Actor actor, Scope scope, FigureCalendar calendar, LocalDate day, LedgerFilter filter, LedgerSql sql) {
        List<LedgerRow> rows = new ArrayList<>();
        LedgerTaskRows tasks = new LedgerTaskRows();
        LightCounts[] lights = {new LightCounts(0, 0, 0, 0, 0)};
        int[] total = new int[1];
        int[] place = new int[1];
        @Nullable Integer[] shares = new Integer[2];
        jdbc.sql(sql.text())
                .params(sql.params())
                .param("calendar", calendar.json())
                .param("bureaus", bureaus(scope))
                .param("day", day)
                .param("office", LedgerTaskRows.office(actor))
                .query((ResultSet row) -> {
                    lights[0] = counts(row);
                    total[0] = row.getInt("total");
                    shares[0] = filter.reports() == null ? null : Integer.valueOf(row.getInt("report_shares"));
                    shares[1] = filter.onTime() == null ? null : Integer.valueOf(row.getInt("on_time_shares"));
                    if (row.getObject("place") == null) {
                        return;
                    }
                    // one row for each share of the task
                    if (row.getInt("place") != place[0]) {
                        place[0] = row.getInt("place");
                        rows.add(toRow(row));
                    }
                    tasks.read(row);
                });
        return new Found(rows, tasks.found(), lights[0], total[0], shares[0], shares[1]);
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
                row.getObject("judged_due", LocalDate.class),
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
