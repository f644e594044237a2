-- 延期申请: asked for one share, decided by the office; an approved one is a row of share_fact from its instant on
create table extension (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    share_id bigint not null references share,
    due_before date not null,
    new_due_on date not null,
    reason varchar(2000) not null,
    on_behalf boolean not null default false,
    acting_for varchar(60),
    asked_at timestamptz not null,
    asked_on date not null,
    actor_id bigint references user_account,
    outcome varchar(20) not null check (outcome in ('PENDING', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    decided_at timestamptz,
    decided_by bigint references user_account,
    opinion varchar(2000),
    check (new_due_on > due_before)
);
create index extension_share_idx on extension (share_id, asked_at);
create index extension_bureau_idx on extension (bureau_id, outcome);
create unique index extension_one_pending_idx on extension (share_id) where outcome = 'PENDING';

-- 需协调: problems a department cannot solve alone
alter table progress_entry add column needs_coordination boolean not null default false;
alter table report_draft add column needs_coordination boolean not null default false;
