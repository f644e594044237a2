package app.workplan.service.supervision;

import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.organisation.HeadNames;
import app.workplan.service.shared.RecordRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 督办依据的读取: what the ladder decides by, read the same way for the proposals and for the command; the figures are those of
 * every other page.
 */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
class LadderQueries {

    private static final String ROWS = """
            select f.plan_id, p.title as plan_title, f.task_id, t.code, t.title, f.share_id, f.department_id, d.name as department,
                   <heads> as heads,
                   f.counting, f.state, f.light, f.light_rule, f.starts_on, f.due_on, f.progress, f.expected, f.overdue_since, f.days_overdue,
                   sent.returns, f.judged_on, day.near as near_due_until, day.lag as lag_points, last.problems,
                   open.id as open_id, open.colour as open_colour, open.number as open_number
            from share_figure(cast(:calendar as jsonb)) f
            join jsonb_to_recordset(cast(:calendar as jsonb) -> 'days') as day(plan bigint, near date, lag int) on day.plan = f.plan_id
            join plan p on p.id = f.plan_id
            join task t on t.id = f.task_id
            join department d on d.id = f.department_id
            left join supervision_notice open on open.share_id = f.share_id and open.state in ('ISSUED', 'RECEIVED', 'REPLIED')
            left join lateral (
                select e.problems from progress_entry e where e.share_id = f.share_id and e.returned_at is null
                order by e.entered_at desc, e.id desc limit 1
            ) last on true
            cross join lateral (
                select coalesce(max(n.issued_at), '-infinity') as since from supervision_notice n
                where n.share_id = f.share_id and n.colour <> 'BLUE' and n.state <> 'WITHDRAWN'
            ) answered
            cross join lateral (
                select (select count(*) from completion c
                        where c.share_id = f.share_id and c.outcome = 'RETURNED' and c.decided_at > answered.since)::int
                     + (select count(*) from progress_entry e
                        where e.share_id = f.share_id and e.returned_at > answered.since)::int as returns
            ) sent
            where f.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED')
            """.replace("<heads>", HeadNames.of("f.department_id"));

    private final JdbcClient jdbc;
    private final FigureQueries figures;

    /** Every open counting share of the plans, in the order of plan, task and share. */
    List<LadderRow> rows(Collection<Long> planIds, LocalDate day) {
        return read(
                ROWS + " and f.counting order by p.period_to, p.id, t.position, f.share_position, f.share_id",
                figures.calendarFor(planIds, Set.of(day)),
                null);
    }

    /** One share, counting or not; empty when it is over, suspended, or was never issued. */
    Optional<LadderRow> row(long planId, long taskId, long shareId, LocalDate day) {
        return read(
                        ROWS + " and f.share_id = :share",
                        figures.calendarFor(List.of(planId), Set.of(day)).ofTask(taskId),
                        shareId)
                .stream()
                .findFirst();
    }

    private List<LadderRow> read(String text, FigureCalendar calendar, @Nullable Long shareId) {
        JdbcClient.StatementSpec asked = jdbc.sql(text).param("calendar", calendar.json());
        return (shareId == null ? asked : asked.param("share", shareId))
                .query(RecordRows.of(LadderRow.class))
                .list();
    }
}
