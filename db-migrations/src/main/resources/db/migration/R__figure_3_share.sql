-- what was kept was judged by the functions as they were
delete from kept_figure;
delete from kept_day;
truncate kept_plan, kept_task, kept_standing;
drop function if exists share_figure(jsonb);
drop function if exists figure_judged(jsonb);
drop function if exists figure_judged(jsonb, boolean);
drop function if exists figure_principal(bigint, timestamptz);

-- whether the task has a LEAD, RESPONSIBLE or SHARED share, cancelled ones too, by the facts before the instant; asked for SUPERVISE
-- alone (figure_counts reads its arguments from the left), as few shares are
create function figure_principal(p_task bigint, p_ends_at timestamptz) returns boolean language plpgsql stable as $$
begin
    return exists (
        select from share s
        cross join lateral (
            select fact.role from share_fact fact
            where fact.share_id = s.id and fact.valid_from < p_ends_at
            order by fact.valid_from desc, fact.id desc limit 1
        ) held
        where s.task_id = p_task and held.role in ('LEAD', 'RESPONSIBLE', 'SHARED'));
end
$$;

-- 判定: of each plan and day asked, one row per share that existed on it, whatever its role, and one per task with share_id null:
-- the task itself, judged by its own dates and by all its occurrences at progress 0, as a share that has not begun; p_every false
-- leaves out the shares that do not count
create function figure_judged(p_calendar jsonb, p_every boolean) returns table (
    day date, judged_on date, bureau_id bigint, plan_id bigint, chapter_id bigint, item_id bigint, task_id bigint,
    due_origin varchar, task_weight numeric, task_set_state varchar, share_id bigint, department_id bigint,
    share_position integer, role varchar, counting boolean, state varchar, begun boolean, weight numeric, progress numeric,
    expected numeric, starts_on date, due_on date, original_due_on date, handed_in_on date, returned boolean, light varchar,
    light_rule varchar, overdue_since date, days_overdue integer, last_period_end date, last_report_due date,
    owed_last boolean, reported_last boolean, asked boolean, scored boolean, on_time boolean,
    occurrences integer, occurrences_met integer, occurrences_missed integer
) language plpgsql stable rows 2000 as $$
#variable_conflict use_column
begin
    return query
    with task_now as materialized (select * from figure_task_fact(p_calendar)),
    occurring as materialized (select * from figure_occurrence(p_calendar)),
    stood as (
        select t.*, s.id as share_id, s.department_id, s.position, s.original_due_on, now.role, now.state as own_state,
               now.percent, now.weight as share_weight, now.handed_in_on, now.returned,
               case when t.set_state is not null and now.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED')
                    then t.set_state else now.state end as state,
               case when now.state = 'SUSPENDED' then (
                   select fact.state from share_fact fact
                   where fact.share_id = s.id and fact.valid_from < t.ends_at and fact.state <> 'SUSPENDED'
                   order by fact.valid_from desc, fact.id desc limit 1) else now.state end as known_state,
               greatest(t.due_on, now.extended_to) as share_due,
               least(coalesce(t.set_starts_on, greatest(t.period_from, s.added_on)),
                     greatest(t.due_on, now.extended_to)) as share_start,
               -- what it owed on the due date of the last closed period, by the facts of that day
               past.role as past_role, past.state as past_state,
               least(coalesce(t.past_starts_on, greatest(t.period_from, s.added_on)),
                     greatest(t.past_due_on, past.extended_to)) as past_start
        from task_now t
        join share s on s.task_id = t.task_id
        cross join lateral (
            select * from share_fact fact
            where fact.share_id = s.id and fact.valid_from < t.ends_at
            order by fact.valid_from desc, fact.id desc limit 1
        ) now
        left join lateral (
            select fact.role, fact.state, fact.extended_to from share_fact fact
            where fact.share_id = s.id and fact.valid_from < t.past_ends_at
            order by fact.valid_from desc, fact.id desc limit 1
        ) past on t.past_due_on is not null
        where p_every or figure_counts(now.role, figure_principal(t.task_id, t.ends_at))
    ),
    measured as (
        select n.day, n.judged_on, n.bureau_id, n.plan_id, n.chapter_id, n.item_id, n.task_id, n.due_origin,
               n.weight as task_weight, n.set_state, n.share_id, n.department_id, n.position, n.role,
               figure_counts(n.role, figure_principal(n.task_id, n.ends_at)) as counting, n.state,
               coalesce(n.known_state in ('IN_PROGRESS', 'SUBMITTED', 'DONE'), false) as begun, n.share_weight,
               case when o.occurrences > 0 then figure_points(o.met, o.occurrences)
                    when n.own_state = 'DONE' then 100 else n.percent end::numeric as progress,
               case when o.occurrences > 0 then figure_points(o.decided, o.occurrences)
                    else figure_expected(n.share_start, n.share_due, n.milestones, n.judged_on) end as expected,
               n.share_start, n.share_due, n.original_due_on, n.handed_in_on, n.returned,
               n.last_period_end, n.last_report_due,
               coalesce(n.past_set_state is null and n.past_state in ('NOT_STARTED', 'IN_PROGRESS')
                   and figure_counts(n.past_role, figure_principal(n.task_id, n.past_ends_at)) and n.past_start <= n.last_report_due, false) as owed,
               coalesce((
                   select true from progress_entry entry
                   where entry.share_id = n.share_id and entry.period_end >= n.last_period_end
                     and entry.entered_at < n.ends_at and (entry.returned_at is null or entry.returned_at >= n.ends_at)
                   -- the newest entry is nearly always the answer, and the order keeps the planner from reading them all
                   order by entry.entered_at desc, entry.id desc limit 1), false) as reported,
               coalesce(o.occurrences, 0) as occurrences, coalesce(o.met, 0) as met, coalesce(o.missed, 0) as missed,
               o.missed_since, n.near, n.lag
        from stood n
        left join occurring o on o.day = n.day and o.share_id = n.share_id
        union all
        select t.day, t.judged_on, t.bureau_id, t.plan_id, t.chapter_id, t.item_id, t.task_id, t.due_origin,
               t.weight, t.set_state, null, null, null, null, false, coalesce(t.set_state, 'NOT_STARTED'), false, null, 0,
               case when o.occurrences > 0 then figure_points(o.decided, o.occurrences)
                    else figure_expected(t.starts_on, t.due_on, t.milestones, t.judged_on) end,
               t.starts_on, t.due_on, null, null, false, t.last_period_end, t.last_report_due, false, false,
               coalesce(o.occurrences, 0)::int, coalesce(o.met, 0)::int, coalesce(o.missed, 0)::int, o.missed_since,
               t.near, t.lag
        from task_now t
        left join (
            select f.day, f.task_id, sum(f.occurrences) as occurrences, sum(f.met) as met, sum(f.decided)::bigint as decided,
                   sum(f.missed) as missed, min(f.missed_since) as missed_since
            from occurring f group by f.day, f.task_id
        ) o on o.day = t.day and o.task_id = t.task_id
    ),
    ruled as (
        select m.*, case when m.set_state = 'CANCELLED' then null else figure_rule(
                   m.state, m.judged_on, m.share_start, m.share_due, m.handed_in_on, m.progress, m.expected,
                   m.missed_since, m.missed, m.near, m.lag, m.owed and not m.reported) end as rule
        from measured m
        -- the rule is found once for each row, without writing the rows down
        offset 0
    ),
    dated as (
        select r.*, case when r.rule = 'HANDED_IN_LATE' then r.share_due
                         when r.rule = 'PAST_DUE' then least(r.share_due, r.missed_since)
                         when r.rule = 'OCCURRENCE_MISSED' then r.missed_since end as since
        from ruled r
    )
    select d.day, d.judged_on, d.bureau_id, d.plan_id, d.chapter_id, d.item_id, d.task_id, d.due_origin, d.task_weight,
           d.set_state, d.share_id, d.department_id, d.position, d.role, d.counting, d.state::varchar, d.begun, d.share_weight,
           d.progress, d.expected, d.share_start, d.share_due, d.original_due_on, d.handed_in_on, d.returned,
           figure_light(d.rule), d.rule, d.since, coalesce(d.judged_on - d.since, 0), d.last_period_end, d.last_report_due,
           d.owed, d.reported, d.owed and d.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED'),
           coalesce(d.judged_on > d.original_due_on, false),
           coalesce(d.judged_on > d.original_due_on and d.state = 'DONE' and d.handed_in_on <= d.original_due_on, false),
           d.occurrences, d.met, d.missed
    from dated d;
