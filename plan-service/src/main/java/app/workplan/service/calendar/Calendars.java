package app.workplan.service.calendar;

import app.workplan.domain.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 工作日历, as stored. */
@Component
@RequiredArgsConstructor
public class Calendars {

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
}
