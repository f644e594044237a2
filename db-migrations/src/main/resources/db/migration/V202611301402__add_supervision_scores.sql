-- 督办设置 of a bureau: word before the number, days for the reply, points; a change is a new row
create table supervision_setting (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    valid_from timestamptz not null,
    word varchar(20),
    reply_days integer not null check (reply_days between 1 and 60),
    blue_points numeric(5, 1) not null,
    yellow_points numeric(5, 1) not null,
    red_points numeric(5, 1) not null,
    talk_points numeric(5, 1) not null,
    criticism_points numeric(5, 1) not null,
    -- so many yellow letters of a department in one reporting period propose 通报批评; 0 for never
    yellows integer not null check (yellows between 0 and 20),
    actor_id bigint references user_account
);
create index supervision_setting_idx on supervision_setting (bureau_id, valid_from);
create index supervision_setting_actor_idx on supervision_setting (actor_id);
create trigger supervision_setting_append_only before update or delete on supervision_setting for each row execute function refuse_change();

-- 挂牌督办 of a task, at a level in the bureau's own words
create table supervision_listing (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan,
    task_id bigint not null references task,
    level varchar(20) not null,
    basis varchar(500) not null,
    listed_on date not null,
    listed_at timestamptz not null,
    listed_by bigint references user_account,
    removal_basis varchar(500),
    removed_on date,
    removed_at timestamptz,
    removed_by bigint references user_account,
    check ((removed_at is null) = (removed_on is null)),
    check ((removed_at is null) = (removal_basis is null))
);
create index supervision_listing_bureau_idx on supervision_listing (bureau_id, removed_on);
create index supervision_listing_plan_idx on supervision_listing (plan_id);
create index supervision_listing_task_idx on supervision_listing (task_id, listed_at);
create unique index supervision_listing_one_idx on supervision_listing (task_id) where removed_at is null;
create index supervision_listing_listed_by_idx on supervision_listing (listed_by);
create index supervision_listing_removed_by_idx on supervision_listing (removed_by);

-- 约谈, 通报批评: what came of it, on a department, about a letter or not
create table supervision_outcome (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan,
    department_id bigint not null references department,
    notice_id bigint references supervision_notice,
    kind varchar(20) not null check (kind in ('TALK', 'CRITICISM')),
    held_on date not null,
    people varchar(100) not null,
    content varchar(2000) not null,
    recorded_at timestamptz not null,
    recorded_by bigint references user_account,
    void_reason varchar(500),
    voided_at timestamptz,
    voided_by bigint references user_account,
    check ((voided_at is null) = (void_reason is null))
);
create index supervision_outcome_bureau_idx on supervision_outcome (bureau_id, held_on);
create index supervision_outcome_plan_idx on supervision_outcome (plan_id, department_id);
create index supervision_outcome_department_idx on supervision_outcome (department_id);
create index supervision_outcome_notice_idx on supervision_outcome (notice_id);
create index supervision_outcome_recorded_by_idx on supervision_outcome (recorded_by);
create index supervision_outcome_voided_by_idx on supervision_outcome (voided_by);