end
$$;

-- 责任分工的判定: one row per (plan and day asked, share that existed on it), whatever its role;
-- light is null for a cancelled share and for every share of a cancelled task: in every count are
-- the rows with "counting and light is not null"; of these freshness (填报鲜活率) counts the asked ones, with an entry those
-- that are reported_last too, and 按期办结率 the scored ones, those on_time among them
create function share_figure(p_calendar jsonb) returns table (
    day date, judged_on date, bureau_id bigint, plan_id bigint, chapter_id bigint, task_id bigint, share_id bigint,
    department_id bigint, share_position integer, role varchar, counting boolean, state varchar, begun boolean,
    task_set_state varchar, weight numeric, progress numeric, expected numeric, starts_on date, due_on date,
    original_due_on date, handed_in_on date, returned boolean, light varchar, light_rule varchar, overdue_since date,
    days_overdue integer, last_period_end date, last_report_due date, owed_last boolean, reported_last boolean,
    asked boolean, scored boolean, on_time boolean, occurrences integer, occurrences_met integer, occurrences_missed integer
) language sql stable rows 2000 as $$
    select j.day, j.judged_on, j.bureau_id, j.plan_id, j.chapter_id, j.task_id, j.share_id, j.department_id,
           j.share_position, j.role, j.counting, j.state, j.begun, j.task_set_state, j.weight, j.progress, j.expected,
           j.starts_on, j.due_on, j.original_due_on, j.handed_in_on, j.returned, j.light, j.light_rule, j.overdue_since,
           j.days_overdue, j.last_period_end, j.last_report_due, j.owed_last, j.reported_last,
           j.asked, j.scored, j.on_time, j.occurrences, j.occurrences_met, j.occurrences_missed
    from figure_judged(p_calendar, true) j
    where j.share_id is not null
$$;
