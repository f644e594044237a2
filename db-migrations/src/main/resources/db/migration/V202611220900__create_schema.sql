-- Everything the first part needs. Two habits hold throughout:
--  * bureau_id stands on every business row and leads every hot index;
--  * what a figure depends on is a dated *_fact row: valid from an instant, never overwritten, so that any past day can be judged.
create sequence entity_seq increment by 50;

-- 单位、科室、用户 -------------------------------------------------------------------------------------------------------------
create table bureau (
    id bigint primary key,
    version integer not null default 0,
    code varchar(40) not null unique,
    name varchar(100) not null,
    short_name varchar(40) not null,
    parent_id bigint references bureau,
    created_at timestamptz not null,
    check (parent_id <> id)
);
create index bureau_parent_idx on bureau (parent_id);

-- thresholds of a bureau; a change is a new row
create table bureau_setting (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    valid_from timestamptz not null,
    near_due_working_days integer not null default 10 check (near_due_working_days between 0 and 60),
    lag_points integer not null default 15 check (lag_points between 0 and 100),
    grace_days integer not null default 0 check (grace_days between 0 and 31),
    flood_season_month integer not null default 3 check (flood_season_month between 1 and 12),
    flood_season_day integer not null default 31 check (flood_season_day between 1 and 31)
);
create index bureau_setting_idx on bureau_setting (bureau_id, valid_from);

create table department (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    code varchar(40) not null,
    name varchar(100) not null,
    kind varchar(20) not null check (kind in ('SECTION', 'DETACHMENT', 'CENTRE', 'TASK_FORCE', 'EXTERNAL')),
    position integer not null default 0,
    valid_from date not null,
    valid_to date,
    unique (bureau_id, code),
    unique (bureau_id, name),
    check (valid_to is null or valid_to >= valid_from)
);

create table department_alias (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    department_id bigint not null references department,
    name varchar(100) not null,
    unique (bureau_id, name)
);
create index department_alias_department_idx on department_alias (department_id);

create table department_group (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    name varchar(200) not null,
    unique (bureau_id, name)
);

create table department_group_member (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    group_id bigint not null references department_group,
    department_id bigint not null references department,
    valid_from date not null,
    valid_to date,
    unique (group_id, department_id)
);
create index department_group_member_department_idx on department_group_member (department_id);

create table user_account (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint references bureau,
    username varchar(60) not null unique,
    password_hash varchar(200) not null,
    display_name varchar(60) not null,
    title varchar(60),
    language varchar(10) not null default 'zh-CN' check (language in ('zh-CN', 'en')),
    large_print boolean not null default false,
    high_contrast boolean not null default false,
    demo boolean not null default false,
    must_change_password boolean not null default false,
    enabled boolean not null default true,
    failed_logins integer not null default 0,
    locked_until timestamptz,
    created_at timestamptz not null
);
create index user_account_bureau_idx on user_account (bureau_id);

create table user_role (
    user_id bigint not null references user_account,
    role varchar(20) not null check (role in ('OFFICE', 'HEAD', 'STAFF', 'LEADER', 'ADMIN', 'AUDITOR')),
    primary key (user_id, role)
);

create table user_department (
    user_id bigint not null references user_account,
    department_id bigint not null references department,
    primary key (user_id, department_id)
);
create index user_department_department_idx on user_department (department_id);

-- 工作日历 -------------------------------------------------------------------------------------------------------------------
-- statutory holidays and make-up days; a day without a row is judged by its weekday
create table calendar_day (
    day date primary key,
    working boolean not null,
    name varchar(60) not null
);

-- 工作计划 -------------------------------------------------------------------------------------------------------------------
create table source_document (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    file_name varchar(255) not null,
    sha256 varchar(64) not null,
    text text not null,
    created_at timestamptz not null,
    created_by bigint references user_account
);
create index source_document_bureau_idx on source_document (bureau_id);

