-- 截至日的事实: what held at the end of each day judged.
--
-- p_calendar says which plans are judged on which days and holds what needs the working calendar. Made in one place,
-- app.workplan.service.figure.FigureQueries.calendarFor:
--   {"days":   [{"plan": 7, "day": "2026-03-31", "on": "2026-03-31", "near": "2026-04-15", "lag": 15, "grace": 0}, …],
--    "months": [{"month": "2026-03-01", "due": "2026-04-07"}, …]}
-- day: the day asked; on: the day judged, of a closed plan not later than its closing day; near: the last date that is
-- near due; lag: points; grace: calendar days; due: the working day on which a report for the month is due, before grace.
-- With "tasks": [3, …] only these are judged, with "departments": [5, …] only tasks in which one of them has a share.
-- A fact counts when it is valid from an instant before the end of the day judged, in Asia/Shanghai.
--
-- The functions that read much are plpgsql: their plans are kept by the connection (written into the statements that ask them,
-- planning took longer than judging), and the numbers of rows they name let the planner hash where it would compare all with all.
-- what was kept was judged by the functions as they were
delete from kept_figure;
delete from kept_day;
truncate kept_plan, kept_task, kept_standing;
drop function if exists figure_occurrence(jsonb);
drop function if exists figure_task_fact(jsonb);
drop function if exists figure_chosen(jsonb);
drop function if exists figure_frame(jsonb);

-- which plan is judged on which day; a plan is absent before it was issued
create function figure_frame(p_calendar jsonb) returns table (
    plan_id bigint, bureau_id bigint, day date, judged_on date, ends_at timestamptz, near date, lag integer, grace integer,
    period_from date, period_to date, issued_on date, report_cycle varchar
) language sql stable as $$
    select p.id, p.bureau_id, f.day, f."on", figure_end_of(f."on"), f.near, f.lag, f.grace,
           p.period_from, p.period_to, p.issued_on, p.report_cycle
    from jsonb_to_recordset(p_calendar -> 'days') as f(plan bigint, day date, "on" date, near date, lag int, grace int)
    join plan p on p.id = f.plan
    where p.issued_on <= f."on"
$$;

-- the tasks that are judged
create function figure_chosen(p_calendar jsonb) returns table (
    id bigint, plan_id bigint, chapter_id bigint, item_id bigint
) language sql stable as $$
    select t.id, t.plan_id, t.chapter_id, t.item_id
    from (
        -- apart, so that a few tasks of many plans are found by their numbers and not among all tasks of these
        select every.* from task every
        where p_calendar -> 'tasks' is null and every.plan_id in (select f.plan_id from figure_frame(p_calendar) f)
        union all
        select one.* from task one
        where one.id in (select chosen.id::bigint from jsonb_array_elements_text(p_calendar -> 'tasks') as chosen(id))
          and one.plan_id in (select f.plan_id from figure_frame(p_calendar) f)
    ) t
    where p_calendar -> 'departments' is null
       or t.id in (select s.task_id from share s
                   join jsonb_array_elements_text(p_calendar -> 'departments') as chosen(id)
                       on chosen.id::bigint = s.department_id)
$$;

