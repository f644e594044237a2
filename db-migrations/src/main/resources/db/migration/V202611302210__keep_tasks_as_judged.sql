-- 台账行的留存: each task of a plan as it is judged, with the last day on which it is judged alike, so that a list over thousands of
-- plans is filtered, sorted and counted by indexes and only judges the rows it shows (docs/adr/0385). A copy, never a source:
-- whatever a row depends on is noted in kept_mark by the command itself, and what is noted or has run out is judged again
-- before anybody reads it.

-- the plans that are kept, with the numbers of their rows
create table kept_plan (
    plan_id bigint primary key references plan on delete cascade,
    bureau_id bigint not null references bureau,
    -- a fact written ahead makes a task appear on the day after
    good_until date not null,
    overdue integer not null,
    at_risk integer not null,
    on_track integer not null,
    not_started integer not null,
    done integer not null,
    cancelled integer not null
);
create index kept_plan_bureau_idx on kept_plan (bureau_id);
create index kept_plan_good_idx on kept_plan (good_until);

create table kept_task (
    task_id bigint primary key references task on delete cascade,
    plan_id bigint not null references kept_plan on delete cascade,
    bureau_id bigint not null references bureau,
    chapter_id bigint not null references chapter on delete cascade,
    natural_code text collate "C" not null,
    title varchar(300) not null,
    state varchar(20) not null,
    -- null: cancelled
    light varchar(20),
    light_place smallint,
    due_on date not null,
    due_origin varchar(20) not null,
    overdue_since date,
    progress numeric,
    assigned boolean not null,
    quantified boolean not null,
    owed integer not null,
    reported integer not null,
    scored integer not null,
    on_time integer not null,
    judged_on date not null,
    good_until date not null
);
create index kept_task_plan_idx on kept_task (plan_id, light);
create index kept_task_bureau_idx on kept_task (bureau_id);
create index kept_task_chapter_idx on kept_task (chapter_id);
create index kept_task_judged_idx on kept_task (judged_on);
create index kept_task_good_idx on kept_task (good_until);
-- the six orders of a ledger; the other way round each is read backwards
create index kept_task_code_idx on kept_task (natural_code, plan_id, task_id) where light is not null;
create index kept_task_title_idx on kept_task (title, natural_code, plan_id, task_id) where light is not null;
create index kept_task_light_idx on kept_task (light_place, natural_code, plan_id, task_id) where light is not null;
create index kept_task_due_idx on kept_task (due_on, natural_code, plan_id, task_id) where light is not null;
create index kept_task_progress_idx on kept_task (progress, natural_code, plan_id, task_id) where light is not null;
create index kept_task_overdue_idx on kept_task (overdue_since, natural_code, plan_id, task_id) where light is not null;
create index kept_task_cancelled_idx on kept_task (natural_code, plan_id, task_id) where light is null;
-- what is counted under conditions is counted here alone
create index kept_task_count_idx on kept_task (light, state, due_on)
    include (due_origin, assigned, quantified, owed, reported, scored, on_time, plan_id, chapter_id);

-- Only ever inserted and deleted, so that no command waits for another one's mark. Without task: the whole plan; without plan:
-- every plan of the bureau; with nothing: all.
create table kept_mark (
    id bigint generated always as identity primary key,
    bureau_id bigint,
    plan_id bigint,
    task_id bigint
);

-- Under the lock of the kept figures, which whoever keeps a plan for the first time takes alone: a plan that is not kept has no marks.
create function mark_kept(p_plan bigint, p_task bigint) returns void language plpgsql as $$
begin
    if p_plan is not null then
        perform pg_advisory_xact_lock_shared(hashtextextended('kept_figure', p_plan));
        insert into kept_mark (plan_id, task_id) select k.plan_id, p_task from kept_plan k where k.plan_id = p_plan;
    end if;
end;
$$;

create function mark_kept_of_row() returns trigger language plpgsql as $$
declare
    own bigint;
    one bigint;