create table plan (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    source_document_id bigint references source_document,
    rolled_from_plan_id bigint references plan,
    kind varchar(40) not null check (kind in ('ANNUAL_KEY_POINTS', 'REVIEW_AND_PLAN', 'HALF_YEAR_REVIEW_AND_PLAN', 'FIVE_YEAR_PLAN', 'OTHER')),
    title varchar(200) not null,
    issuer varchar(100),
    document_number varchar(60),
    document_date date,
    published_on date,
    period_from date not null,
    period_to date not null,
    report_cycle varchar(20) not null default 'MONTH' check (report_cycle in ('MONTH', 'QUARTER', 'HALF_YEAR')),
    state varchar(20) not null check (state in ('DRAFT', 'ISSUED', 'CLOSED')),
    issued_at timestamptz,
    issued_on date,
    closed_at timestamptz,
    closed_on date,
    demo boolean not null default false,
    created_at timestamptz not null,
    created_by bigint references user_account,
    check (period_to >= period_from),
    check ((state = 'DRAFT') = (issued_at is null)),
    check ((issued_at is null) = (issued_on is null)),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((closed_at is null) = (closed_on is null))
);
create index plan_bureau_idx on plan (bureau_id, state, period_to);
create index plan_source_document_idx on plan (source_document_id);
create index plan_rolled_from_idx on plan (rolled_from_plan_id);

create table chapter (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan,
    position integer not null,
    number varchar(20),
    title varchar(300) not null,
    nature varchar(20) not null check (nature in ('PLAN', 'REVIEW', 'BACKGROUND', 'GOALS', 'SAFEGUARDS', 'PROJECTS')),
    span_start integer,
    span_end integer,
    unique (plan_id, position)
);
create index chapter_bureau_idx on chapter (bureau_id);

create table plan_item (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan,
    chapter_id bigint not null references chapter,
    parent_id bigint references plan_item,
    position integer not null,
    level integer not null check (level between 1 and 3),
    number varchar(20),
    title varchar(300) not null,
    nature varchar(20) not null check (nature in ('TASK', 'ACHIEVEMENT')),
    span_start integer,
    span_end integer,
    unique (plan_id, position)
);
create index plan_item_bureau_idx on plan_item (bureau_id);
create index plan_item_chapter_idx on plan_item (chapter_id);
create index plan_item_parent_idx on plan_item (parent_id);

-- 任务与责任分工 ---------------------------------------------------------------------------------------------------------------
-- the columns repeated in task_fact are the newest fact, for commands; every figure is read from task_fact
create table task (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan,
    chapter_id bigint not null references chapter,
    item_id bigint references plan_item,
    code varchar(40) not null,
    title varchar(300) not null,
    position integer not null,
    span_start integer,
    span_end integer,
    original_due_on date,
    due_on date not null,
    due_origin varchar(20) not null check (due_origin in ('TEXT', 'DEFAULT', 'STAFF')),
    due_words varchar(100),
    starts_on date,
    weight numeric(9, 3) not null default 1 check (weight > 0),
    set_state varchar(20) check (set_state in ('SUSPENDED', 'CANCELLED')),
    report_cycle varchar(20) check (report_cycle in ('MONTH', 'QUARTER', 'HALF_YEAR')),
    created_at timestamptz not null,
    unique (plan_id, code)
);
create index task_bureau_idx on task (bureau_id, plan_id);
create index task_chapter_idx on task (chapter_id);
create index task_item_idx on task (item_id);

create table task_fact (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    task_id bigint not null references task,
    valid_from timestamptz not null,
    due_on date not null,
    due_origin varchar(20) not null check (due_origin in ('TEXT', 'DEFAULT', 'STAFF')),
    due_words varchar(100),
    starts_on date,
    weight numeric(9, 3) not null check (weight > 0),
    set_state varchar(20) check (set_state in ('SUSPENDED', 'CANCELLED')),
    report_cycle varchar(20) check (report_cycle in ('MONTH', 'QUARTER', 'HALF_YEAR')),
    basis varchar(500),
    actor_id bigint references user_account
);
create index task_fact_task_idx on task_fact (task_id, valid_from, id);
create index task_fact_bureau_idx on task_fact (bureau_id);

create table milestone (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    task_id bigint not null references task,
    due_on date not null,
    title varchar(300) not null,
    words varchar(100),
    span_start integer,
    span_end integer,
    valid_from timestamptz not null,
    valid_to timestamptz
);
create index milestone_task_idx on milestone (task_id);
create index milestone_bureau_idx on milestone (bureau_id);

