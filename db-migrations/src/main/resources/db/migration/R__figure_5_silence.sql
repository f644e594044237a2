-- 多日无音讯: how long nothing was heard of shares from which a word is awaited (docs/rules.md, reading 19).
-- what was kept was judged by the functions as they were
delete from kept_figure;
delete from kept_day;
truncate kept_plan, kept_task, kept_standing;
drop function if exists share_silence(jsonb, integer);
drop function if exists figure_silence(bigint[], varchar[], date[], date[], integer);

-- of each share, given with its state, its start and the day judged, the days from its last word to that day: the newest report not
-- returned by then, record of an occurrence or hand-in, else the day from which it could speak. Those from which none is awaited have
-- no row: closed, suspended, waiting for the office, or before their start; nor have those that spoke within p_least days. All at once: asked one by one a share costs ten times as much.
create function figure_silence(
    p_shares bigint[], p_states varchar[], p_starts date[], p_days date[], p_least integer
) returns table (
    share_id bigint, silent_days integer
) language plpgsql stable rows 500 as $$
#variable_conflict use_column
begin
    return query
    select a.id, a.day - greatest(a.starts_on, s.added_on, said.entered_on, handed.handed_in_on, held.recorded_on)
    from (
        select g.id, g.starts_on, g.day, figure_end_of(g.day) as ended
        from unnest(p_shares, p_states, p_starts, p_days) as g(id, state, starts_on, day)
        where g.state in ('NOT_STARTED', 'IN_PROGRESS') and g.starts_on <= g.day
        -- the end of the day is found once for each share
        offset 0
    ) a
    join share s on s.id = a.id
    left join lateral (
        select e.entered_on from progress_entry e
        where e.share_id = a.id and e.entered_at < a.ended
          and (e.returned_at is null or e.returned_at >= a.ended)
        order by e.entered_at desc, e.id desc limit 1
    ) said on true
    left join lateral (
        select c.handed_in_on from completion c
        where c.share_id = a.id and c.handed_in_at < a.ended
        order by c.handed_in_at desc limit 1
    ) handed on true
    left join lateral (
        select max(r.recorded_on) as recorded_on
        from recurrence_owner w
        join occurrence o on o.recurrence_id = w.recurrence_id
        join occurrence_record r on r.occurrence_id = o.id
        where w.share_id = a.id and r.recorded_on <= a.day
    ) held on true
    -- a report is nearly always the last word: where it is new the rest is not looked up
    where a.day - greatest(a.starts_on, s.added_on, said.entered_on) >= p_least
      and a.day - greatest(a.starts_on, s.added_on, said.entered_on, handed.handed_in_on, held.recorded_on) >= p_least;
end
$$;

-- of each plan and day asked the counting shares from which a word is awaited for p_least days or more
create function share_silence(p_calendar jsonb, p_least integer) returns table (
    task_id bigint, share_id bigint, department_id bigint, silent_days integer
) language sql stable rows 500 as $$
    with judged as materialized (select * from plan_figure(p_calendar, true) f where f.share_id is not null)
    select j.task_id, j.share_id, j.department_id, q.silent_days
    from (select array_agg(f.share_id) as shares, array_agg(f.state) as states, array_agg(f.starts_on) as starts,
                 array_agg(f.judged_on) as days from judged f) a
    cross join figure_silence(a.shares, a.states, a.starts, a.days, p_least) q
    join judged j on j.share_id = q.share_id
$$;
