-- 台账行的留存 (docs/adr/0385): the rows of kept_task as they are judged on the days of the calendar, with the last day until which each is
-- judged alike if nothing is written. Days pass by themselves: what a row shows must therefore be the same on every day until then,
-- all but the points that should have been reached (expected), which are never kept.
--
-- p_ahead: the same plans on the days that follow, one after the other without a gap; it says which dates are near due then.
truncate kept_plan, kept_task, kept_standing;
drop function if exists kept_task_judged(jsonb, jsonb);
drop function if exists kept_plan_good_until(bigint, date);

create function kept_task_judged(p_calendar jsonb, p_ahead jsonb) returns table (
    task_id bigint, plan_id bigint, bureau_id bigint, chapter_id bigint, natural_code text, title varchar, state varchar,
    light varchar, light_place integer, due_on date, due_origin varchar, overdue_since date, progress numeric,
    assigned boolean, quantified boolean, owed integer, reported integer, scored integer, on_time integer,
    judged_on date, good_until date, coordination boolean, heard_on date, silent_days integer
) language plpgsql stable rows 400 as $$
#variable_conflict use_column
begin
    return query
    with judged as materialized (select * from plan_figure(p_calendar, true)),
    asked as materialized (
        select f.plan, f.day, f.lag, figure_end_of(f.day) as ends_at,
               (select min(m.due + f.grace) from jsonb_to_recordset(p_calendar -> 'months') as m(month date, due date)
                where m.due + f.grace >= f.day) as reports_until,
               (select array_agg(a.near order by a.day) from jsonb_to_recordset(p_ahead -> 'days') as a(plan bigint, day date, near date)
                where a.plan = f.plan) as nears
        from jsonb_to_recordset(p_calendar -> 'days') as f(plan bigint, day date, lag int, grace int)
    ),
    -- each counting share, and a task without any as one share that has not begun
    part as (
        select j.plan_id, j.task_id, j.judged_on, j.light_rule, j.progress, j.starts_on, j.due_on, s.original_due_on
        from judged j join share s on s.id = j.share_id
        union all
        select j.plan_id, j.task_id, j.judged_on, j.light_rule, j.progress, j.starts_on, j.due_on, null
        from judged j where j.share_id is null and j.shares_counting = 0
    ),
    lasting as (
        select p.task_id,
               min(case
                   when p.light_rule = 'BEFORE_START' then p.starts_on - 1
                   when p.light_rule = 'NEAR_DUE' then p.due_on
                   -- the days ahead whose near dates do not reach the due date
                   when p.light_rule = 'BEHIND' then a.day + coalesce(width_bucket(p.due_on - 1, a.nears), 0)
                   when p.light_rule in ('REPORT_MISSING', 'EARLIER_MISSED', 'ON_COURSE') then least(
                       a.day + coalesce(width_bucket(p.due_on - 1, a.nears), 0),
                       p.starts_on - 1 + floor((p.progress + a.lag) * (p.due_on - p.starts_on + 1) / 100)::int) end) as light_until,
               min(p.original_due_on) filter (where p.original_due_on >= p.judged_on) as scored_until
        from part p
        join asked a on a.plan = p.plan_id
        group by p.task_id
    ),
    -- asked as if a share had begun, for the row may outlast the day before it begins; nothing was heard of it before that
    heard as (
        select j.task_id, min(greatest(j.judged_on - q.silent_days, j.starts_on)) as heard_on
        from (select array_agg(f.share_id) as shares, array_agg(f.state) as states, array_agg(least(f.starts_on, f.judged_on)) as starts,
                     array_agg(f.judged_on) as days from judged f where f.share_id is not null) s
        cross join figure_silence(s.shares, s.states, s.starts, s.days, -10000) q
        join judged j on j.share_id = q.share_id
        group by j.task_id
    )
    select j.task_id, j.plan_id, j.bureau_id, j.chapter_id,
           regexp_replace(regexp_replace(t.code, '(\d+)', '00000000\1', 'g'), '\d*(\d{8})', '\1', 'g'),
           t.title, j.state, j.light,
           array_position(array['OVERDUE', 'AT_RISK', 'ON_TRACK', 'NOT_STARTED', 'DONE']::varchar[], j.light),
           j.due_on, j.due_origin, j.overdue_since, j.progress, j.shares_counting > 0, j.quantified,
           j.shares_owed, j.shares_reported, j.shares_scored, j.shares_on_time, j.judged_on,
           -- of a closed plan the days have ended
           case when j.judged_on < a.day then 'infinity' else greatest(j.judged_on, coalesce(least(
               l.light_until, l.scored_until,
               case when j.shares_open > 0 then a.reports_until end,
               -- where occurrences or milestones say what is expected, the straight line above does not
               case when exists (select from recurrence r where r.task_id = j.task_id)
                      or exists (select from milestone m where m.task_id = j.task_id) then j.judged_on end,
               (written.at at time zone 'Asia/Shanghai')::date - 1), 'infinity')) end,
           j.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED') and figure_coordination(j.task_id, j.judged_on, null),
           case when p.closed_on is null or p.closed_on > a.day then h.heard_on end,
           case when p.closed_on <= a.day then j.judged_on - h.heard_on end
    from judged j
    join asked a on a.plan = j.plan_id
    join plan p on p.id = j.plan_id
    join task t on t.id = j.task_id
    left join lasting l on l.task_id = j.task_id
    left join heard h on h.task_id = j.task_id
    cross join lateral (
        -- facts written ahead
        select least(
            (select min(f.valid_from) from task_fact f where f.task_id = j.task_id and f.valid_from >= a.ends_at),
            (select min(f.valid_from) from share s join share_fact f on f.share_id = s.id
             where s.task_id = j.task_id and f.valid_from >= a.ends_at),
            (select min(e.entered_at) from share s join progress_entry e on e.share_id = s.id
             where s.task_id = j.task_id and e.entered_at >= a.ends_at),
            (select min(e.returned_at) from share s join progress_entry e on e.share_id = s.id
             where s.task_id = j.task_id and e.returned_at >= a.ends_at),
            (select min(b.valid_from) from bureau_setting b where b.bureau_id = j.bureau_id and b.valid_from >= a.ends_at)) as at
    ) written
    where j.share_id is null;
end
$$;

-- the last day until which no task of the plan appears by a fact written ahead
create function kept_plan_good_until(p_plan bigint, p_day date) returns date language sql stable as $$
    select coalesce((min(f.valid_from) at time zone 'Asia/Shanghai')::date - 1, 'infinity')
    from task t join task_fact f on f.task_id = t.id and f.valid_from >= figure_end_of(p_day)
    where t.plan_id = p_plan
$$;
