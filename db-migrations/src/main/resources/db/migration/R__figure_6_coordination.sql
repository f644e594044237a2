-- 需协调: whether the last report of an open share of the task, as it stood at the end of the day, asks for coordination; of one department
-- or, with null, of any.
-- what was kept was judged by the function as it was
delete from kept_figure;
delete from kept_day;
truncate kept_plan, kept_task, kept_standing;
create or replace function figure_coordination(p_task bigint, p_day date, p_department bigint) returns boolean language sql stable as $$
    select exists (
        select from share own
        cross join lateral (
            select fact.state from share_fact fact
            where fact.share_id = own.id and fact.valid_from < figure_end_of(p_day)
            order by fact.valid_from desc, fact.id desc limit 1
        ) held
        cross join lateral (
            select e.needs_coordination from progress_entry e
            where e.share_id = own.id and e.entered_at < figure_end_of(p_day)
              and (e.returned_at is null or e.returned_at >= figure_end_of(p_day))
            order by e.entered_at desc, e.id desc limit 1
        ) last
        where own.task_id = p_task and (p_department is null or own.department_id = p_department)
          and held.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED') and last.needs_coordination
    )
$$;
