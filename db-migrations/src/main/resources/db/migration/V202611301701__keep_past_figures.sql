-- 月末数的留存: sums of a plan and of its departments at the end of past days, so that the year of a dashboard is not judged anew
-- for every reader (docs/adr/0300). A copy, never a source: a row is used only while its stamp, the calendar it was judged with, is
-- today's, and it is deleted as soon as a fact of its day or earlier comes, changes or goes.
create table kept_figure (
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan on delete cascade,
    day date not null,
    -- null: the plan
    department_id bigint references department on delete cascade,
    stamp varchar(64) not null,
    overdue integer not null,
    at_risk integer not null,
    on_track integer not null,
    not_started integer not null,
    done integer not null,
    shares integer not null,
    progress numeric,
    expected numeric,
    assigned integer not null,
    unquantified integer not null,
    owed integer not null,
    reported integer not null,
    scored integer not null,
    on_time integer not null
);
create unique index kept_figure_plan_idx on kept_figure (plan_id, day, coalesce(department_id, 0));
create index kept_figure_bureau_idx on kept_figure (bureau_id);
create index kept_figure_department_idx on kept_figure (department_id);

-- The lock is shared among commands; who keeps figures takes it alone, and only if it is free. So nothing is kept that a command
-- not yet committed is about to change, and a command that comes later finds what was kept and deletes it.
create function forget_figures(p_plan bigint, p_from date) returns void language plpgsql as $$
begin
    if p_plan is not null then
        perform pg_advisory_xact_lock_shared(hashtextextended('kept_figure', p_plan));
        delete from kept_figure where plan_id = p_plan and day >= p_from;
    end if;
end;
$$;

-- the day from which a fact can change a figure; '-infinity' for what has no day
create function forget_figures_of_row() returns trigger language plpgsql as $$
declare
    own bigint;
    since date := '-infinity';
begin
    case tg_table_name
    when 'share_fact' then
        select s.plan_id into own from share s where s.id = coalesce(new.share_id, old.share_id);
        since := (coalesce(new.valid_from, old.valid_from) at time zone 'Asia/Shanghai')::date;
    when 'task_fact' then
        select t.plan_id into own from task t where t.id = coalesce(new.task_id, old.task_id);
        since := (coalesce(new.valid_from, old.valid_from) at time zone 'Asia/Shanghai')::date;
    when 'progress_entry' then
        select s.plan_id into own from share s where s.id = coalesce(new.share_id, old.share_id);
        if tg_op = 'UPDATE' and (new.share_id, new.period_end, new.entered_at) = (old.share_id, old.period_end, old.entered_at) then
            if new.returned_at is not distinct from old.returned_at then
                return null;
            end if;
            since := (least(old.returned_at, new.returned_at) at time zone 'Asia/Shanghai')::date;
        elsif tg_op = 'INSERT' then
            since := (new.entered_at at time zone 'Asia/Shanghai')::date;
        end if;
    when 'milestone' then
        select t.plan_id into own from task t where t.id = coalesce(new.task_id, old.task_id);
        if tg_op = 'UPDATE' and (new.task_id, new.due_on, new.valid_from) = (old.task_id, old.due_on, old.valid_from) then
            if new.valid_to is not distinct from old.valid_to then
                return null;
            end if;
            since := (least(old.valid_to, new.valid_to) at time zone 'Asia/Shanghai')::date;
        elsif tg_op = 'INSERT' then
            since := (new.valid_from at time zone 'Asia/Shanghai')::date;
        end if;
    when 'recurrence_owner' then
        select t.plan_id into own from recurrence r join task t on t.id = r.task_id where r.id = coalesce(new.recurrence_id, old.recurrence_id);
        if tg_op = 'INSERT' then
            since := (new.valid_from at time zone 'Asia/Shanghai')::date;
        end if;
    when 'occurrence_record' then
        select t.plan_id into own
        from occurrence o join recurrence r on r.id = o.recurrence_id join task t on t.id = r.task_id
        where o.id = coalesce(new.occurrence_id, old.occurrence_id);
        if tg_op = 'INSERT' then
            since := new.recorded_on;
        end if;
    when 'occurrence' then
        select t.plan_id into own from recurrence r join task t on t.id = r.task_id where r.id = coalesce(new.recurrence_id, old.recurrence_id);
    when 'plan' then
        own := new.id;
    when 'share' then
        own := old.plan_id;
    when 'task' then
        own := old.plan_id;
    else
        select t.plan_id into own from task t where t.id = coalesce(new.task_id, old.task_id);
    end case;
    perform forget_figures(own, since);
    return null;
end;
$$;

create trigger share_fact_forgets_figures after insert or update or delete on share_fact
    for each row execute function forget_figures_of_row();
create trigger task_fact_forgets_figures after insert or update or delete on task_fact
    for each row execute function forget_figures_of_row();
create trigger progress_entry_forgets_figures after insert or update or delete on progress_entry
    for each row execute function forget_figures_of_row();
create trigger milestone_forgets_figures after insert or update or delete on milestone
    for each row execute function forget_figures_of_row();
create trigger recurrence_owner_forgets_figures after insert or update or delete on recurrence_owner
    for each row execute function forget_figures_of_row();
create trigger occurrence_record_forgets_figures after insert or update or delete on occurrence_record
    for each row execute function forget_figures_of_row();
create trigger occurrence_forgets_figures after insert or update or delete on occurrence
    for each row execute function forget_figures_of_row();
create trigger recurrence_forgets_figures after insert or update or delete on recurrence
    for each row execute function forget_figures_of_row();
create trigger target_forgets_figures after insert or update or delete on target
    for each row execute function forget_figures_of_row();
-- of these only what figures read; a task or a share alone is judged from its first fact on
create trigger plan_forgets_figures after update on plan
    for each row when ((old.issued_on, old.period_from, old.period_to, old.report_cycle, old.bureau_id)
        is distinct from (new.issued_on, new.period_from, new.period_to, new.report_cycle, new.bureau_id))
    execute function forget_figures_of_row();
create trigger share_forgets_figures after update on share
    for each row when ((old.plan_id, old.task_id, old.department_id, old.added_on, old.original_due_on)
        is distinct from (new.plan_id, new.task_id, new.department_id, new.added_on, new.original_due_on))
    execute function forget_figures_of_row();
create trigger task_forgets_figures after update on task
    for each row when (old.plan_id is distinct from new.plan_id)
    execute function forget_figures_of_row();
