-- 整计划导入: what came with a plan of another database and has no row of its own here (docs/adr/0366)

-- a file that was uploaded and waits to be looked at; emptied once the plan is made
create table plan_upload (
    id bigint primary key default nextval('entity_seq'),
    bureau_id bigint not null references bureau,
    file_name varchar(255) not null,
    content bytea,
    uploaded_at timestamptz not null,
    uploaded_by bigint references user_account,
    plan_id bigint references plan on delete set null
);
create index plan_upload_bureau_idx on plan_upload (bureau_id, uploaded_at);
create index plan_upload_plan_idx on plan_upload (plan_id);
create index plan_upload_uploaded_by_idx on plan_upload (uploaded_by);

-- 作者: accounts are not made of names, so that names are kept beside the rows; field is the column that would name the account
create table imported_author (
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan on delete cascade,
    row_id bigint not null,
    field varchar(40) not null,
    -- tells people of one name apart
    person integer not null,
    name varchar(60) not null,
    primary key (row_id, field)
);
create index imported_author_plan_idx on imported_author (plan_id);
create index imported_author_bureau_idx on imported_author (bureau_id);

-- 经过: what the audit trail of the other database told of the plan; this one's own trail tells of the import alone
create table imported_history (
    id bigint primary key default nextval('entity_seq'),
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan on delete cascade,
    task_id bigint references task on delete cascade,
    share_id bigint references share on delete set null,
    at timestamptz not null,
    actor_name varchar(60) not null,
    acting_for varchar(60),
    action varchar(60) not null,
    entity varchar(40) not null,
    old_value varchar(4000),
    new_value varchar(4000),
    basis varchar(500)
);
create index imported_history_bureau_idx on imported_history (bureau_id);
create index imported_history_plan_idx on imported_history (plan_id, at);
create index imported_history_task_idx on imported_history (task_id, at);
create index imported_history_share_idx on imported_history (share_id);

-- letters and bulletins that came along keep the numbers they were issued with, which this bureau may have given too
alter table supervision_notice add column imported boolean not null default false;
drop index supervision_notice_number_idx;
create unique index supervision_notice_number_idx on supervision_notice (bureau_id, year, number) where not imported;
alter table bulletin add column imported boolean not null default false;
drop index bulletin_number_idx;
create unique index bulletin_number_idx on bulletin (bureau_id, year, number, edition) where not imported;
