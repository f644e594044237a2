-- The rules of docs/rules.md in SQL. Signatures first, bodies follow.
-- p_calendar says which plans are judged on which days and holds what needs the working calendar:
--   {"days":   [{"plan": 7, "day": "2026-03-31", "on": "2026-03-31", "near": "2026-04-15", "lag": 15, "grace": 0}, …],
--    "months": [{"month": "2026-03-01", "due": "2026-04-07"}, …]}
drop function if exists task_figure(jsonb);
drop function if exists share_figure(jsonb);
drop function if exists figure_mean(numeric, numeric);

-- weighted mean of points: figure_mean(sum(weight * progress), sum(weight)); null where there is nothing to weigh
create function figure_mean(p_weighted numeric, p_weight numeric) returns numeric language sql immutable as $$
    select case when p_weight > 0 then div(2 * p_weighted * 1000000000000 + p_weight, 2 * p_weight) * 0.000000000001 end
$$;

-- one row per (plan and day asked, share); light is null for a cancelled share or task, which is in no count
create function share_figure(p_calendar jsonb) returns table (
    day date, judged_on date, bureau_id bigint, plan_id bigint, chapter_id bigint, task_id bigint, share_id bigint,
    department_id bigint, share_position integer, role varchar, counting boolean, state varchar, task_set_state varchar,
    weight numeric, progress numeric, expected numeric, starts_on date, due_on date, original_due_on date,
    handed_in_on date, returned boolean, light varchar, light_rule varchar, overdue_since date, days_overdue integer,
    last_period_end date, last_report_due date, owed_last boolean, reported_last boolean,
    occurrences integer, occurrences_met integer, occurrences_missed integer
) language sql stable as $$
    select null::date, null::date, null::bigint, null::bigint, null::bigint, null::bigint, null::bigint, null::bigint,
           null::integer, null::varchar, null::boolean, null::varchar, null::varchar, null::numeric, null::numeric,
           null::numeric, null::date, null::date, null::date, null::date, null::boolean, null::varchar, null::varchar,
           null::date, null::integer, null::date, null::date, null::boolean, null::boolean, null::integer,
           null::integer, null::integer
    where false
$$;

-- one row per (plan and day asked, task), cancelled ones with light, progress and expected null
create function task_figure(p_calendar jsonb) returns table (
    day date, judged_on date, bureau_id bigint, plan_id bigint, chapter_id bigint, item_id bigint, task_id bigint,
    state varchar, light varchar, light_rule varchar, light_share_id bigint, progress numeric, expected numeric,
    weight numeric, starts_on date, due_on date, due_origin varchar, overdue_since date, days_overdue integer,
    overdue_department_id bigint, shares_counting integer, shares_open integer, shares_done integer,
    shares_owed integer, shares_reported integer, shares_scored integer, shares_on_time integer,
    quantified boolean
) language sql stable as $$
    select null::date, null::date, null::bigint, null::bigint, null::bigint, null::bigint, null::bigint, null::varchar,
           null::varchar, null::varchar, null::bigint, null::numeric, null::numeric, null::numeric, null::date, null::date,
           null::varchar, null::date, null::integer, null::bigint, null::integer, null::integer, null::integer,
           null::integer, null::integer, null::integer, null::integer, null::boolean
    where false
$$;
