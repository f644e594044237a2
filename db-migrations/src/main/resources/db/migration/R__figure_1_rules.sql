-- 判定口径: the rules of docs/rules.md in SQL, held equal to app.workplan.domain.task by the worked and the generated cases.
-- Five files, in the order they call one another: rules of single values, facts of a day, shares, tasks, silence. Flyway runs a file
-- again when its text changes; a change of columns therefore touches the files that read them too.
-- what was kept was judged by the functions as they were
delete from kept_figure;
delete from kept_day;
truncate kept_plan, kept_task, kept_standing;
drop function if exists figure_rule(varchar, date, date, date, date, numeric, numeric, date, integer, date, integer, boolean);
drop function if exists figure_light(varchar);
drop function if exists figure_worst(varchar, integer);
drop function if exists figure_expected(date, date, date[], date);
drop function if exists figure_along(date, date, date[], date);
drop function if exists figure_counts(varchar, boolean);
drop function if exists figure_display(numeric);
drop function if exists figure_mean(numeric, numeric);
drop function if exists figure_points(bigint, bigint);
drop function if exists figure_end_of(date);

create function figure_end_of(p_day date) returns timestamptz language sql immutable as $$
    select (p_day + 1)::timestamp at time zone 'Asia/Shanghai'
$$;

-- 百分点: 100 * part / whole, divided once, half-up to twelve decimals (div is exact, / of numeric would round twice); parts of up
-- to 46000, days and occurrences, fit into bigint, which divides faster
create function figure_points(p_part bigint, p_whole bigint) returns numeric language sql immutable as $$
    select case when p_part <= 46000 then (200 * p_part * 1000000000000 + p_whole) / (2 * p_whole)
                else div(200 * p_part * 1000000000000::numeric + p_whole, 2 * p_whole::numeric) end * 0.000000000001
$$;

-- weighted mean of points: figure_mean(sum(weight * progress), sum(weight)); null where there is nothing to weigh
create function figure_mean(p_weighted numeric, p_weight numeric) returns numeric language sql immutable as $$
    select case when p_weight > 0 then div(2 * p_weighted * 1000000000000 + p_weight, 2 * p_weight) * 0.000000000001 end
$$;

-- 显示值: half-up to one decimal; the noise of the divisions is removed first
create function figure_display(p_points numeric) returns numeric language sql immutable as $$
    select round(round(p_points, 9), 1)
$$;

-- 计数: p_principal says whether the task has a LEAD, RESPONSIBLE or SHARED share, cancelled ones too
create function figure_counts(p_role varchar, p_principal boolean) returns boolean language sql immutable as $$
    select p_role in ('LEAD', 'RESPONSIBLE', 'SHARED') or p_role = 'SUPERVISE' and not p_principal
$$;

-- the share of 100 that the milestones inside start and due, and due itself, make up by a day between: equal parts, even from
-- one to the next
create function figure_along(p_start date, p_due date, p_milestones date[], p_day date) returns numeric
language sql immutable as $$
    select figure_points(
               reached * (upcoming - origin)
                   + (p_day - origin) * (select count(*) from unnest(p_milestones || p_due) q where q = upcoming),
               points * (upcoming - origin))
    from (
        select count(*) filter (where p <= p_day) as reached, count(*) as points,
               coalesce(max(p) filter (where p <= p_day), p_start - 1) as origin,
               min(p) filter (where p > p_day) as upcoming
        from unnest(p_milestones || p_due) p
        where p between p_start and p_due
    ) line
$$;

-- 序时进度 by dates; without a subquery of its own, so that the planner writes it into the query
create function figure_expected(p_start date, p_due date, p_milestones date[], p_day date) returns numeric
language sql immutable as $$
    select case
        when p_day < p_start then 0
        when p_day >= p_due then 100
        when p_milestones is null then figure_points(p_day - p_start + 1, p_due - p_start + 1)
        else figure_along(p_start, p_due, p_milestones, p_day) end
$$;

-- 灯号规则: the first that holds, in the words of app.workplan.domain.task.LightRule
create function figure_rule(
    p_state varchar, p_day date, p_start date, p_due date, p_handed_in date, p_progress numeric, p_expected numeric,
    p_missed_since date, p_missed integer, p_near date, p_lag integer, p_report_missing boolean
) returns varchar language sql immutable as $$
    select case
        when p_state = 'CANCELLED' then null
        when p_state = 'DONE' then 'DONE'
        when p_state = 'SUSPENDED' then 'SUSPENDED'
        when p_day < p_start then 'BEFORE_START'
        when p_state = 'SUBMITTED' and p_handed_in <= p_due then 'WAITING'
        when p_state = 'SUBMITTED' then 'HANDED_IN_LATE'
        when p_day > p_due then 'PAST_DUE'
        when p_missed_since is not null then 'OCCURRENCE_MISSED'
        when p_due <= p_near then 'NEAR_DUE'
        when p_expected - p_progress > p_lag then 'BEHIND'
        when p_report_missing then 'REPORT_MISSING'
        when p_missed > 0 then 'EARLIER_MISSED'
        else 'ON_COURSE' end
$$;

create function figure_light(p_rule varchar) returns varchar language sql immutable as $$
    select case
        when p_rule in ('HANDED_IN_LATE', 'PAST_DUE', 'OCCURRENCE_MISSED') then 'OVERDUE'
        when p_rule in ('NEAR_DUE', 'BEHIND', 'REPORT_MISSING', 'EARLIER_MISSED') then 'AT_RISK'
        when p_rule in ('WAITING', 'ON_COURSE') then 'ON_TRACK'
        when p_rule in ('SUSPENDED', 'BEFORE_START') then 'NOT_STARTED'
        when p_rule = 'DONE' then 'DONE' end
$$;

-- sorts shares, the least first: the worst light, of red the longest overdue, then the first rule; only red has days
create function figure_worst(p_rule varchar, p_days_overdue integer) returns integer language sql immutable as $$
    select array_position(array['HANDED_IN_LATE', 'PAST_DUE', 'OCCURRENCE_MISSED', 'NEAR_DUE', 'BEHIND', 'REPORT_MISSING',
        'EARLIER_MISSED', 'WAITING', 'ON_COURSE', 'SUSPENDED', 'BEFORE_START', 'DONE']::varchar[], p_rule) - 100 * p_days_overdue
$$;
