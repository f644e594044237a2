package app.workplan.service.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The one statement that finds, counts and sorts the rows of a ledger and reads their tasks, put together from fixed texts. */
final class LedgerSql {

    private static final String NONE = "null::int";

    static final String BY_TASK = """
            select f.bureau_id, f.plan_id, f.task_id, f.state, f.light, f.light_rule, f.due_on, f.due_origin,
                   f.overdue_since, f.days_overdue, f.judged_on, f.progress as exact_progress, f.expected,
                   f.shares_counting > 0 as assigned, f.quantified, f.shares_owed as owed, f.shares_reported as reported,
                   f.shares_scored as scored, f.shares_on_time as on_time
            from task_figure(cast(:calendar as jsonb)) f
            """;

    static final String BY_SHARE = """
            select s.bureau_id, s.plan_id, s.task_id, s.department_id, case when s.light is null then 'CANCELLED' else s.state end as state,
                   s.light, s.light_rule, s.due_on,
                   case when s.due_on > own.due_on then 'STAFF' else own.due_origin end as due_origin,
                   s.overdue_since, s.days_overdue, s.judged_on, s.progress as exact_progress, s.expected,
                   true as assigned,
                   own.due_origin <> 'DEFAULT' or exists (
                           select from recurrence r join recurrence_owner ro on ro.recurrence_id = r.id
                           where r.task_id = s.task_id and ro.valid_from < figure_end_of(s.judged_on))
                       or exists (select from target g where g.task_id = s.task_id) as quantified,
                   s.asked::int as owed, (s.asked and s.reported_last)::int as reported, s.scored::int as scored,
                   s.on_time::int as on_time
            from share_figure(cast(:calendar as jsonb)) s
            cross join lateral (
                select fact.due_on, fact.due_origin from task_fact fact
                where fact.task_id = s.task_id and fact.valid_from < figure_end_of(s.judged_on)
                order by fact.valid_from desc, fact.id desc limit 1
            ) own
            where s.counting and s.department_id = any(:departments)
            """;

    private static final String STATEMENT = """
            with judged as materialized (
            %s),
            found as materialized (
                select j.*, p.title as plan_title, t.code, t.title,
                       %8$s as natural_code
                from judged j
                join task t on t.id = j.task_id
                join plan p on p.id = j.plan_id
                where %s
            ),
            counted as (
                select count(*) filter (where light = 'OVERDUE') as overdue,
                       count(*) filter (where light = 'AT_RISK') as at_risk,
                       count(*) filter (where light = 'ON_TRACK') as on_track,
                       count(*) filter (where light = 'NOT_STARTED') as not_started,
                       count(*) filter (where light = 'DONE') as done,
                       count(*) filter (where %2$s) as total, sum(%4$s) filter (where %2$s) as report_shares,
                       sum(%5$s) filter (where %2$s) as on_time_shares
                from found
            ),
            shown as (
                select f.*, row_number() over (order by %3$s) as place from found f
                where %2$s%7$s
                order by %3$s
                limit :size
                offset (select least(cast(:page as bigint) - 1, greatest(0, (c.total - 1) / :size)) * :size from counted c)
            )
            select c.overdue, c.at_risk, c.on_track, c.not_started, c.done as done_count, c.total,
                   c.report_shares, c.on_time_shares,
                   r.plan_id, r.plan_title, r.task_id, r.code, r.title, r.state, r.light, r.light_rule,
                   r.due_on as judged_due,
                   r.due_origin, r.overdue_since, r.days_overdue, greatest(0, r.due_on - r.judged_on) as days_left,
                   figure_display(r.exact_progress) as progress, figure_display(r.expected) as expected,
                   r.owed > r.reported as report_owed, r.place, d.*
            from counted c
            left join shown r on true
            -- of each row its own task: a list of tasks joined afterwards is read once for every row
            left join lateral (
            %6$s) d on true
            order by r.place, d.position, d.share_id
            """;

    /** Numbers in a code by their value. */
    private static final String NATURAL = """
            regexp_replace(regexp_replace(%s, '(\\d+)', '00000000\\1', 'g'), '\\d*(\\d{8})', '\\1', 'g') collate "C\"""";

    /** Rows behind a place, in the order of codes. */
    private static final String BEHIND = """
             and (natural_code, plan_id, task_id) > (%s, cast(:afterPlan as bigint), cast(:afterTask as bigint))
            """.formatted(NATURAL.formatted("cast(:afterCode as text)"));

    private final Map<String, Object> params = new HashMap<>();
    private final String text;

    LedgerSql(LedgerFilter filter) {
        this(filter, null);
    }

    /** @param after the rows behind it alone, in the order of codes; null for all */
    LedgerSql(LedgerFilter filter, @Nullable LedgerPlace after) {
        String lights = LedgerConditions.lights(filter, params, "");
        String rows = filter.department() == null ? BY_TASK : BY_SHARE;
        String order = filter.sort().orderBy(filter.reversed());
        this.text = STATEMENT
                .replace("%3$s", order)
                .replace("%4$s", filter.reports() == null ? NONE : LedgerConditions.shares(filter.reports()))
                .replace("%5$s", filter.onTime() == null ? NONE : LedgerConditions.shares(filter.onTime()))
                .replace("%2$s", lights)
                .replace("%7$s", after == null ? "" : BEHIND)
                .replace("%8$s", NATURAL.formatted("t.code"))
                .replace("%6$s", LedgerTaskRows.text("= r.task_id"))
                .replaceFirst("%s", Matcher.quoteReplacement(rows))
                .replaceFirst(
                        "%s", Matcher.quoteReplacement(String.join(" and ", LedgerConditions.of(filter, params, ""))));
        if (filter.department() != null) {
            params.put("departments", new Long[] {filter.department()});
        }
        if (after != null) {
            params.put("afterCode", after.code());
            params.put("afterPlan", after.planId());
            params.put("afterTask", after.taskId());
        }
        params.put("size", filter.size());
        params.put("page", filter.page());
    }

    String text() {
        return text;
    }

    Map<String, Object> params() {
        return params;
    }
}
