package app.workplan.service.calendar;

import app.workplan.domain.calendar.ReportingCalendar;
import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.task.Task;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 日历: the working calendar as stored, and the reporting calendar of a plan's tasks. */
@Component
@RequiredArgsConstructor
public class Calendars {

    private static final String GRACE = """
            select grace_days from bureau_setting where bureau_id = :bureau order by valid_from desc, id desc limit 1
            """;

    private final JdbcClient jdbc;

    /** The working calendar of the days between, both inclusive, and the half year after. */
    public WorkingCalendar working(LocalDate from, LocalDate to) {
        Map<LocalDate, Boolean> named = new HashMap<>();
        jdbc.sql("select day, working from calendar_day where day between :from and :to")
                .param("from", from)
                .param("to", to.plusMonths(6))
                .query(row -> {
                    named.put(row.getObject("day", LocalDate.class), row.getBoolean("working"));
                });
        return WorkingCalendar.of(named);
    }

    /** The reporting calendar of a task: its own cycle, else the plan's, with the bureau's grace. */
    public ReportingCalendar reporting(Plan plan, Task task) {
        LocalDate from = plan.getPeriod().from();
        LocalDate to = plan.getPeriod().to();
        int grace = jdbc.sql(GRACE)
                .param("bureau", plan.getBureauId())
                .query(Integer.class)
                .optional()
                .orElse(0);
        return new ReportingCalendar(
                from,
                to,
                task.getReportCycle() == null ? plan.getReportCycle() : task.getReportCycle(),
                working(from, to),
                grace);
    }
}
