-- 多日无音讯: how long nothing was heard of a share that has begun to be due for it (docs/rules.md, reading 19).
-- what was kept was judged by the functions as they were
delete from kept_figure;
drop function if exists share_silence(jsonb);
drop function if exists figure_silent_days(bigint, varchar, date, date, integer);

-- days from the last word to the day: the newest report not returned by then, record of an occurrence or hand-in, else the day from
-- which it could speak; null where none is awaited: closed, waiting for the office, or before its start
create function figure_silent_days(
    p_share bigint, p_state varchar, p_starts_on date, p_day date, p_occurrences integer
) returns integer language plpgsql stable as $$
declare
    ended timestamptz := figure_end_of(p_day);
begin
    if p_state not in ('NOT_STARTED', 'IN_PROGRESS') or p_starts_on > p_day then
        return null;
    end if;
    return p_day - greatest(
        p_starts_on,
        (select s.added_on from share s where s.id = p_share),
        (select e.entered_on from progress_entry e
         where e.share_id = p_share and e.entered_at < ended and (e.returned_at is null or e.returned_at >= ended)
         order by e.entered_at desc, e.id desc limit 1),
        (select (max(c.handed_in_at) at time zone 'Asia/Shanghai')::date from completion c
         where c.share_id = p_share and c.handed_in_at < ended),
        case when p_occurrences > 0 then (
            select max(r.recorded_on)
            from recurrence_owner w
            join occurrence o on o.recurrence_id = w.recurrence_id
            join occurrence_record r on r.occurrence_id = o.id
            where w.share_id = p_share and r.recorded_on <= p_day) end);
end
$$;

-- of each plan and day asked the counting shares from which a word is awaited
create function share_silence(p_calendar jsonb) returns table (
    day date, task_id bigint, share_id bigint, department_id bigint, silent_days integer
) language sql stable rows 1000 as $$
    select f.day, f.task_id, f.share_id, f.department_id,
           figure_silent_days(f.share_id, f.state, f.starts_on, f.judged_on, f.occurrences)
    from plan_figure(p_calendar, true) f
    where f.share_id is not null
$$;
