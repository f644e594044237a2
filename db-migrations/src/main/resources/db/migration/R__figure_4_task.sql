-- what was kept was judged by the functions as they were
delete from kept_figure;
delete from kept_day;
truncate kept_plan, kept_task, kept_standing;
drop function if exists task_figure(jsonb);
drop function if exists plan_figure(jsonb, boolean);
alter table kept_day drop column if exists tasks, drop column if exists shares;
drop type if exists plan_judgement;

-- 任务的判定: one row per (plan and day asked, task that existed on it); a cancelled one has no light, progress, expected. With
-- p_shares also the counting shares that were judged for it, those with a light, as rows with share_id: state, light, points and
-- dates are then the share's, shares_owed and its like are 1 or 0
create type plan_judgement as (
    day date, judged_on date, bureau_id bigint, plan_id bigint, chapter_id bigint, item_id bigint, task_id bigint,
    state varchar, light varchar, light_rule varchar, light_share_id bigint, progress numeric, expected numeric,
    weight numeric, starts_on date, due_on date, due_origin varchar, overdue_since date, days_overdue integer,
    overdue_department_id bigint, shares_counting integer, shares_open integer, shares_done integer,
    shares_owed integer, shares_reported integer, shares_scored integer, shares_on_time integer,
    quantified boolean, last_period_end date, share_id bigint, department_id bigint, occurrences integer
);

-- 当日判定的留存 (docs/adr/0375): not compressed, packing and unpacking cost more than they save
alter table kept_day
    add column tasks plan_judgement[] not null, add column shares plan_judgement[] not null,
    alter column tasks set storage external, alter column shares set storage external;

create function plan_figure(p_calendar jsonb, p_shares boolean) returns setof plan_judgement language plpgsql stable rows 400 as $$
#variable_conflict use_column
declare
    asked jsonb;
    kept_tasks plan_judgement[];
    kept_shares plan_judgement[];
    live jsonb := '[]';
