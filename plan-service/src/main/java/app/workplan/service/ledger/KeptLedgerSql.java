package app.workplan.service.ledger;

import app.workplan.domain.task.Light;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The statements that find a page of a ledger among the kept rows, by their indexes; put together from fixed texts. */
final class KeptLedgerSql {

    /** How many rows of a light are counted under conditions: counting on would read all there are. */
    static final int MOST = 10_000;

    /**
     * Marks keep from the rows, unless they came after the rows were brought up: then all that was there before is in them. The first and
     * the last day are ends of an index whatever the planner expects; {@code not exists} became a reading of the whole table.
     */
    static final String READY = """
            with chosen as materialized (select unnest(cast(:plans as bigint[])) as id),
            mine as (select unnest(cast(:bureaus as bigint[])) as id)
            select count(*) = count(*) filter (where k.bureau_id in (select id from mine)) and (:brought or not exists (select from kept_mark))
                       and coalesce((select min(good_until) from kept_task) >= :day, true)
                       and coalesce((select max(judged_on) from kept_task) <= :day, true) as ready,
                   count(*) = (select count(*) from kept_plan) as every,
                   sum(k.overdue) as overdue, sum(k.at_risk) as at_risk, sum(k.on_track) as on_track,
                   sum(k.not_started) as not_started, sum(k.done) as done, sum(k.cancelled) as cancelled
            from chosen c
            left join kept_plan k on k.plan_id = c.id and k.good_until >= :day
            """;

    static final String MEANT = """
            select p.id
            from unnest(cast(:plans as bigint[])) as p(id)
            where (cast(:chapter as bigint) is null or p.id in (select c.plan_id from chapter c where c.id = :chapter))
              and (cast(:department as bigint) is null
                   or p.id in (select s.plan_id from share s where s.department_id = :department))
            """;

    private static final String COUNTS = """
            select n.*
            from unnest(array[%1$s]) with ordinality as l(light, place)
            cross join lateral (
                select count(*) as rows, sum(x.reports) as reports, sum(x.on_time) as on_time from (
                    select %2$s as reports, %3$s as on_time from kept_task j where %4$s and %5$s limit :most
                ) x
            ) n
            order by l.place
            """;

    private static final String PAGE = """
            select j.task_id, j.plan_id from kept_task j where %s and %s order by %s limit :size offset :offset
            """;

    /** Not a join: it would sort the rows which the index has in order. */
    private static final String CHOSEN = " and (j.plan_id in (select unnest(cast(:plans as bigint[])))) is true";

    private static final String EACH =
            Arrays.stream(Light.values()).map(light -> "'" + light.name() + "'").collect(Collectors.joining(", "));

    private final Map<String, Object> params = new HashMap<>();
    private final String rows;
    private final LedgerFilter filter;
    private final boolean plain;

    /** @param every whether all kept plans are meant */
    KeptLedgerSql(KeptLedgerQueries.Asked asked, boolean every) {
        this.filter = asked.filter();
        List<String> conditions = LedgerConditions.ofKept(filter, params, asked.day());
        if (asked.tasks() != null) {
            conditions.add("j.task_id = any(:tasks)");
            params.put("tasks", asked.tasks().toArray(Long[]::new));
        }
        this.plain = conditions.size() == 1;
        this.rows = String.join(" and ", conditions) + (every ? "" : CHOSEN);
    }

    /** Whether the numbers of the plans say it all: nothing is asked but lights. */
    boolean isPlain() {
        return plain;
    }

    /** One row for each light in its order; of cancelled rows one. */
    String counts() {
        return COUNTS.formatted(
                filter.isCancelled() ? "''" : EACH,
                filter.reports() == null ? "0" : LedgerConditions.shares(filter.reports()),
                filter.onTime() == null ? "0" : LedgerConditions.shares(filter.onTime()),
                rows,
                filter.isCancelled() ? "true" : "j.light = l.light");
    }

    /** @param backwards from the end of the order */
    String page(boolean backwards) {
        return PAGE.formatted(
                rows,
                LedgerConditions.lights(filter, params, ""),
                filter.sort().keptOrder(filter.reversed() != backwards));
    }

    Map<String, Object> params() {
        return params;
    }
}
