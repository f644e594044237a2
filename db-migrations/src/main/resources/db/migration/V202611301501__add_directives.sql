-- 批示: a leader's instruction on a task, or on an entry or a letter of it; the departments named sign for it and reply (docs/adr/0280)
create table directive (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan,
    task_id bigint not null references task,
    entry_id bigint references progress_entry,
    -- 督办单; not a foreign key, since letters came in another migration
    notice_id bigint,
    text varchar(2000) not null,
    due_on date,
    state varchar(20) not null check (state in ('OPEN', 'CLOSED', 'WITHDRAWN')),
    given_at timestamptz not null,
    given_on date not null,
    given_by bigint references user_account,
    ended_at timestamptz,
    check ((state = 'OPEN') = (ended_at is null)),
    check (entry_id is null or notice_id is null)
);
create index directive_bureau_idx on directive (bureau_id, state, given_at);
create index directive_plan_idx on directive (plan_id);
create index directive_task_idx on directive (task_id);
create index directive_entry_idx on directive (entry_id);
create index directive_notice_idx on directive (notice_id);
create index directive_given_by_idx on directive (given_by);

create table directive_department (
    directive_id bigint not null references directive,
    department_id bigint not null references department,
    -- as it was called when the directive was given
    name varchar(100) not null,
    received_at timestamptz,
    replied_at timestamptz,
    asked_at timestamptz,
    primary key (directive_id, department_id)
);
create index directive_department_department_idx on directive_department (department_id);

-- 批示的经过, from which any past day is read
create table directive_step (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    directive_id bigint not null references directive,
    kind varchar(20) not null check (kind in ('GIVEN', 'RECEIVED', 'REPLIED', 'FOLLOWED', 'CLOSED', 'WITHDRAWN')),
    -- null for what concerns every department named
    department_id bigint references department,
    words varchar(2000),
    at timestamptz not null,
    actor_id bigint references user_account,
    on_behalf boolean not null default false,
    acting_for varchar(100),
    check (kind not in ('RECEIVED', 'REPLIED') or department_id is not null),
    check (kind not in ('GIVEN', 'REPLIED', 'FOLLOWED', 'WITHDRAWN') or words is not null)
);
create index directive_step_bureau_idx on directive_step (bureau_id);
create index directive_step_directive_idx on directive_step (directive_id, at);
create index directive_step_department_idx on directive_step (department_id);
create index directive_step_actor_idx on directive_step (actor_id);
create trigger directive_step_append_only before update or delete on directive_step for each row execute function refuse_change();

-- 通知: kinds more, whatever kinds the table takes by now
do $$
declare
    present text;
begin
    select pg_get_expr(conbin, conrelid) into strict present
    from pg_constraint where conrelid = 'notice'::regclass and conname = 'notice_kind_check';
    alter table notice drop constraint notice_kind_check;
    execute format('alter table notice add constraint notice_kind_check check (kind in (%L, %L, %L, %L, %L) or %s)',
        'DIRECTIVE_GIVEN', 'DIRECTIVE_REPLIED', 'DIRECTIVE_FOLLOWED', 'DIRECTIVE_CLOSED', 'DIRECTIVE_WITHDRAWN', present);
end
$$;
