package app.workplan.service.dashboard;

import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.shared.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.DigestUtils;

/**
 * 月末数的留存 (docs/adr/0300): judges past days and keeps their sums. What is kept is a copy that anybody may throw away: the same
 * day is judged again when it is missing, and the database deletes what a new fact makes wrong.
 */
@Component
@RequiredArgsConstructor
public class PastFigures {

    /** Alone, or not at all: a command under way may be about to change one of the days. */
    private static final String LOCK = """
            select bool_and(pg_try_advisory_xact_lock(hashtextextended('kept_figure', p.id)))
            from unnest(cast(:plans as bigint[])) as p(id)
            """;

    /** A day without tasks is kept too, as a row of zeros. */
    private static final String JUDGE = """
            with judged as materialized (
                select * from plan_figure(cast(:calendar as jsonb), true) f where f.light is not null
            ),
            sums as (
            %1$s),
            past as materialized (
                select p.bureau_id, w.plan_id, w.day, s.department_id, w.stamp, %2$s
                from unnest(cast(:plans as bigint[]), cast(:days as date[]), cast(:stamps as varchar[])) as w(plan_id, day, stamp)
                join plan p on p.id = w.plan_id
                left join sums s on s.plan_id = w.plan_id and s.day = w.day and s.chapter_id is null
            )%3$s
            select past.*, department_name_on(d.id, d.name, cast(:named as date)) as department_name, d.position
            from past left join department d on d.id = past.department_id
            """;

    private static final String KEEP = """
            ,
            kept as (
                insert into kept_figure (bureau_id, plan_id, day, department_id, stamp, %1$s)
                select bureau_id, plan_id, day, department_id, stamp, %1$s from past
                on conflict (plan_id, day, (coalesce(department_id, 0)))
                do update set (stamp, %1$s) = row(excluded.stamp, %2$s)
            )
            """;

    private static final String READ_ONLY = text("");
    private static final String KEEPING = text(
            KEEP.formatted(FigureSums.numbers(number -> number), FigureSums.numbers(number -> "excluded." + number)));

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    /**
     * Judges the plans on the days of the calendar, and keeps the sums of those before today, so that the next reader finds them;
     * two statements.
     *
     * @param named the day on which departments have the names wanted
     */
    @Transactional
    public List<PastFigure> judge(FigureCalendar calendar, LocalDate named) {
        List<FigureCalendar.Day> days = calendar.days();
        if (days.isEmpty()) {
            return List.of();
        }
        boolean keeps = days.stream().allMatch(day -> day.day().isBefore(clock.today()))
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                && isFree(days);
        return jdbc.sql(keeps ? KEEPING : READ_ONLY)
                .param("calendar", calendar.json())
                .param("plans", plans(days))
                .param("days", days(days))
                .param("stamps", stamps(calendar))
                .param("named", named.toString())
                .query((row, number) -> FigureSums.past(row))
                .list();
    }

    private boolean isFree(List<FigureCalendar.Day> days) {
        return jdbc.sql(LOCK)
                .param("plans", Stream.of(plans(days)).distinct().sorted().toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    static Long[] plans(List<FigureCalendar.Day> days) {
        return days.stream().map(FigureCalendar.Day::planId).toArray(Long[]::new);
    }

    static String[] days(List<FigureCalendar.Day> days) {
        return days.stream().map(day -> day.day().toString()).toArray(String[]::new);
    }

    /** 判定依据 of each day as a short text: with another calendar, another threshold or other sums it is another. */
    static String[] stamps(FigureCalendar calendar) {
        return calendar.days().stream()
                .map(day -> DigestUtils.md5DigestAsHex(
                        (FigureSums.SUMS + calendar.basis(day)).getBytes(StandardCharsets.UTF_8)))
                .toArray(String[]::new);
    }

    private static String text(String keep) {
        return JUDGE.formatted(
                FigureSums.SUMS,
                FigureSums.numbers(number ->
                        FigureSums.isPoints(number) ? "s." + number : "coalesce(s.%1$s, 0) as %1$s".formatted(number)),
                keep);
    }
}
