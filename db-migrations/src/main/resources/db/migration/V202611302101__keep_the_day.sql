-- 当日判定的留存: tasks and counting shares of a large plan as judged on the day, so that a ledger and a dashboard that nothing has
-- changed since are not judged anew for every reader (docs/adr/0375). A copy, never a source: used only while its stamp, the calendar
-- it was judged with, is today's, and deleted together with the kept month-ends. What was judged stands in two more columns, made by
-- R__figure_4_task.sql, which knows their type.
create table kept_day (
    plan_id bigint primary key references plan on delete cascade,
    bureau_id bigint not null references bureau,
    day date not null,
    stamp varchar(64) not null
);
create index kept_day_bureau_idx on kept_day (bureau_id);

create or replace function forget_figures(p_plan bigint, p_from date) returns void language plpgsql as $$
begin
    if p_plan is not null then
        perform pg_advisory_xact_lock_shared(hashtextextended('kept_figure', p_plan));
        delete from kept_figure where plan_id = p_plan and day >= p_from;
        delete from kept_day where plan_id = p_plan and day >= p_from;
    end if;
end;
$$;

-- the sums of a day did not depend on these: the chapter and the item a task stands under, the order of its shares
drop trigger task_forgets_figures on task;
create trigger task_forgets_figures after update on task
    for each row when ((old.plan_id, old.chapter_id, old.item_id) is distinct from (new.plan_id, new.chapter_id, new.item_id))
    execute function forget_figures_of_row();
drop trigger share_forgets_figures on share;
create trigger share_forgets_figures after update on share
    for each row when ((old.plan_id, old.task_id, old.department_id, old.added_on, old.original_due_on, old.position)
        is distinct from (new.plan_id, new.task_id, new.department_id, new.added_on, new.original_due_on, new.position))
    execute function forget_figures_of_row();
