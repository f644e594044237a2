-- 清单项: the countable objects under a task; a row is never deleted, one that is taken off the list is marked
create table task_row (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    task_id bigint not null references task,
    number varchar(30) not null,
    name varchar(200) not null,
    aspect varchar(60),
    owner varchar(100),
    found_on date,
    due_on date,
    note varchar(1000),
    added_at timestamptz not null,
    added_by bigint references user_account,
    removed_at timestamptz,
    removed_by bigint references user_account,
    removal_reason varchar(500),
    check (removed_at is null or removal_reason is not null)
);
create index task_row_task_idx on task_row (task_id);
create index task_row_bureau_idx on task_row (bureau_id);
-- the number is unique on the list as it stands; one that was taken off gives its number back
create unique index task_row_number_idx on task_row (task_id, number) where removed_at is null;

-- 销号: each time a row was struck off, and by whom that was taken back
create table task_row_strike (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    row_id bigint not null references task_row,
    struck_on date not null,
    checker varchar(60) not null,
    struck_at timestamptz not null,
    struck_by bigint references user_account,
    taken_back_at timestamptz,
    taken_back_by bigint references user_account,
    taken_back_reason varchar(500),
    check (taken_back_at is null or taken_back_reason is not null)
);
create index task_row_strike_row_idx on task_row_strike (row_id, struck_at);
create index task_row_strike_bureau_idx on task_row_strike (bureau_id);
create unique index task_row_strike_holds_idx on task_row_strike (row_id) where taken_back_at is null;

-- 按清单计算进度: whether the list gives the percent of the task's counting shares
alter table task add column percent_from_rows boolean not null default false;