begin
    case tg_table_name
    when 'share_fact', 'progress_entry' then
        select s.plan_id, s.task_id into own, one from share s where s.id = coalesce(new.share_id, old.share_id);
    when 'recurrence_owner', 'occurrence' then
        select t.plan_id, t.id into own, one
        from recurrence r join task t on t.id = r.task_id where r.id = coalesce(new.recurrence_id, old.recurrence_id);
    when 'occurrence_record' then
        select t.plan_id, t.id into own, one
        from occurrence o join recurrence r on r.id = o.recurrence_id join task t on t.id = r.task_id
        where o.id = coalesce(new.occurrence_id, old.occurrence_id);
    when 'plan' then
        own := new.id;
    when 'share', 'task' then
        own := old.plan_id;
        if tg_op = 'UPDATE' and new.plan_id <> old.plan_id then
            perform mark_kept(new.plan_id, null);
        end if;
    else
        select t.plan_id, t.id into own, one from task t where t.id = coalesce(new.task_id, old.task_id);
    end case;
    perform mark_kept(own, one);
    return null;
end;
$$;

create trigger share_fact_marks_kept after insert or update or delete on share_fact
    for each row execute function mark_kept_of_row();
create trigger task_fact_marks_kept after insert or update or delete on task_fact
    for each row execute function mark_kept_of_row();
create trigger progress_entry_marks_kept after insert or delete or update of share_id, period_end, entered_at, returned_at on progress_entry
    for each row execute function mark_kept_of_row();
create trigger milestone_marks_kept after insert or update or delete on milestone
    for each row execute function mark_kept_of_row();
create trigger recurrence_owner_marks_kept after insert or update or delete on recurrence_owner
    for each row execute function mark_kept_of_row();
create trigger occurrence_record_marks_kept after insert or update or delete on occurrence_record
    for each row execute function mark_kept_of_row();
create trigger occurrence_marks_kept after insert or update or delete on occurrence
    for each row execute function mark_kept_of_row();
create trigger recurrence_marks_kept after insert or update or delete on recurrence
    for each row execute function mark_kept_of_row();
create trigger target_marks_kept after insert or update or delete on target
    for each row execute function mark_kept_of_row();
create trigger plan_marks_kept after update on plan
    for each row when ((old.issued_on, old.closed_on, old.period_from, old.period_to, old.report_cycle, old.bureau_id)
        is distinct from (new.issued_on, new.closed_on, new.period_from, new.period_to, new.report_cycle, new.bureau_id))
    execute function mark_kept_of_row();
create trigger share_marks_kept after delete or update of plan_id, task_id, department_id, added_on, original_due_on, position on share
    for each row execute function mark_kept_of_row();
create trigger task_marks_kept after update on task
    for each row when ((old.plan_id, old.chapter_id, old.item_id, old.code, old.title)
        is distinct from (new.plan_id, new.chapter_id, new.item_id, new.code, new.title))
    execute function mark_kept_of_row();

-- thresholds and working days: seldom, and asked for by every row
create function mark_kept_of_bureau() returns trigger language plpgsql as $$
begin
    insert into kept_mark (bureau_id) values (case when tg_op = 'DELETE' then old.bureau_id else new.bureau_id end);
    return null;
end;
$$;
create trigger bureau_setting_marks_kept after insert or update or delete on bureau_setting
    for each row execute function mark_kept_of_bureau();

create function mark_kept_of_all() returns trigger language plpgsql as $$
begin
    insert into kept_mark default values;
    return null;
end;
$$;
create trigger calendar_day_marks_kept after insert or update or delete on calendar_day
    for each statement execute function mark_kept_of_all();

-- 现况的留存: the sums of a kept plan on one day, for the overview of thousands of bureaus. What should have been reached changes every day,
-- so do these; they go with the first row of the plan that is judged again.
create table kept_standing (
    plan_id bigint primary key references kept_plan on delete cascade,
    bureau_id bigint not null references bureau,
    day date not null,
    overdue integer not null,
    at_risk integer not null,
    on_track integer not null,
    not_started integer not null,
    done integer not null,
    shares integer not null,
    weight numeric not null,
    weighted_progress numeric not null,
    weighted_expected numeric not null,
    assigned integer not null,
    unquantified integer not null,
    owed integer not null,
    reported integer not null,
    scored integer not null,
    on_time integer not null,
    red_shares integer not null
);
create index kept_standing_bureau_idx on kept_standing (bureau_id);
