drop function if exists task_figure(jsonb);

-- 任务的判定: one row per (plan and day asked, task that existed on it); a cancelled one has no light, progress, expected
create function task_figure(p_calendar jsonb) returns table (
    day date, judged_on date, bureau_id bigint, plan_id bigint, chapter_id bigint, item_id bigint, task_id bigint,
    state varchar, light varchar, light_rule varchar, light_share_id bigint, progress numeric, expected numeric,
    weight numeric, starts_on date, due_on date, due_origin varchar, overdue_since date, days_overdue integer,
    overdue_department_id bigint, shares_counting integer, shares_open integer, shares_done integer,
    shares_owed integer, shares_reported integer, shares_scored integer, shares_on_time integer,
    quantified boolean, last_period_end date
) language sql stable as $$
    with share_now as materialized (
        select * from share_figure(p_calendar) s where s.counting and s.light is not null
    ),
    summed as materialized (
        select s.day, s.task_id, count(*) as counting,
               figure_mean(sum(s.weight * s.progress), sum(s.weight)) as progress,
               figure_mean(sum(s.weight * s.expected), sum(s.weight)) as expected,
               min(s.starts_on) as starts_on, max(s.due_on) as due_on,
               count(*) filter (where s.state = 'DONE') as done, bool_or(s.begun) as begun,
               count(*) filter (where s.state = 'SUBMITTED') as waiting,
               count(*) filter (where s.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED')) as open,
               count(*) filter (where s.owed_last and s.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED')) as owed,
               count(*) filter (where s.owed_last and s.reported_last
                   and s.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED')) as reported,
               count(*) filter (where s.judged_on > s.original_due_on) as scored,
               count(*) filter (where s.judged_on > s.original_due_on and s.state = 'DONE'
                   and s.handed_in_on <= s.original_due_on) as on_time
        from share_now s
        group by s.day, s.task_id
    ),
    worst as materialized (
        select distinct on (s.day, s.task_id) s.day, s.task_id, s.share_id, s.department_id, s.light, s.light_rule,
               s.overdue_since, s.days_overdue
        from share_now s
        order by s.day, s.task_id, figure_worst(s.light_rule, s.days_overdue), s.share_position, s.share_id
    ),
    -- a task without counting shares is judged by its own dates and occurrences at progress 0
    own as materialized (
        select t.*, o.missed_since, coalesce(o.missed, 0)::int as missed, t.starts_on as own_start,
               case when o.occurrences > 0 then figure_points(o.decided, o.occurrences)
                    else figure_expected(t.starts_on, t.due_on, t.milestones, t.judged_on) end as own_expected
        from figure_task_fact(p_calendar) t
        left join (
            select f.day, f.task_id, sum(f.occurrences) as occurrences, sum(f.decided)::bigint as decided,
                   sum(f.missed) as missed, min(f.missed_since) as missed_since
            from figure_occurrence(p_calendar) f group by f.day, f.task_id
        ) o on o.day = t.day and o.task_id = t.task_id
    ),
    ruled as materialized (
        select t.*, figure_rule(
                   coalesce(t.set_state, 'NOT_STARTED'), t.judged_on, t.own_start, t.due_on, null, 0, t.own_expected,
                   t.missed_since, t.missed, t.near, t.lag, false) as own_rule
        from own t
    ),
    dated as (
        select r.*, case when r.own_rule = 'PAST_DUE' then least(r.due_on, r.missed_since)
                         when r.own_rule = 'OCCURRENCE_MISSED' then r.missed_since end as own_since
        from ruled r
    )
    select d.day, d.judged_on, d.bureau_id, d.plan_id, d.chapter_id, d.item_id, d.task_id,
           case when d.set_state is not null then d.set_state
                when s.counting = s.done then 'DONE'
                when s.open > 0 and s.open = s.waiting then 'SUBMITTED'
                when s.begun then 'IN_PROGRESS'
                else 'NOT_STARTED' end,
           case when s.task_id is null then figure_light(d.own_rule) else l.light end,
           case when s.task_id is null then d.own_rule else l.light_rule end,
           l.share_id,
           case when d.set_state = 'CANCELLED' then null else coalesce(s.progress, 0) end,
           case when d.set_state = 'CANCELLED' then null else coalesce(s.expected, d.own_expected) end,
           d.weight, coalesce(s.starts_on, d.own_start), coalesce(s.due_on, d.due_on), d.due_origin,
           case when s.task_id is null then d.own_since else l.overdue_since end,
           case when s.task_id is null then coalesce(d.judged_on - d.own_since, 0) else l.days_overdue end,
           case when l.light = 'OVERDUE' then l.department_id end,
           coalesce(s.counting, 0)::int, coalesce(s.open, 0)::int, coalesce(s.done, 0)::int,
           coalesce(s.owed, 0)::int, coalesce(s.reported, 0)::int, coalesce(s.scored, 0)::int, coalesce(s.on_time, 0)::int,
           d.due_origin <> 'DEFAULT' or exists (select from recurrence r where r.task_id = d.task_id)
               or exists (select from target g where g.task_id = d.task_id),
           d.last_period_end
    from dated d
    left join summed s on s.day = d.day and s.task_id = d.task_id
    left join worst l on l.day = d.day and l.task_id = d.task_id
$$;
