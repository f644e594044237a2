package app.workplan.service.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 现况的留存 (docs/adr/0386): the sums of kept plans on one day. They go with the first row of their plan that is judged again, so that only
 * marks not yet looked at have to be watched.
 */
@Component
@RequiredArgsConstructor
public class KeptStandings {

    private static final String MISSING = """
            select k.plan_id
            from kept_plan k
            left join kept_standing s on s.plan_id = k.plan_id and s.day = cast(:day as date)
            where k.plan_id in (select unnest(cast(:plans as bigint[]))) and s.plan_id is null
            limit :most
            """;

    private static final String KEEP = """
            insert into kept_standing (plan_id, bureau_id, day, overdue, at_risk, on_track, not_started, done, shares, weight,
                weighted_progress, weighted_expected, assigned, unquantified, owed, reported, scored, on_time, red_shares)
            select p.id, p.bureau_id, cast(:day as date), s.*
            from plan p
            cross join lateral (
                select count(*) filter (where f.share_id is null and f.light = 'OVERDUE'),
                       count(*) filter (where f.share_id is null and f.light = 'AT_RISK'),
                       count(*) filter (where f.share_id is null and f.light = 'ON_TRACK'),
                       count(*) filter (where f.share_id is null and f.light = 'NOT_STARTED'),
                       count(*) filter (where f.share_id is null and f.light = 'DONE'),
                       coalesce(sum(f.shares_counting) filter (where f.share_id is null), 0),
                       coalesce(sum(f.weight) filter (where f.share_id is null), 0),
                       coalesce(sum(f.weight * f.progress) filter (where f.share_id is null), 0),
                       coalesce(sum(f.weight * f.expected) filter (where f.share_id is null), 0),
                       count(*) filter (where f.share_id is null and f.shares_counting > 0),
                       count(*) filter (where f.share_id is null and not f.quantified),
                       coalesce(sum(f.shares_owed) filter (where f.share_id is null), 0),
                       coalesce(sum(f.shares_reported) filter (where f.share_id is null), 0),
                       coalesce(sum(f.shares_scored) filter (where f.share_id is null), 0),
                       coalesce(sum(f.shares_on_time) filter (where f.share_id is null), 0),
                       count(*) filter (where f.share_id is not null and f.light = 'OVERDUE')
                from plan_figure(cast(:calendar as jsonb), true) f
                where f.light is not null
            ) s
            where p.id = :plan
            """;

    private static final String FRESH = """
            select s.plan_id
            from kept_standing s
            where s.plan_id in (select unnest(cast(:plans as bigint[]))) and s.day = cast(:day as date)
              and s.bureau_id in (select unnest(cast(:bureaus as bigint[])))
              and s.plan_id not in (select m.plan_id from kept_mark m where m.plan_id is not null)
              and s.bureau_id not in (select m.bureau_id from kept_mark m where m.bureau_id is not null)
              and not exists (select from kept_mark m where m.plan_id is null and m.bureau_id is null)
            """;

    private final JdbcClient jdbc;
    private final FigureCalendars calendars;
    private final KeptTasks tasks;
    private final TransactionOperations transaction;

    /** Which of the plans have sums that hold; to be read from in the same state of the database. */
    public Set<Long> fresh(Collection<Long> plans, Collection<Long> bureaus, LocalDate day) {
        return Set.copyOf(jdbc.sql(FRESH)
                .param("plans", plans.toArray(Long[]::new))
                .param("bureaus", bureaus.toArray(Long[]::new))
                .param("day", day.toString())
                .query(Long.class)
                .list());
    }

    /**
     * Brings up the rows of the plans and their sums, a few plans at most.
     *
     * @return whether nothing is left to do
     */
    public boolean bringUp(Collection<Long> plans, LocalDate day) {
        boolean brought = tasks.bringUp(plans, day);
        return Boolean.TRUE.equals(transaction.execute(status -> {
                    tasks.alone();
                    return keep(plans, day);
                }))
                && brought;
    }

    private boolean keep(Collection<Long> plans, LocalDate day) {
        List<Long> missing = jdbc.sql(MISSING)
                .param("plans", plans.toArray(Long[]::new))
                .param("day", day.toString())
                .param("most", KeptTasks.MOST_PLANS + 1)
                .query(Long.class)
                .list();
        List<Long> now = missing.subList(0, Math.min(KeptTasks.MOST_PLANS, missing.size()));
        for (long plan : now) {
            jdbc.sql("delete from kept_standing where plan_id = :plan")
                    .param("plan", plan)
                    .update();
            jdbc.sql(KEEP)
                    .param("plan", plan)
                    .param("day", day.toString())
                    .param("calendar", calendars.of(List.of(plan), List.of(day)).json())
                    .update();
        }
        return now.size() == missing.size();
    }
}
