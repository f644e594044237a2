package app.workplan.service.overview;

import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.KeptStandings;
import app.workplan.service.figure.KeptTasksKeeper;
import app.workplan.service.ledger.LightCounts;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.shared.Scope;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 各计划现况的读取: any number of plans judged on one day, in three statements. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class StandingQueries {

    /** The sums of each plan, judged or kept; behind them those of each level and of all, by the same mean over their tasks. */
    private static final String FIGURES = """
            with place as materialized (
                select * from unnest(cast(:plans as bigint[]), cast(:levels as int[])) as l(plan_id, level)
            ),
            sums as materialized (
                select f.plan_id, min(l.level) as level,
                       count(*) filter (where f.light = 'OVERDUE') as overdue,
                       count(*) filter (where f.light = 'AT_RISK') as at_risk,
                       count(*) filter (where f.light = 'ON_TRACK') as on_track,
                       count(*) filter (where f.light = 'NOT_STARTED') as not_started,
                       count(*) filter (where f.light = 'DONE') as done,
                       sum(f.shares_counting) as shares, sum(f.weight) as weight,
                       sum(f.weight * f.progress) as weighted_progress, sum(f.weight * f.expected) as weighted_expected,
                       count(*) filter (where f.shares_counting > 0) as assigned,
                       count(*) filter (where not f.quantified) as unquantified,
                       sum(f.shares_owed) as owed, sum(f.shares_reported) as reported,
                       sum(f.shares_scored) as scored, sum(f.shares_on_time) as on_time, 0 as red_shares,
                       array_agg(f.task_id) filter (where f.light = 'OVERDUE') as red
                from task_figure(cast(:calendar as jsonb)) f
                join place l on l.plan_id = f.plan_id
                where f.light is not null and f.bureau_id = any(:bureaus)
                group by f.plan_id
                union all
                select k.plan_id, l.level, k.overdue, k.at_risk, k.on_track, k.not_started, k.done, k.shares, k.weight,
                       k.weighted_progress, k.weighted_expected, k.assigned, k.unquantified, k.owed, k.reported, k.scored,
                       k.on_time, k.red_shares, null
                from kept_standing k
                join place l on l.plan_id = k.plan_id
                where k.plan_id in (select unnest(cast(:kept as bigint[])))
                  and k.overdue + k.at_risk + k.on_track + k.not_started + k.done > 0
            ),
            lines as (
                select * from sums
                union all
                select null, f.level, sum(f.overdue), sum(f.at_risk), sum(f.on_track), sum(f.not_started), sum(f.done),
                       sum(f.shares), sum(f.weight), sum(f.weighted_progress), sum(f.weighted_expected), sum(f.assigned),
                       sum(f.unquantified), sum(f.owed), sum(f.reported), sum(f.scored), sum(f.on_time), sum(f.red_shares), null
                from sums f
                group by rollup (f.level)
            )
            select f.plan_id, f.level, f.overdue, f.at_risk, f.on_track, f.not_started, f.done, f.shares,
                   figure_display(f.done_points) as progress, figure_display(f.expected_points) as expected,
                   f.assigned, f.unquantified, f.owed, f.reported, f.scored, f.on_time, f.red_shares, f.red
            from (
                select l.*, figure_mean(l.weighted_progress, l.weight) as done_points,
                       figure_mean(l.weighted_expected, l.weight) as expected_points
                from lines l offset 0 -- divided once, for what is shown and for the order
            ) f
            order by f.overdue desc, f.done_points - f.expected_points, f.plan_id
            """;

    /** From how many plans on judging them all takes longer than a page may. */
    static final int MANY_PLANS = 20;

    private static final String RED_SHARES = """
            select f.plan_id, count(*) as red
            from share_figure(cast(:calendar as jsonb)) f
            where f.counting and f.light = 'OVERDUE' and f.bureau_id = any(:bureaus)
            group by f.plan_id
            """;

    private final JdbcClient jdbc;
    private final FigureQueries figures;
    private final KeptStandings kept;
    private final KeptTasksKeeper keeper;
    private final BusinessClock clock;

    /**
     * The plans judged on the day.
     *
     * @param levels the plans, each with the level it is summed in
     */
    public Standings of(Scope scope, Map<Long, Integer> levels, LocalDate day) {
        if (levels.isEmpty()) {
            return Standings.NONE;
        }
        Set<Long> fresh = fresh(scope, levels.keySet(), day);
        FigureCalendar calendar = figures.calendarFor(
                levels.keySet().stream().filter(plan -> !fresh.contains(plan)).toList(), List.of(day));
        Read read = new Read(day, levels);
        jdbc.sql(FIGURES)
                .param("calendar", calendar.json())
                .param("kept", fresh.toArray(Long[]::new))
                .param("plans", levels.keySet().toArray(Long[]::new))
                .param("levels", levels.values().toArray(Integer[]::new))
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .query((ResultSet row) -> read.add(row));
        Map<Long, Integer> red = read.redTasks.isEmpty() ? new HashMap<>() : redShares(scope, calendar, read.redTasks);
        read.redShares.forEach((plan, shares) -> red.merge(plan, shares, Integer::sum));
        return read.with(red);
    }

    /** Of many plans those whose sums are kept; the others are judged, and kept before long. */
    private Set<Long> fresh(Scope scope, Set<Long> plans, LocalDate day) {
        if (plans.size() < MANY_PLANS || !day.equals(clock.today())) {
            return Set.of();
        }
        Set<Long> fresh = kept.fresh(plans, scope.bureauIds(), day);
        if (fresh.size() < plans.size()) {
            keeper.askForStandings(plans, day);
        }
        return fresh;
    }

    /** Only a task that is red has a red share, so that only these are judged share by share. */
    private Map<Long, Integer> redShares(Scope scope, FigureCalendar calendar, List<Long> tasks) {
        Map<Long, Integer> red = new HashMap<>();
        jdbc.sql(RED_SHARES)
                .param("calendar", calendar.ofTasks(tasks).json())
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .query((ResultSet row) -> {
                    red.put(row.getLong("plan_id"), row.getInt("red"));
                });
        return red;
    }

    /** What the rows of the statement come together to. */
    private static final class Read {

        private final LocalDate day;
        private final Map<Long, Integer> levels;
        private final List<Long> ranked = new ArrayList<>();
        private final List<Long> redTasks = new ArrayList<>();
        private final Map<Long, Integer> redShares = new HashMap<>();
        private final Map<Long, DayFigures> byPlan = new HashMap<>();
        private final Map<Integer, DayFigures> byLevel = new TreeMap<>();
        private DayFigures all;

        Read(LocalDate day, Map<Long, Integer> levels) {
            this.day = day;
            this.levels = levels;
            this.all = DayFigures.none(day);
        }

        void add(ResultSet row) throws SQLException {
            DayFigures figures = figures(row);
            Long plan = row.getObject("plan_id", Long.class);
            Integer level = row.getObject("level", Integer.class);
            if (plan != null) {
                ranked.add(plan);
                byPlan.put(plan, figures);
                redShares.merge(plan, row.getInt("red_shares"), Integer::sum);
                Array red = row.getArray("red");
                if (red != null) {
                    redTasks.addAll(Arrays.asList((Long[]) red.getArray()));
                }
            } else if (level != null) {
                byLevel.put(level, figures);
            } else {
                all = figures;
            }
        }

        Standings with(Map<Long, Integer> red) {
            Map<Long, Standing> plans = new HashMap<>();
            Map<Integer, Integer> redByLevel = new HashMap<>();
            levels.forEach((plan, level) -> {
                int shares = red.getOrDefault(plan, 0);
                plans.put(plan, new Standing(byPlan.getOrDefault(plan, DayFigures.none(day)), shares));
                redByLevel.merge(level, shares, Integer::sum);
            });
            Map<Integer, Standing> sums = new TreeMap<>();
            redByLevel.forEach((level, shares) ->
                    sums.put(level, new Standing(byLevel.getOrDefault(level, DayFigures.none(day)), shares)));
            int shares =
                    redByLevel.values().stream().mapToInt(Integer::intValue).sum();
            return new Standings(ranked, plans, sums, new Standing(all, shares));
        }

        private DayFigures figures(ResultSet row) throws SQLException {
            return new DayFigures(
                    day,
                    new LightCounts(
                            row.getInt("overdue"),
                            row.getInt("at_risk"),
                            row.getInt("on_track"),
                            row.getInt("not_started"),
                            row.getInt("done")),
                    row.getInt("shares"),
                    row.getBigDecimal("progress"),
                    row.getBigDecimal("expected"),
                    row.getInt("assigned"),
                    row.getInt("unquantified"),
                    row.getInt("owed"),
                    row.getInt("reported"),
                    row.getInt("scored"),
                    row.getInt("on_time"));
        }
    }
}