begin
    -- whole plans are taken as they were kept, if they were; never a part of one, which is judged faster than it is found
    if p_calendar ? 'tasks' or p_calendar ? 'departments' then
        live := p_calendar -> 'days';
    else
        for asked in select * from jsonb_array_elements(p_calendar -> 'days') loop
            select k.tasks, k.shares into kept_tasks, kept_shares
            from kept_day k
            where k.plan_id = (asked ->> 'plan')::bigint and k.day = (asked ->> 'day')::date and k.stamp = asked ->> 'stamp';
            if found then
                return query select * from unnest(kept_tasks);
                if p_shares then
                    return query select * from unnest(kept_shares);
                end if;
            else
                live := live || asked;
            end if;
        end loop;
    end if;
    if live = '[]' then
        return;
    end if;
    return query
    with judged as materialized (
        select * from figure_judged(jsonb_set(p_calendar, '{days}', live), false) j where j.share_id is null or j.light is not null
    ),
    summed as (
        select s.day, s.task_id, count(*) as counting,
               figure_mean(sum(s.weight * s.progress), sum(s.weight)) as progress,
               figure_mean(sum(s.weight * s.expected), sum(s.weight)) as expected,
               min(s.starts_on) as starts_on, max(s.due_on) as due_on,
               count(*) filter (where s.state = 'DONE') as done, bool_or(s.begun) as begun,
               count(*) filter (where s.state = 'SUBMITTED') as waiting,
               count(*) filter (where s.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED')) as open,
               count(*) filter (where s.asked) as owed, count(*) filter (where s.asked and s.reported_last) as reported,
               count(*) filter (where s.scored) as scored, count(*) filter (where s.on_time) as on_time
        from judged s
        where s.share_id is not null
        group by s.day, s.task_id
    ),
    -- the share that gives the task its light; the task itself where no share counts
    shown as (
        select distinct on (s.day, s.task_id) s.day, s.judged_on, s.bureau_id, s.plan_id, s.chapter_id, s.item_id, s.task_id,
               s.due_origin, s.task_weight, s.task_set_state, s.share_id, s.department_id, s.expected, s.starts_on, s.due_on,
               s.light, s.light_rule, s.overdue_since, s.days_overdue, s.last_period_end
        from judged s
        order by s.day, s.task_id, s.share_id is null, figure_worst(s.light_rule, s.days_overdue), s.share_position, s.share_id
    )
    select d.day, d.judged_on, d.bureau_id, d.plan_id, d.chapter_id, d.item_id, d.task_id,
           case when d.task_set_state is not null then d.task_set_state
                when s.counting = s.done then 'DONE'
                when s.open > 0 and s.open = s.waiting then 'SUBMITTED'
                when s.begun then 'IN_PROGRESS'
                else 'NOT_STARTED' end,
           d.light, d.light_rule, d.share_id,
           case when d.task_set_state = 'CANCELLED' then null else coalesce(s.progress, 0) end,
           case when d.task_set_state = 'CANCELLED' then null else coalesce(s.expected, d.expected) end,
           d.task_weight, coalesce(s.starts_on, d.starts_on), coalesce(s.due_on, d.due_on), d.due_origin,
           d.overdue_since, d.days_overdue, case when d.light = 'OVERDUE' then d.department_id end,
           coalesce(s.counting, 0)::int, coalesce(s.open, 0)::int, coalesce(s.done, 0)::int,
           coalesce(s.owed, 0)::int, coalesce(s.reported, 0)::int, coalesce(s.scored, 0)::int, coalesce(s.on_time, 0)::int,
           d.due_origin <> 'DEFAULT' or exists (
                   select from recurrence r join recurrence_owner o on o.recurrence_id = r.id and o.valid_from < figure_end_of(d.judged_on)
                   where r.task_id = d.task_id)
               or exists (select from target g where g.task_id = d.task_id),
           d.last_period_end, null::bigint, null::bigint, null::integer
    from shown d
    left join summed s on s.day = d.day and s.task_id = d.task_id
    union all
    select s.day, s.judged_on, s.bureau_id, s.plan_id, s.chapter_id, s.item_id, s.task_id, s.state, s.light, s.light_rule, null,
           s.progress, s.expected, s.weight, s.starts_on, s.due_on, null, s.overdue_since, s.days_overdue, null,
           1, null, null, s.asked::int, (s.asked and s.reported_last)::int, s.scored::int, s.on_time::int, null, s.last_period_end,
           s.share_id, s.department_id, s.occurrences
    from judged s
    where p_shares and s.share_id is not null;
end
$$;

-- the tasks alone; the planner writes this into the statement that asks
create function task_figure(p_calendar jsonb) returns table (
    day date, judged_on date, bureau_id bigint, plan_id bigint, chapter_id bigint, item_id bigint, task_id bigint,
    state varchar, light varchar, light_rule varchar, light_share_id bigint, progress numeric, expected numeric,
    weight numeric, starts_on date, due_on date, due_origin varchar, overdue_since date, days_overdue integer,
    overdue_department_id bigint, shares_counting integer, shares_open integer, shares_done integer,
    shares_owed integer, shares_reported integer, shares_scored integer, shares_on_time integer,
    quantified boolean, last_period_end date
) language sql stable rows 400 as $$
    select f.day, f.judged_on, f.bureau_id, f.plan_id, f.chapter_id, f.item_id, f.task_id, f.state, f.light, f.light_rule,
           f.light_share_id, f.progress, f.expected, f.weight, f.starts_on, f.due_on, f.due_origin, f.overdue_since,
           f.days_overdue, f.overdue_department_id, f.shares_counting, f.shares_open, f.shares_done, f.shares_owed,
           f.shares_reported, f.shares_scored, f.shares_on_time, f.quantified, f.last_period_end
    from plan_figure(p_calendar, false) f
$$;
