package app.workplan.service.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 台账行的留存 (docs/adr/0385): brings the kept rows of tasks up to a day, so that lists over very many plans read them instead of judging.
 * Whoever brings them up is alone in doing so; commands wait for nobody, except for a plan that is kept for the first time.
 */
@Component
public class KeptTasks {

    /** How many days ahead a row can be found to be judged alike, where that depends on the calendar. */
    static final int DAYS_AHEAD = 31;

    /** What a reader brings up himself: about a second of judging at the most. */
    static final int MOST_TASKS = 2_000;

    static final int MOST_PLANS = 8;

    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('kept_task', 0))";

    private static final String FREE = "select pg_try_advisory_xact_lock(hashtextextended('kept_figure', :plan))";

    /** Marks first: what they mean is read afterwards, so that a mark is never taken away before its fact was seen. */
    private static final String MARKS = "select id from kept_mark order by id";

    /** What was marked whole is kept no more; it is kept anew like what never was. */
    private static final String FORGET = """
            delete from kept_plan k
            using kept_mark m
            where m.id = any(:marks) and m.task_id is null
              and (m.plan_id = k.plan_id or m.plan_id is null and coalesce(m.bureau_id, k.bureau_id) = k.bureau_id)
            """;

    private static final String PLANS = """
            select p.id
            from unnest(cast(:plans as bigint[])) as p(id)
            left join kept_plan k on k.plan_id = p.id and k.good_until >= cast(:day as date)
            where k.plan_id is null
            limit :most
            """;

    private static final String TASKS = """
            select t.task_id, t.plan_id
            from (
                select k.task_id, k.plan_id from kept_task k where k.good_until < cast(:day as date)
                union
                select k.task_id, k.plan_id from kept_task k where k.judged_on > cast(:day as date)
                union
                select m.task_id, m.plan_id from kept_mark m join kept_plan k on k.plan_id = m.plan_id
                where m.id = any(:marks) and m.task_id is not null
            ) t
            where t.plan_id <> all(:plans)
            limit :most
            """;

    /** A mark is done with when its task or plan was judged, or its plan is kept no more. */
    private static final String TAKE_AWAY = """
            delete from kept_mark m
            where m.id = any(:marks)
              and (m.task_id is null or m.task_id = any(:tasks) or m.plan_id = any(:plans)
                   or not exists (select from kept_plan k where k.plan_id = m.plan_id))
            """;

    private static final String KEEP_PLANS = """
            insert into kept_plan (plan_id, bureau_id, good_until, overdue, at_risk, on_track, not_started, done, cancelled)
            select p.id, p.bureau_id, kept_plan_good_until(p.id, cast(:day as date)), 0, 0, 0, 0, 0, 0
            from plan p
            where p.id = any(:plans)
            """;

    private static final String COLUMNS = """
            task_id, plan_id, bureau_id, chapter_id, natural_code, title, state, light, light_place, due_on, due_origin, overdue_since,
            progress, assigned, quantified, owed, reported, scored, on_time, judged_on, good_until,
            coordination, heard_on, silent_days""";

    private static final String KEEP_TASKS = """
            insert into kept_task (%1$s)
            select %1$s from kept_task_judged(cast(:calendar as jsonb), cast(:ahead as jsonb))
            """.formatted(COLUMNS);

    /** The numbers are counted from the rows they number, in the transaction that wrote these. */
    private static final String COUNT = """
            update kept_plan k
            set (good_until, overdue, at_risk, on_track, not_started, done, cancelled) = (
                select kept_plan_good_until(k.plan_id, cast(:day as date)),
                       count(*) filter (where r.light = 'OVERDUE'), count(*) filter (where r.light = 'AT_RISK'),
                       count(*) filter (where r.light = 'ON_TRACK'), count(*) filter (where r.light = 'NOT_STARTED'),
                       count(*) filter (where r.light = 'DONE'), count(*) filter (where r.light is null)
                from kept_task r where r.plan_id = k.plan_id)
            where k.plan_id = any(:plans)
            """;

    private final JdbcClient jdbc;
    private final FigureCalendars calendars;
    private final TransactionOperations transaction;

    KeptTasks(JdbcClient jdbc, FigureCalendars calendars, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.transaction = transaction;
    }

    private record Stale(long taskId, long planId) {}

    /**
     * Judges again what is not kept, was noted since or has run out, a few plans and tasks at most; in a transaction of its own.
     *
     * @param plans that are to be kept; with them whatever else is kept is brought up
     * @param day the day itself
     * @return whether nothing is left to do
     */
    public boolean bringUp(Collection<Long> plans, LocalDate day) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            alone();
            return bringUpAlone(plans, day);
        }));
    }

    /** 已留存的计划: those that are kept now, whether or not their rows still hold. */
    public List<Long> plans() {
        return jdbc.sql("select plan_id from kept_plan order by plan_id")
                .query(Long.class)
                .list();
    }

    /** Waits until nobody else keeps anything, to the end of the transaction. */
    void alone() {
        jdbc.sql(ALONE).query((row, number) -> number).list();
    }

    private boolean bringUpAlone(Collection<Long> wanted, LocalDate day) {
        Long[] marks = jdbc.sql(MARKS).query(Long.class).list().toArray(Long[]::new);
        if (marks.length > 0) {
            jdbc.sql(FORGET).param("marks", marks).update();
        }
        List<Long> missing = jdbc.sql(PLANS)
                .param("plans", wanted.toArray(Long[]::new))
                .param("day", day.toString())
                .param("most", MOST_PLANS + 1)
                .query(Long.class)
                .list();
        List<Long> whole = missing.subList(0, Math.min(MOST_PLANS, missing.size()));
        boolean all = whole.size() == missing.size();
        for (long plan : whole) {
            all &= keepWhole(plan, day);
        }
        List<Stale> stale = jdbc.sql(TASKS)
                .param("day", day.toString())
                .param("marks", marks)
                .param("plans", whole.toArray(Long[]::new))
                .param("most", MOST_TASKS + 1)
                .query((row, number) -> new Stale(row.getLong("task_id"), row.getLong("plan_id")))
                .list();
        List<Stale> tasks = stale.subList(0, Math.min(MOST_TASKS, stale.size()));
        keep(tasks, day);
        if (marks.length > 0) {
            jdbc.sql(TAKE_AWAY)
                    .param("marks", marks)
                    .param("plans", whole.toArray(Long[]::new))
                    .param("tasks", tasks.stream().map(Stale::taskId).toArray(Long[]::new))
                    .update();
        }
        return all && tasks.size() == stale.size();
    }

    /** Only while no command of the plan is under way: it would have found nothing to mark. */
    private boolean keepWhole(long plan, LocalDate day) {
        Long[] one = {plan};
        jdbc.sql("delete from kept_plan where plan_id = :plan")
                .param("plan", plan)
                .update();
        if (!jdbc.sql(FREE).param("plan", plan).query(Boolean.class).single()) {
            return false;
        }
        jdbc.sql(KEEP_PLANS).param("plans", one).param("day", day.toString()).update();
        judge(List.of(plan), null, day);
        jdbc.sql(COUNT).param("plans", one).param("day", day.toString()).update();
        return true;
    }

    private void keep(List<Stale> tasks, LocalDate day) {
        if (tasks.isEmpty()) {
            return;
        }
        Set<Long> plans = new HashSet<>();
        List<Long> ids = new ArrayList<>();
        tasks.forEach(task -> {
            plans.add(task.planId());
            ids.add(task.taskId());
        });
        jdbc.sql("delete from kept_standing where plan_id = any(:plans)")
                .param("plans", plans.toArray(Long[]::new))
                .update();
        jdbc.sql("delete from kept_task where task_id = any(:tasks)")
                .param("tasks", ids.toArray(Long[]::new))
                .update();
        judge(plans, ids, day);
        jdbc.sql(COUNT)
                .param("plans", plans.toArray(Long[]::new))
                .param("day", day.toString())
                .update();
    }

    private void judge(Collection<Long> plans, @Nullable List<Long> tasks, LocalDate day) {
        List<LocalDate> days =
                IntStream.rangeClosed(0, DAYS_AHEAD).mapToObj(day::plusDays).toList();
        FigureCalendar all = calendars.of(plans, days);
        FigureCalendar own = all.where(one -> one.day().equals(day));
        jdbc.sql(KEEP_TASKS)
                .param("calendar", (tasks == null ? own : own.ofTasks(tasks)).json())
                .param("ahead", all.where(one -> one.day().isAfter(day)).json())
                .update();
    }
}
