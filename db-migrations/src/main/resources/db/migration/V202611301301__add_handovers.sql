-- 工作交接: a head hands departments over to a successor; both sign, then the departments move (docs/adr/0261)
create table handover (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    leaver_id bigint not null references user_account,
    successor_id bigint not null references user_account,
    effective_on date not null,
    note varchar(2000),
    state varchar(20) not null check (state in ('OPEN', 'DONE', 'CANCELLED')),
    opened_at timestamptz not null,
    opened_by bigint references user_account,
    -- 交接清单 as it stood at the first signature, as JSON (HandoverList); it is never reckoned anew after that
    list text,
    listed_on date,
    leaver_signed_at timestamptz,
    leaver_signed_by bigint references user_account,
    -- why the office signed in the head's stead
    leaver_reason varchar(2000),
    successor_signed_at timestamptz,
    ended_at timestamptz,
    ended_by bigint references user_account,
    cancel_reason varchar(2000),
    check (leaver_id <> successor_id),
    check ((list is null) = (listed_on is null)),
    check ((state = 'OPEN') = (ended_at is null)),
    check (state <> 'DONE' or (leaver_signed_at is not null and successor_signed_at is not null and list is not null))
);
create index handover_bureau_idx on handover (bureau_id, state, opened_at);
create index handover_leaver_idx on handover (leaver_id);
create index handover_successor_idx on handover (successor_id);
create index handover_opened_by_idx on handover (opened_by);
create index handover_signed_by_idx on handover (leaver_signed_by);
create index handover_ended_by_idx on handover (ended_by);

create table handover_department (
    handover_id bigint not null references handover,
    department_id bigint not null references department,
    -- the name on the paper that was signed
    name varchar(100) not null,
    primary key (handover_id, department_id)
);
create index handover_department_department_idx on handover_department (department_id);

-- 通知: four kinds more, whatever kinds the table takes by now
do $$
declare
    present text;
begin
    select pg_get_expr(conbin, conrelid) into strict present
    from pg_constraint where conrelid = 'notice'::regclass and conname = 'notice_kind_check';
    alter table notice drop constraint notice_kind_check;
    execute format('alter table notice add constraint notice_kind_check check (kind in (%L, %L, %L, %L) or %s)',
        'HANDOVER_OPENED', 'HANDOVER_SIGNED', 'HANDOVER_DONE', 'HANDOVER_CANCELLED', present);
end
$$;
