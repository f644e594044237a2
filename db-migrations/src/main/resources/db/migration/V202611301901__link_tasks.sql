-- 任务关联: what a task goes on with from an earlier plan (LINEAGE), and which goal of a longer plan it serves (ALIGNMENT);
-- a row is never changed but to say when it ended, so that what was linked on a day can be told; agreed false: a person said that
-- the two are not the same
create table task_link (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    kind varchar(20) not null check (kind in ('LINEAGE', 'ALIGNMENT')),
    task_id bigint not null references task on delete cascade,
    other_task_id bigint not null references task on delete cascade,
    agreed boolean not null,
    rolled boolean not null default false,
    basis varchar(500),
    linked_at timestamptz not null,
    linked_by bigint references user_account,
    ended_at timestamptz,
    ended_by bigint references user_account,
    end_basis varchar(500),
    check (task_id <> other_task_id),
    check (agreed or kind = 'LINEAGE')
);
create index task_link_bureau_idx on task_link (bureau_id);
create index task_link_task_idx on task_link (task_id);
create index task_link_other_task_idx on task_link (other_task_id);
create unique index task_link_holds_idx on task_link (kind, task_id, other_task_id) where ended_at is null;

create function keep_task_link() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null or new.ended_at is null
       or row(new.id, new.bureau_id, new.kind, new.task_id, new.other_task_id, new.agreed, new.rolled, new.basis, new.linked_at, new.linked_by)
          is distinct from
          row(old.id, old.bureau_id, old.kind, old.task_id, old.other_task_id, old.agreed, old.rolled, old.basis, old.linked_at, old.linked_by) then
        raise exception 'a link of tasks can only be ended, once';
    end if;
    return new;
end
$$;
create trigger task_link_ends_once before update on task_link for each row execute function keep_task_link();
