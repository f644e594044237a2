package app.workplan.service.calendar;

import app.workplan.domain.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 工作日历查询. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class CalendarQueries {

    private final JdbcClient jdbc;
    private final CalendarAccess access;

    /** 节假日与调休 of a year, in their order. */
    public List<NamedDay> year(Actor actor, int year) {
        access.requireCanSee(actor);
        return jdbc.sql(
                        "select day, working, name, version from calendar_day where day between :from and :to order by day")
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query(NamedDay.class)
                .list();
    }
}