create table target (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    task_id bigint not null references task,
    name varchar(200),
    comparator varchar(20) not null check (comparator in ('AT_LEAST', 'AT_MOST', 'EQUAL', 'DECREASE', 'INCREASE')),
    value numeric(18, 4) not null,
    unit varchar(20),
    words varchar(300) not null,
    span_start integer,
    span_end integer
);
create index target_task_idx on target (task_id);
create index target_bureau_idx on target (bureau_id);

create table share (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan,
    task_id bigint not null references task,
    department_id bigint not null references department,
    position integer not null,
    origin varchar(20) not null check (origin in ('TEXT', 'INHERITED', 'STAFF')),
    group_id bigint references department_group,
    assigned_at timestamptz not null,
    added_on date,
    original_due_on date,
    role varchar(20) not null check (role in ('LEAD', 'SHARED', 'RESPONSIBLE', 'SUPPORT', 'SUPERVISE')),
    state varchar(20) not null check (state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED', 'DONE', 'SUSPENDED', 'CANCELLED')),
    resumes_to varchar(20) check (resumes_to in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED')),
    percent integer not null default 0 check (percent between 0 and 99),
    weight numeric(9, 3) not null default 1 check (weight > 0),
    extended_to date,
    handed_in_on date,
    return_reason varchar(2000),
    unique (task_id, department_id)
);
create index share_bureau_idx on share (bureau_id, plan_id);
create index share_plan_idx on share (plan_id);
create index share_department_idx on share (department_id);
create index share_group_idx on share (group_id);

create table share_fact (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    share_id bigint not null references share,
    valid_from timestamptz not null,
    role varchar(20) not null check (role in ('LEAD', 'SHARED', 'RESPONSIBLE', 'SUPPORT', 'SUPERVISE')),
    state varchar(20) not null check (state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED', 'DONE', 'SUSPENDED', 'CANCELLED')),
    percent integer not null check (percent between 0 and 99),
    weight numeric(9, 3) not null check (weight > 0),
    extended_to date,
    handed_in_on date,
    returned boolean not null default false,
    basis varchar(500),
    actor_id bigint references user_account
);
create index share_fact_share_idx on share_fact (share_id, valid_from, id);
create index share_fact_bureau_idx on share_fact (bureau_id);

create table recurrence (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    task_id bigint not null references task,
    frequency varchar(20) not null check (frequency in ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    min_count integer not null check (min_count > 0),
    words varchar(300) not null,
    span_start integer,
    span_end integer,
    position integer not null default 0
);
create index recurrence_task_idx on recurrence (task_id);
create index recurrence_bureau_idx on recurrence (bureau_id);

-- which share owes a recurrence's occurrences; null = the task itself, until one is assigned
create table recurrence_owner (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    recurrence_id bigint not null references recurrence,
    share_id bigint references share,
    valid_from timestamptz not null
);
create index recurrence_owner_recurrence_idx on recurrence_owner (recurrence_id, valid_from, id);
create index recurrence_owner_share_idx on recurrence_owner (share_id);
create index recurrence_owner_bureau_idx on recurrence_owner (bureau_id);

create table occurrence (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    recurrence_id bigint not null references recurrence,
    period_from date not null,
    due_on date not null,
    expected_count integer not null check (expected_count > 0),
    unique (recurrence_id, period_from),
    check (due_on >= period_from)
);
create index occurrence_bureau_idx on occurrence (bureau_id);

create table occurrence_record (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    occurrence_id bigint not null references occurrence,
    held_on date not null,
    note varchar(2000) not null,
    recorded_at timestamptz not null,
    recorded_on date not null,
    actor_id bigint references user_account
);
create index occurrence_record_occurrence_idx on occurrence_record (occurrence_id);
create index occurrence_record_bureau_idx on occurrence_record (bureau_id);

-- 指标与重大项目 ---------------------------------------------------------------------------------------------------------------
create table indicator (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan,
    position integer not null,
    name varchar(200) not null,
    comparator varchar(20) not null check (comparator in ('AT_LEAST', 'AT_MOST', 'EQUAL', 'DECREASE', 'INCREASE')),
    value numeric(18, 4) not null,
    unit varchar(20),
    due_on date,
    baseline varchar(100),
    span_start integer,
    span_end integer
);
create index indicator_plan_idx on indicator (plan_id);
create index indicator_bureau_idx on indicator (bureau_id);

create table project (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan,
    position integer not null,
    name varchar(300) not null,
    span_start integer,
    span_end integer
);
create index project_plan_idx on project (plan_id);
create index project_bureau_idx on project (bureau_id);

-- 进展填报与办结 ---------------------------------------------------------------------------------------------------------------
-- period_end names the reporting period; percent is null for a share that owns occurrences
create table progress_entry (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    share_id bigint not null references share,
    period_end date not null,
    percent integer check (percent between 0 and 99),
    text varchar(4000) not null,
    problems varchar(4000),
    next_steps varchar(4000),
    no_change boolean not null default false,
    on_behalf boolean not null default false,
    entered_at timestamptz not null,
    entered_on date not null,
    actor_id bigint references user_account,
    returned_at timestamptz,
    returned_by bigint references user_account,
    return_reason varchar(2000)
);
create index progress_entry_share_idx on progress_entry (share_id, entered_at, id);
create index progress_entry_bureau_idx on progress_entry (bureau_id, entered_at);

-- what staff prepared for the head, or a head left unsent; one per share, overwritten freely, no figure reads it
create table report_draft (
    share_id bigint primary key references share,
    bureau_id bigint not null references bureau,
    percent integer,
    text varchar(4000),
    problems varchar(4000),
    next_steps varchar(4000),
    saved_at timestamptz not null,
    actor_id bigint references user_account
);
create index report_draft_bureau_idx on report_draft (bureau_id);

create table completion (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    share_id bigint not null references share,
    text varchar(4000) not null,
    on_behalf boolean not null default false,
    handed_in_at timestamptz not null,
    handed_in_on date not null,
    actor_id bigint references user_account,
    outcome varchar(20) not null check (outcome in ('PENDING', 'ACCEPTED', 'RETURNED', 'WITHDRAWN')),
    decided_at timestamptz,
    decided_by bigint references user_account,
    reason varchar(2000)
);
create index completion_share_idx on completion (share_id, handed_in_at);
create index completion_bureau_idx on completion (bureau_id, outcome);
create unique index completion_one_pending_idx on completion (share_id) where outcome = 'PENDING';

-- 原文导入 -------------------------------------------------------------------------------------------------------------------
create table document_import (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    source_document_id bigint not null references source_document,
    state varchar(20) not null check (state in ('READING', 'REVIEW', 'COMMITTING', 'COMMITTED', 'FAILED')),
    parsed text,
    plan_id bigint references plan,
    failure varchar(500),
    created_at timestamptz not null,
    created_by bigint references user_account
);
create index document_import_bureau_idx on document_import (bureau_id, created_at);
create index document_import_source_idx on document_import (source_document_id);
create index document_import_plan_idx on document_import (plan_id);

-- 审计 -----------------------------------------------------------------------------------------------------------------------
create table audit_entry (
    id bigint primary key,
    bureau_id bigint,
    at timestamptz not null,
    actor_id bigint,
    actor_name varchar(60) not null,
    ip varchar(60),
    request_id varchar(40),
    action varchar(60) not null,
    entity varchar(40) not null,
    entity_id bigint,
    plan_id bigint,
    task_id bigint,
    old_value varchar(4000),
    new_value varchar(4000),
    basis varchar(500)
);
create index audit_entry_bureau_idx on audit_entry (bureau_id, at);
create index audit_entry_task_idx on audit_entry (task_id, at);
create index audit_entry_entity_idx on audit_entry (entity, entity_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'append-only: % on % is refused', tg_op, tg_table_name;
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function refuse_change();
create trigger task_fact_append_only before update on task_fact for each row execute function refuse_change();
create trigger share_fact_append_only before update on share_fact for each row execute function refuse_change();
create trigger source_document_immutable before update on source_document for each row execute function refuse_change();

-- 会话 (Spring Session) --------------------------------------------------------------------------------------------------------
create table spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index spring_session_expiry_idx on spring_session (expiry_time);
create index spring_session_principal_idx on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
