drop function if exists report_period(bigint, date);

-- 当期: of each issued, unclosed plan of the bureau and each cycle, the reporting period whose due date comes next on the day,
-- the day itself included; after the last due date the last period. The SQL twin of ReportingCalendar.current.
create function report_period(p_bureau bigint, p_day date)
    returns table (plan_id bigint, cycle varchar, period_from date, period_end date, due_on date)
language sql stable as $$
    with plan_now as (
        select p.id, p.period_from, p.period_to, coalesce(s.grace_days, 0) as grace
        from plan p
        left join lateral (
            select b.grace_days from bureau_setting b
            where b.bureau_id = p.bureau_id and b.valid_from < figure_end_of(p_day)
            order by b.valid_from desc, b.id desc limit 1
        ) s on true
        where p.bureau_id = p_bureau and p.state = 'ISSUED'
    ),
    period as (
        select p.id as plan_id, c.cycle, greatest(p.period_from,
                   (date_trunc('month', m.month) - make_interval(months => mod(extract(month from m.month)::int - 1, c.months)))::date)
                   as period_from,
               least((m.month + interval '1 month')::date - 1, p.period_to) as period_end,
               (select min(d.day)::date from generate_series(m.month + interval '1 month 4 days', m.month + interval '1 month 34 days',
                       interval '1 day') as d(day)
                left join calendar_day cd on cd.day = d.day::date
                where coalesce(cd.working, extract(isodow from d.day) < 6)) + p.grace as due_on
        from plan_now p
        cross join (values ('MONTH', 1), ('QUARTER', 3), ('HALF_YEAR', 6)) as c(cycle, months)
        cross join lateral (
            select month from generate_series(date_trunc('month', p.period_from::timestamp), p.period_to::timestamp,
                interval '1 month') as g(month)
        ) m
        where (mod(extract(month from m.month)::int, c.months) = 0 or m.month = date_trunc('month', p.period_to::timestamp))
          -- a report is due at most two months and the grace after its month began
          and (m.month between date_trunc('month', p_day::timestamp) - interval '3 months'
                           and date_trunc('month', p_day::timestamp) + interval '12 months'
               or m.month = date_trunc('month', p.period_to::timestamp)
               or p_day < p.period_from)
    )
    select distinct on (p.plan_id, p.cycle) p.plan_id, p.cycle, p.period_from, p.period_end, p.due_on
    from period p
    order by p.plan_id, p.cycle, p.due_on < p_day,
             case when p.due_on >= p_day then p.period_end end, p.period_end desc
$$;
