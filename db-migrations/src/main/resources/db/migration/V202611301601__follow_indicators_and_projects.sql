-- 指标: what is asked, dated, and the readings over time; both only ever added to
alter table indicator add column version integer not null default 0, add column changes integer not null default 0;

create table indicator_fact (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    indicator_id bigint not null references indicator,
    valid_from timestamptz not null,
    name varchar(200) not null,
    kind varchar(20) not null check (kind in ('LEVEL', 'CUMULATIVE', 'GUARD', 'PER_UNIT')),
    comparator varchar(20) not null check (comparator in ('AT_LEAST', 'AT_MOST', 'EQUAL', 'DECREASE', 'INCREASE')),
    value numeric(18, 4) not null,
    unit varchar(20),
    due_on date not null,
    baseline_year integer,
    baseline_value numeric(18, 4),
    struck boolean not null default false,
    basis varchar(500),
    actor_id bigint references user_account
);
create index indicator_fact_indicator_idx on indicator_fact (indicator_id, valid_from);
create index indicator_fact_bureau_idx on indicator_fact (bureau_id);
create index indicator_fact_actor_idx on indicator_fact (actor_id);

create table indicator_fact_department (
    indicator_fact_id bigint not null references indicator_fact on delete cascade,
    department_id bigint not null references department,
    primary key (indicator_fact_id, department_id)
);
create index indicator_fact_department_idx on indicator_fact_department (department_id);

-- 每单位: the units of which each has to meet it
create table indicator_fact_unit (
    indicator_fact_id bigint not null references indicator_fact on delete cascade,
    position integer not null,
    name varchar(60) not null,
    primary key (indicator_fact_id, position)
);

create table indicator_reading (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    indicator_id bigint not null references indicator,
    unit_name varchar(60),
    read_on date not null,
    value numeric(18, 4) not null,
    note varchar(1000),
    department_id bigint references department,
    entered_at timestamptz not null,
    entered_by bigint references user_account,
    on_behalf boolean not null default false,
    acting_for varchar(60),
    corrects_id bigint unique references indicator_reading
);
create index indicator_reading_indicator_idx on indicator_reading (indicator_id, read_on);
create index indicator_reading_bureau_idx on indicator_reading (bureau_id);
create index indicator_reading_department_idx on indicator_reading (department_id);
create index indicator_reading_user_idx on indicator_reading (entered_by);

-- 重大项目: dated rows of where it stands, its steps and its money
alter table project add column version integer not null default 0, add column changes integer not null default 0;

create table project_fact (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    project_id bigint not null references project,
    valid_from timestamptz not null,
    name varchar(300) not null,
    stage varchar(20) check (stage in ('PREPARATION', 'STARTED', 'BUILDING', 'COMPLETED', 'ACCEPTED', 'IN_USE', 'STOPPED')),
    note varchar(1000),
    struck boolean not null default false,
    basis varchar(500),
    department_id bigint references department,
    entered_by bigint references user_account,
    on_behalf boolean not null default false,
    acting_for varchar(60)
);
create index project_fact_project_idx on project_fact (project_id, valid_from);
create index project_fact_bureau_idx on project_fact (bureau_id);
create index project_fact_department_idx on project_fact (department_id);
create index project_fact_user_idx on project_fact (entered_by);

create table project_fact_department (
    project_fact_id bigint not null references project_fact on delete cascade,
    department_id bigint not null references department,
    primary key (project_fact_id, department_id)
);
create index project_fact_department_of_idx on project_fact_department (department_id);

-- one row for each change of the step with that number; the newest holds
create table project_step (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    project_id bigint not null references project,
    number integer not null check (number > 0),
    valid_from timestamptz not null,
    title varchar(200) not null,
    planned_on date not null,
    reached_on date,
    struck boolean not null default false,
    entered_by bigint references user_account,
    on_behalf boolean not null default false,
    acting_for varchar(60)
);
create index project_step_project_idx on project_step (project_id, number, valid_from);
create index project_step_bureau_idx on project_step (bureau_id);
create index project_step_user_idx on project_step (entered_by);

-- 资金, 万元: one row for each change of the year; the newest holds
create table project_money (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    project_id bigint not null references project,
    year integer not null check (year between 1949 and 9999),
    valid_from timestamptz not null,
    planned numeric(14, 4),
    paid numeric(14, 4),
    entered_by bigint references user_account,
    on_behalf boolean not null default false,
    acting_for varchar(60)
);
create index project_money_project_idx on project_money (project_id, year, valid_from);
create index project_money_bureau_idx on project_money (bureau_id);
create index project_money_user_idx on project_money (entered_by);

-- 佐证与照片: what is in them lies outside the database
create table goal_file (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan,
    reading_id bigint references indicator_reading,
    project_id bigint references project,
    file_name varchar(255) not null,
    kind varchar(10) not null,
    bytes bigint not null check (bytes > 0),
    sha256 varchar(64) not null,
    stored_as varchar(40) not null,
    uploaded_at timestamptz not null,
    uploaded_by bigint references user_account,
    acting_for varchar(60),
    check (num_nonnulls(reading_id, project_id) = 1)
);
create index goal_file_bureau_idx on goal_file (bureau_id);
create index goal_file_plan_idx on goal_file (plan_id);
create index goal_file_reading_idx on goal_file (reading_id);
create index goal_file_project_idx on goal_file (project_id);
create index goal_file_stored_idx on goal_file (stored_as);
create index goal_file_user_idx on goal_file (uploaded_by);

-- what stands already was asked since its plan was made
insert into indicator_fact (id, bureau_id, indicator_id, valid_from, name, kind, comparator, value, unit, due_on, baseline_year)
select nextval('entity_seq'), i.bureau_id, i.id, p.created_at, i.name,
       case when i.value = 0 and i.comparator in ('EQUAL', 'AT_MOST') and coalesce(i.unit, '') !~ '[%‰/]' then 'GUARD'
            when coalesce(i.unit, '') ~ '[%‰/]' or coalesce(i.unit, '') = '' or i.comparator in ('INCREASE', 'DECREASE') then 'LEVEL'
            else 'CUMULATIVE' end,
       i.comparator, i.value, i.unit, coalesce(i.due_on, p.period_to),
       case when i.baseline ~ '^(19|20)[0-9]{2}$' then i.baseline::integer end
from indicator i join plan p on p.id = i.plan_id;

insert into project_fact (id, bureau_id, project_id, valid_from, name)
select nextval('entity_seq'), x.bureau_id, x.id, p.created_at, x.name
from project x join plan p on p.id = x.plan_id;

create trigger indicator_fact_append_only before update on indicator_fact for each row execute function refuse_change();
create trigger indicator_reading_append_only before update or delete on indicator_reading for each row execute function refuse_change();
create trigger project_fact_append_only before update on project_fact for each row execute function refuse_change();
create trigger project_step_append_only before update on project_step for each row execute function refuse_change();
create trigger project_money_append_only before update on project_money for each row execute function refuse_change();
create trigger goal_file_append_only before update or delete on goal_file for each row execute function refuse_change();
