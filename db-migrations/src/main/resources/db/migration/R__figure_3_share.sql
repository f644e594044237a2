drop function if exists share_figure(jsonb);

-- 责任分工的判定: one row per (plan and day asked, share that existed on it), whatever its role;
-- light is null for a cancelled share and for every share of a cancelled task: in every count are
-- the rows with "counting and light is not null"
create function share_figure(p_calendar jsonb) returns table (
    day date, judged_on date, bureau_id bigint, plan_id bigint, chapter_id bigint, task_id bigint, share_id bigint,
    department_id bigint, share_position integer, role varchar, counting boolean, state varchar, begun boolean,
    task_set_state varchar, weight numeric, progress numeric, expected numeric, starts_on date, due_on date,
    original_due_on date, handed_in_on date, returned boolean, light varchar, light_rule varchar, overdue_since date,
    days_overdue integer, last_period_end date, last_report_due date, owed_last boolean, reported_last boolean,
    occurrences integer, occurrences_met integer, occurrences_missed integer
) language sql stable as $$
    with task_now as materialized (select * from figure_task_fact(p_calendar)),
    occurring as materialized (select * from figure_occurrence(p_calendar)),
    -- what each share owed on the due date of the last closed period, by the facts of that day
    past_share as materialized (
        select t.day, t.task_id, s.id as share_id, past.role, past.state, t.last_report_due, task_past.set_state,
               least(coalesce(task_past.starts_on, greatest(t.period_from, s.added_on)),
                     greatest(task_past.due_on, past.extended_to)) as starts_on,
               bool_or(past.role in ('LEAD', 'RESPONSIBLE', 'SHARED')) over (partition by t.day, t.task_id) as principal
        from task_now t
        cross join lateral (
            select * from task_fact fact
            where fact.task_id = t.task_id and fact.valid_from < figure_end_of(t.last_report_due)
            order by fact.valid_from desc, fact.id desc limit 1
        ) task_past
        join share s on s.task_id = t.task_id
        cross join lateral (
            select * from share_fact fact
            where fact.share_id = s.id and fact.valid_from < figure_end_of(t.last_report_due)
            order by fact.valid_from desc, fact.id desc limit 1
        ) past
    ),
    now_share as materialized (
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
               bool_or(now.role in ('LEAD', 'RESPONSIBLE', 'SHARED')) over (partition by t.day, t.task_id) as principal
        from task_now t
        join share s on s.task_id = t.task_id
        cross join lateral (
            select * from share_fact fact
            where fact.share_id = s.id and fact.valid_from < t.ends_at
            order by fact.valid_from desc, fact.id desc limit 1
        ) now
    ),
    measured as materialized (
        select n.*, coalesce(o.occurrences, 0) as occurrences, coalesce(o.met, 0) as met, coalesce(o.missed, 0) as missed,
               o.missed_since,
               case when o.occurrences > 0 then figure_points(o.met, o.occurrences)
                    when n.own_state = 'DONE' then 100 else n.percent end::numeric as progress,
               case when o.occurrences > 0 then figure_points(o.decided, o.occurrences)
                    else figure_expected(n.share_start, n.share_due, n.milestones, n.judged_on) end as expected,
               coalesce(e.set_state is null and e.state in ('NOT_STARTED', 'IN_PROGRESS')
                   and figure_counts(e.role, e.principal) and e.starts_on <= e.last_report_due, false) as owed,
               coalesce((
                   select true from progress_entry entry
                   where entry.share_id = n.share_id and entry.period_end >= n.last_period_end
                     and entry.entered_at < n.ends_at and (entry.returned_at is null or entry.returned_at >= n.ends_at)
                   -- the newest entry is nearly always the answer, and the order keeps the planner from reading them all
                   order by entry.entered_at desc, entry.id desc limit 1), false) as reported
        from now_share n
        left join occurring o on o.day = n.day and o.share_id = n.share_id
        left join past_share e on e.day = n.day and e.share_id = n.share_id
    ),
    ruled as materialized (
        select m.*, case when m.set_state = 'CANCELLED' then null else figure_rule(
                   m.state, m.judged_on, m.share_start, m.share_due, m.handed_in_on, m.progress, m.expected,
                   m.missed_since, m.missed, m.near, m.lag, m.owed and not m.reported) end as rule
        from measured m
    ),
    dated as (
        select r.*, figure_light(r.rule) as light,
               case when r.rule = 'HANDED_IN_LATE' then r.share_due
                    when r.rule = 'PAST_DUE' then least(r.share_due, r.missed_since)
                    when r.rule = 'OCCURRENCE_MISSED' then r.missed_since end as since
        from ruled r
    )
    select d.day, d.judged_on, d.bureau_id, d.plan_id, d.chapter_id, d.task_id, d.share_id,
           d.department_id, d.position, d.role, figure_counts(d.role, d.principal), d.state,
           coalesce(d.known_state in ('IN_PROGRESS', 'SUBMITTED', 'DONE'), false),
           d.set_state, d.share_weight, d.progress, d.expected, d.share_start, d.share_due, d.original_due_on,
           d.handed_in_on, d.returned, d.light, d.rule, d.since, coalesce(d.judged_on - d.since, 0),
           d.last_period_end, d.last_report_due, d.owed, d.reported, d.occurrences, d.met, d.missed
    from dated d
$$;
