package app.workplan.service.ledger;

import app.workplan.domain.task.Light;
import app.workplan.service.ledger.LedgerFilter.OnTime;
import app.workplan.service.ledger.LedgerFilter.Reports;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** The one statement that finds, counts and sorts the rows of a ledger, put together from fixed texts. */
final class LedgerSql {

    private static final String NONE = "null::int";

    private static final String BY_TASK = """
            select f.bureau_id, f.plan_id, f.task_id, f.state, f.light, f.light_rule, f.due_on, f.due_origin,
                   f.overdue_since, f.days_overdue, f.judged_on, f.progress as exact_progress, f.expected,
                   f.shares_counting > 0 as assigned, f.quantified, f.shares_owed as owed, f.shares_reported as reported,
                   f.shares_scored as scored, f.shares_on_time as on_time
            from task_figure(cast(:calendar as jsonb)) f
            """;

    private static final String BY_SHARE = """
            select s.bureau_id, s.plan_id, s.task_id, case when s.light is null then 'CANCELLED' else s.state end as state,
                   s.light, s.light_rule, s.due_on,
                   case when s.due_on > own.due_on then 'STAFF' else own.due_origin end as due_origin,
                   s.overdue_since, s.days_overdue, s.judged_on, s.progress as exact_progress, s.expected,
                   true as assigned,
                   own.due_origin <> 'DEFAULT' or exists (select from recurrence r where r.task_id = s.task_id)
                       or exists (select from target g where g.task_id = s.task_id) as quantified,
                   s.asked::int as owed, (s.asked and s.reported_last)::int as reported, s.scored::int as scored,
                   s.on_time::int as on_time
            from share_figure(cast(:calendar as jsonb)) s
            cross join lateral (
                select fact.due_on, fact.due_origin from task_fact fact
                where fact.task_id = s.task_id and fact.valid_from < figure_end_of(s.judged_on)
                order by fact.valid_from desc, fact.id desc limit 1
            ) own
            where s.counting and s.department_id = :department
            """;

    private static final String STATEMENT = """
            with judged as materialized (
            %s),
            found as materialized (
                select j.*, p.title as plan_title, t.code, t.title,
                       regexp_replace(regexp_replace(t.code, '(\\d+)', '00000000\\1', 'g'), '\\d*(\\d{8})', '\\1', 'g')
                           collate "C" as natural_code
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
                select * from found
                where %2$s
                order by %3$s
                limit :size
                offset (select least(cast(:page as bigint) - 1, greatest(0, (c.total - 1) / :size)) * :size from counted c)
            )
            select c.overdue, c.at_risk, c.on_track, c.not_started, c.done as done_count, c.total,
                   c.report_shares, c.on_time_shares,
                   s.plan_id, s.plan_title, s.task_id, s.code, s.title, s.state, s.light, s.light_rule, s.due_on,
                   s.due_origin, s.overdue_since, s.days_overdue, greatest(0, s.due_on - s.judged_on) as days_left,
                   figure_display(s.exact_progress) as progress, figure_display(s.expected) as expected,
                   s.owed > s.reported as report_owed
            from counted c
            left join shown s on true
            order by %3$s
            """;

    private final Map<String, Object> params = new HashMap<>();
    private final String text;

    LedgerSql(LedgerFilter filter) {
        String lights = filter.lights().isEmpty() ? "true" : "light = any(:lights)";
        String rows = filter.department() == null ? BY_TASK : BY_SHARE;
        String order = filter.sort().orderBy(filter.reversed());
        this.text = STATEMENT
                .replace("%3$s", order)
                .replace("%4$s", filter.reports() == null ? NONE : shares(filter.reports()))
                .replace("%5$s", filter.onTime() == null ? NONE : shares(filter.onTime()))
                .replace("%2$s", lights)
                .replaceFirst("%s", Matcher.quoteReplacement(rows))
                .replaceFirst("%s", Matcher.quoteReplacement(String.join(" and ", conditions(filter))));
        if (filter.department() != null) {
            params.put("department", filter.department());
        }
        if (!filter.lights().isEmpty()) {
            params.put("lights", filter.lights().stream().map(Light::name).toArray(String[]::new));
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

    /** How many of the row's shares the condition means. */
    private static String shares(Reports reports) {
        return switch (reports) {
            case OWED -> "owed";
            case GIVEN -> "reported";
            case MISSING -> "owed - reported";
        };
    }

    private static String shares(OnTime onTime) {
        return switch (onTime) {
            case SCORED -> "scored";
            case YES -> "on_time";
            case NO -> "scored - on_time";
        };
    }

    private List<String> conditions(LedgerFilter filter) {
        List<String> all = new ArrayList<>();
        all.add("j.bureau_id = any(:bureaus)");
        all.add(filter.isCancelled() ? "j.light is null" : "j.light is not null");
        if (filter.state() != null && !filter.isCancelled()) {
            all.add("j.state = :state");
            params.put("state", filter.state().name());
        }
        if (filter.chapter() != null) {
            all.add("t.chapter_id = :chapter");
            params.put("chapter", filter.chapter());
        }
        if (filter.dueFrom() != null) {
            all.add("j.due_on >= :dueFrom");
            params.put("dueFrom", filter.dueFrom());
        }
        if (filter.dueTo() != null) {
            all.add("j.due_on <= :dueTo");
            params.put("dueTo", filter.dueTo());
        }
        if (filter.origin() != null) {
            all.add("j.due_origin = :origin");
            params.put("origin", filter.origin().name());
        }
        if (filter.assigned() != null) {
            all.add(filter.assigned() ? "j.assigned" : "not j.assigned");
        }
        if (filter.quantified() != null) {
            all.add(filter.quantified() ? "j.quantified" : "not j.quantified");
        }
        if (filter.reports() != null) {
            all.add(shares(filter.reports()) + " > 0");
        }
        if (filter.onTime() != null) {
            all.add(shares(filter.onTime()) + " > 0");
        }
        if (filter.q() != null) {
            all.add("""
                    (position(lower(:q) in lower(t.code || ' ' || t.title)) > 0
                     or position(lower(:q) in lower((
                         select substring(d.text from t.span_start + 1 for t.span_end - t.span_start)
                         from source_document d where d.id = p.source_document_id))) > 0)""");
            params.put("q", filter.q());
        }
        return all;
    }
}
