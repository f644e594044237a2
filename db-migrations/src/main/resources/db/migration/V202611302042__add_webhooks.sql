-- 推送地址 (docs/adr/0363)
create table webhook (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    url varchar(500) not null,
    secret varchar(100) not null,
    created_at timestamptz not null,
    created_by bigint references user_account,
    unique (bureau_id, url)
);
create index webhook_created_by_idx on webhook (created_by);

create table webhook_event (
    webhook_id bigint not null references webhook on delete cascade,
    event varchar(20) not null check (event in ('TASK_OVERDUE', 'TASK_DONE', 'LETTER_ISSUED')),
    primary key (webhook_id, event)
);

-- 待推送: written with the fact it tells of, sent by a job; like notices it names plan and task without foreign keys
create table webhook_delivery (
    id bigint generated always as identity primary key,
    bureau_id bigint not null references bureau,
    webhook_id bigint not null references webhook on delete cascade,
    event varchar(20) not null check (event in ('TASK_OVERDUE', 'TASK_DONE', 'LETTER_ISSUED')),
    plan_id bigint not null,
    task_id bigint not null,
    payload text not null,
    state varchar(20) not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'DEAD')),
    attempts integer not null default 0,
    next_at timestamptz not null,
    claimed_at timestamptz,
    sent_at timestamptz,
    failure varchar(20) check (failure in ('ADDRESS', 'UNREACHABLE', 'TIMEOUT', 'REDIRECT', 'STATUS', 'STOPPED')),
    status integer,
    created_at timestamptz not null
);
create index webhook_delivery_bureau_idx on webhook_delivery (bureau_id, id desc);
create index webhook_delivery_webhook_idx on webhook_delivery (webhook_id);
create index webhook_delivery_waiting_idx on webhook_delivery (next_at) where state = 'WAITING';
create index webhook_delivery_sending_idx on webhook_delivery (claimed_at) where state = 'SENDING';
create index webhook_delivery_sent_idx on webhook_delivery (sent_at) where state = 'SENT';

-- 已推送的逾期: so that one delay is told once; forgotten when the task is no longer red since that day
create table webhook_overdue (
    task_id bigint primary key references task on delete cascade,
    bureau_id bigint not null references bureau,
    overdue_since date not null
);
create index webhook_overdue_bureau_idx on webhook_overdue (bureau_id);
