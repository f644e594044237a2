package app.workplan.service.figure;

import app.workplan.service.shared.BusinessClock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 当日判定的留存 (docs/adr/0375): keeps what a large plan was judged as today, beside the readers, so that {@code plan_figure} finds it until
 * the next fact of the plan deletes it. A copy that anybody may throw away; nobody waits for it.
 */
@Slf4j
@Component
public class KeptDays implements DisposableBean {

    /** From how many tasks on keeping costs less than judging once more. */
    static final int WORTHWHILE = 150;

    /** Who changes one row changes the next: only what stood still for a moment is kept. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended('kept_figure', :plan))";

    private static final String KEEP = """
            with judged as materialized (select * from plan_figure(cast(:calendar as jsonb), true))
            insert into kept_day (plan_id, bureau_id, day, stamp, tasks, shares)
            select p.id, p.bureau_id, cast(:day as date), :stamp,
                   coalesce((select array_agg(cast(f as plan_judgement)) from judged f where f.share_id is null), '{}'),
                   coalesce((select array_agg(cast(f as plan_judgement)) from judged f where f.share_id is not null), '{}')
            from plan p
            where p.id = :plan
            on conflict (plan_id) do update
            set (day, stamp, tasks, shares) = row(excluded.day, excluded.stamp, excluded.tasks, excluded.shares)
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final TransactionOperations transaction;
    private final Set<Long> asked = ConcurrentHashMap.newKeySet();
    private final ThreadPoolTaskScheduler keeper = new ThreadPoolTaskScheduler();

    KeptDays(JdbcClient jdbc, BusinessClock clock, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
        keeper.setThreadNamePrefix("keeper-");
        keeper.setDaemon(true);
        keeper.initialize();
    }

    /** Has what is missing of today's judgements kept before long; called by readers of whole plans. */
    public void ask(FigureCalendar calendar) {
        calendar.days().stream()
                .filter(day -> day.tasks() >= WORTHWHILE
                        && day.day().equals(clock.today())
                        && !calendar.stamp(day).equals(day.kept()))
                .forEach(day -> later(calendar.where(day::equals)));
    }

    private void later(FigureCalendar calendar) {
        long plan = calendar.days().get(0).planId();
        if (!asked.add(plan)) {
            return;
        }
        try {
            keeper.getScheduledExecutor()
                    .schedule(() -> keepAsked(calendar, plan), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            asked.remove(plan);
        }
    }

    private void keepAsked(FigureCalendar calendar, long plan) {
        asked.remove(plan);
        try {
            keep(calendar);
        } catch (DataAccessException | CannotCreateTransactionException failed) {
            log.warn("A day was not kept: {}", failed.getMessage());
        }
    }

    /**
     * Judges one plan on one day and keeps it, unless a command is under way that may change it.
     *
     * @return whether it was kept
     */
    public boolean keep(FigureCalendar calendar) {
        FigureCalendar.Day day = calendar.days().get(0);
        return Boolean.TRUE.equals(transaction.execute(status -> isFree(day.planId())
                && jdbc.sql(KEEP)
                                .param("calendar", calendar.json())
                                .param("plan", day.planId())
                                .param("day", day.day().toString())
                                .param("stamp", calendar.stamp(day))
                                .update()
                        == 1));
    }

    private boolean isFree(long plan) {
        return jdbc.sql(LOCK).param("plan", plan).query(Boolean.class).single();
    }

    @Override
    public void destroy() {
        keeper.shutdown();
    }
}
