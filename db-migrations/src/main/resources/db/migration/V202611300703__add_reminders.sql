-- 提醒: which bureau was reminded up to which day; written with the reminders themselves, so that a day is never told twice
create table reminder_run (
    bureau_id bigint primary key references bureau,
    day date not null
);

-- 升级提醒: how many working days overdue until the deputy leader in charge, and then the head of the bureau, is told
create table reminder_setting (
    bureau_id bigint primary key references bureau,
    version integer not null default 0,
    leader_after integer not null default 5 check (leader_after between 1 and 60),
    head_after integer not null default 10 check (head_after between 1 and 90),
    head_id bigint references user_account,
    check (head_after >= leader_after)
);
create index reminder_setting_head_idx on reminder_setting (head_id);

-- 分管领导 of a department
alter table department add column leader_id bigint references user_account;
create index department_leader_idx on department (leader_id);

-- 已升级: so that one delay is told once at each level; forgotten when the share is no longer overdue since that day
create table escalation (
    share_id bigint not null references share,
    bureau_id bigint not null references bureau,
    level varchar(20) not null check (level in ('LEADER', 'HEAD')),
    overdue_since date not null,
    told_on date not null,
    primary key (share_id, level)
);
create index escalation_bureau_idx on escalation (bureau_id);

-- jobs that run once in a cluster (ShedLock)
create table shedlock (
    name varchar(64) not null primary key,
    lock_until timestamp not null,
    locked_at timestamp not null,
    locked_by varchar(255) not null
);
