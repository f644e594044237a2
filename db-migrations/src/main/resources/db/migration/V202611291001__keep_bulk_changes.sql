-- 批量修改 of many tasks at once, kept so that it can be taken back
create table bulk_change (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    token varchar(40) not null,
    kind varchar(20) not null check (kind in ('DUE', 'ADD_DEPARTMENT', 'REMOVE_DEPARTMENT', 'REPLACE_DEPARTMENT', 'CYCLE', 'WEIGHT',
                                              'SUSPEND', 'RESUME', 'CANCEL')),
    at timestamptz not null,
    actor_id bigint references user_account,
    actor_name varchar(100) not null,
    basis varchar(500),
    undone_at timestamptz,
    undone_by bigint references user_account,
    unique (bureau_id, token)
);
create index bulk_change_bureau_idx on bulk_change (bureau_id, at);
create index bulk_change_actor_idx on bulk_change (actor_id);
create index bulk_change_undone_by_idx on bulk_change (undone_by);

create table bulk_line (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    bulk_change_id bigint not null references bulk_change,
    -- the tasks of a draft may be deleted for good
    task_id bigint not null references task on delete cascade,
    old_value varchar(4000),
    new_value varchar(4000),
    old_due_on date not null,
    old_due_origin varchar(20) not null check (old_due_origin in ('TEXT', 'DEFAULT', 'STAFF')),
    old_due_words varchar(100),
    task_mark integer not null,
    shares_mark integer not null,
    kept_reason varchar(60)
);
create index bulk_line_bureau_idx on bulk_line (bureau_id);
create index bulk_line_change_idx on bulk_line (bulk_change_id);
create index bulk_line_task_idx on bulk_line (task_id);
