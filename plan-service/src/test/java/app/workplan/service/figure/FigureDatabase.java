package app.workplan.service.figure;

import app.workplan.db.TestDatabase;
import app.workplan.domain.example.Fields;
import app.workplan.domain.example.Ids;
import app.workplan.domain.example.PlanCase;
import app.workplan.domain.task.Rate;
import app.workplan.service.calendar.Calendars;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database of its own that holds cases, asked through the product's own queries. */
final class FigureDatabase implements AutoCloseable {

    private static final String WHOLE_PLAN = """
            select count(*) filter (where f.light is not null) as total,
                   concat_ws(' ', count(*) filter (where f.light = 'OVERDUE'), count(*) filter (where f.light = 'AT_RISK'),
                             count(*) filter (where f.light = 'ON_TRACK'), count(*) filter (where f.light = 'NOT_STARTED'),
                             count(*) filter (where f.light = 'DONE')) as lights,
                   figure_mean(sum(f.weight * f.progress), sum(f.weight) filter (where f.light is not null)) as progress,
                   figure_mean(sum(f.weight * f.expected), sum(f.weight) filter (where f.light is not null)) as expected,
                   count(*) filter (where f.light is not null and f.shares_counting > 0) as responsible,
                   count(*) filter (where f.light is not null and not f.quantified) as unquantified,
                   coalesce(sum(f.shares_reported), 0) as reported, coalesce(sum(f.shares_owed), 0) as owed,
                   coalesce(sum(f.shares_on_time), 0) as on_time, coalesce(sum(f.shares_scored), 0) as scored
            from task_figure(cast(:calendar as jsonb)) f
            """;

    private final SingleConnectionDataSource source;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final CaseRows rows = new CaseRows(new Ids(1));
    final FigureQueries figures;

    FigureDatabase() {
        TestDatabase database = TestDatabase.migrated();
        source = new SingleConnectionDataSource(
                database.url() + (database.url().contains("?") ? "&" : "?") + "reWriteBatchedInserts=true",
                database.username(),
                database.password(),
                true);
        template = new JdbcTemplate(source);
        jdbc = JdbcClient.create(source);
        figures = new FigureQueries(jdbc, new FigureCalendars(jdbc, new Calendars(jdbc)));
    }

    void write(Map<LocalDate, Boolean> named, Collection<PlanCase> cases) {
        template.execute("begin");
        named.forEach((day, working) ->
                template.update("insert into calendar_day (day, working, name) values (?, ?, '')", day, working));
        cases.forEach(given -> rows.write(given, template));
        template.execute("commit");
    }

    void analyze() {
        template.execute("analyze");
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Every task and share judged on the days, by day and id; ids are unique over both. */
    Map<LocalDate, Map<Long, Map<String, String>>> judge(List<PlanCase> cases, List<LocalDate> days) {
        FigureCalendar calendar =
                figures.calendarFor(cases.stream().map(PlanCase::planId).toList(), days);
        Map<LocalDate, Map<Long, Map<String, String>>> judged = new HashMap<>();
        for (TaskFigure task : figures.tasks(calendar)) {
            judged.computeIfAbsent(task.day(), day -> new HashMap<>()).put(task.taskId(), SqlFields.of(task));
        }
        for (ShareFigure share : figures.shares(calendar)) {
            judged.computeIfAbsent(share.day(), day -> new HashMap<>()).put(share.shareId(), SqlFields.of(share));
        }
        return judged;
    }

    Map<String, String> judgeWhole(PlanCase given, LocalDate day) {
        FigureCalendar calendar = figures.calendarFor(List.of(given.planId()), List.of(day));
        return jdbc.sql(WHOLE_PLAN)
                .param("calendar", calendar.json())
                .query((row, number) -> new Fields()
                        .put("total", row.getLong("total"))
                        .put("lights", row.getString("lights"))
                        .putPoints("progress", row.getBigDecimal("progress"))
                        .putPoints("expected", row.getBigDecimal("expected"))
                        .put("responsibility", Fields.text(new Rate(row.getLong("responsible"), row.getLong("total"))))
                        .put("freshness", Fields.text(new Rate(row.getLong("reported"), row.getLong("owed"))))
                        .put("on-time", Fields.text(new Rate(row.getLong("on_time"), row.getLong("scored"))))
                        .put("unquantified", Fields.text(new Rate(row.getLong("unquantified"), row.getLong("total"))))
                        .values())
                .single();
    }

    @Override
    public void close() {
        source.destroy();
    }
}