-- every task that existed on the day, with its own dates and the last closed reporting period of its cycle; past_…: as it stood
-- on that period's due date, past_due_on null when it did not exist
create function figure_task_fact(p_calendar jsonb) returns table (
    plan_id bigint, bureau_id bigint, day date, judged_on date, ends_at timestamptz, near date, lag integer,
    period_from date, task_id bigint, chapter_id bigint, item_id bigint, due_on date, due_origin varchar,
    set_starts_on date, weight numeric, set_state varchar, milestones date[], starts_on date,
    last_period_end date, last_report_due date, past_ends_at timestamptz, past_due_on date, past_starts_on date,
    past_set_state varchar
) language plpgsql stable rows 400 as $$
#variable_conflict use_column
begin
    return query
    with frame as materialized (select * from figure_frame(p_calendar)),
    period as materialized (
        select distinct on (f.plan_id, f.day, c.cycle) f.plan_id, f.day, c.cycle,
               least((m.month + interval '1 month')::date - 1, f.period_to) as period_end, m.due + f.grace as report_due,
               figure_end_of(m.due + f.grace) as ends_at
        from frame f
        cross join (values ('MONTH', 1), ('QUARTER', 3), ('HALF_YEAR', 6)) as c(cycle, months)
        join jsonb_to_recordset(p_calendar -> 'months') as m(month date, due date)
            on m.month between date_trunc('month', f.period_from)::date and f.period_to
            and (extract(month from m.month)::int % c.months = 0 or m.month = date_trunc('month', f.period_to)::date)
        where m.due + f.grace < f.judged_on
        order by f.plan_id, f.day, c.cycle, m.month desc
    ),
    added as materialized (
        select t.id, t.plan_id, t.chapter_id, t.item_id,
               (select min(first.valid_from) at time zone 'Asia/Shanghai' from task_fact first where first.task_id = t.id)::date
                   as added_on
        from figure_chosen(p_calendar) t
    ),
    -- gathered once: most tasks have none
    stones as materialized (
        select m.task_id, f.day, array_agg(m.due_on) as due_ons
        from frame f
        join added t on t.plan_id = f.plan_id
        join milestone m on m.task_id = t.id and m.valid_from < f.ends_at and (m.valid_to is null or m.valid_to >= f.ends_at)
        group by m.task_id, f.day
    )
    select f.plan_id, f.bureau_id, f.day, f.judged_on, f.ends_at, f.near, f.lag, f.period_from,
           t.id, t.chapter_id, t.item_id, now.due_on, now.due_origin, now.starts_on, now.weight, now.set_state,
           s.due_ons,
           least(coalesce(now.starts_on, greatest(f.period_from, t.added_on)), now.due_on),
           p.period_end, p.report_due, p.ends_at, past.due_on, past.starts_on, past.set_state
    from frame f
    join added t on t.plan_id = f.plan_id
    cross join lateral (
        select * from task_fact fact where fact.task_id = t.id and fact.valid_from < f.ends_at
        order by fact.valid_from desc, fact.id desc limit 1
    ) now
    left join stones s on s.task_id = t.id and s.day = f.day
    left join period p on p.plan_id = f.plan_id and p.day = f.day and p.cycle = coalesce(now.report_cycle, f.report_cycle)
    left join lateral (
        select * from task_fact fact where fact.task_id = t.id and fact.valid_from < p.ends_at
        order by fact.valid_from desc, fact.id desc limit 1
    ) past on true;
end
$$;

-- 应办次 counted per day, task and owning share (null: the task itself)
create function figure_occurrence(p_calendar jsonb) returns table (
    day date, task_id bigint, share_id bigint, occurrences integer, met integer, missed integer, decided integer,
    missed_since date
) language plpgsql stable rows 100 as $$
#variable_conflict use_column
begin
    return query
    with frame as materialized (select * from figure_frame(p_calendar)),
    month as materialized (select * from jsonb_to_recordset(p_calendar -> 'months') as m(month date, due date)),
    dated as materialized (
        select t.plan_id, t.id as task_id, r.id as recurrence_id, o.due_on, o.added_at, o.dropped_at,
               date_trunc('month', o.due_on)::date as due_month,
               (select rec.recorded_on from occurrence_record rec where rec.occurrence_id = o.id and not rec.surplus
                order by rec.recorded_on offset o.expected_count - 1 limit 1) as met_on
        from figure_chosen(p_calendar) t
        join recurrence r on r.task_id = t.id
        join occurrence o on o.recurrence_id = r.id
    ),
    owned as materialized (
        select f.plan_id, f.day, f.ends_at, r.recurrence_id, owner.share_id
        from frame f
        join (select distinct d.plan_id, d.recurrence_id from dated d) r on r.plan_id = f.plan_id
        cross join lateral (
            select ro.share_id from recurrence_owner ro
            where ro.recurrence_id = r.recurrence_id and ro.valid_from < f.ends_at
            order by ro.valid_from desc, ro.id desc limit 1
        ) owner
    ),
    judged as (
        select f.day, d.task_id, d.recurrence_id, w.share_id, d.due_on,
               coalesce(d.met_on <= least(f.judged_on, m.due + f.grace), false) as met,
               f.judged_on > m.due + f.grace and coalesce(d.met_on > m.due + f.grace, true) as missed,
               d.due_on <= f.judged_on as due
        from frame f
        join owned w on w.plan_id = f.plan_id and w.day = f.day
        join dated d on d.recurrence_id = w.recurrence_id
            and (d.added_at is null or d.added_at < w.ends_at) and (d.dropped_at is null or d.dropped_at >= w.ends_at)
        left join month m on m.month = d.due_month
    ),
    recurring as (
        select j.day, j.task_id, j.recurrence_id, j.share_id, count(*) as occurrences,
               count(*) filter (where j.met) as met, count(*) filter (where j.missed) as missed,
               count(*) filter (where j.due and (j.met or j.missed)) as decided,
               max(j.due_on) filter (where j.missed) as last_missed,
               max(j.due_on) filter (where j.due and (j.met or j.missed)) as last_decided
        from judged j
        group by j.day, j.task_id, j.recurrence_id, j.share_id
    )
    select r.day, r.task_id, r.share_id, sum(r.occurrences)::int, sum(r.met)::int, sum(r.missed)::int,
           sum(r.decided)::int, min(r.last_missed) filter (where r.last_missed = r.last_decided)
    from recurring r
    group by r.day, r.task_id, r.share_id;
end
$$;
