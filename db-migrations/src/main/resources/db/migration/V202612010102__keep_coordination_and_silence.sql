-- 台账行的留存 (docs/adr/0416): what lists over very many plans are asked for besides, so that they need not be judged for it. The rows
-- are written anew by R__kept_task.sql, which empties them.
alter table kept_task
    add column coordination boolean not null default false,
    -- the last word from the share nothing was heard of longest, null where none is awaited; of a closed plan, whose days have ended,
    -- how many days it was silent
    add column heard_on date,
    add column silent_days integer;

create index kept_task_coordination_idx on kept_task (light) where coordination;
create index kept_task_heard_idx on kept_task (heard_on) where heard_on is not null;
create index kept_task_silent_idx on kept_task (silent_days) where silent_days is not null;
drop index kept_task_count_idx;
create index kept_task_count_idx on kept_task (light, state, due_on)
    include (due_origin, assigned, quantified, owed, reported, scored, on_time, plan_id, chapter_id, coordination, heard_on, silent_days);

drop trigger progress_entry_marks_kept on progress_entry;
create trigger progress_entry_marks_kept
    after insert or delete or update of share_id, period_end, entered_at, entered_on, returned_at, needs_coordination on progress_entry
    for each row execute function mark_kept_of_row();
