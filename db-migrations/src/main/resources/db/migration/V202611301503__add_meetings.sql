-- 研判会、局务会: what is late, due soon and stuck, and what is decided of it; the lists are frozen when it is closed (docs/adr/0282)
create table meeting (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    -- null for all plans in force
    plan_id bigint references plan,
    title varchar(200) not null,
    held_on date not null,
    next_on date not null,
    state varchar(20) not null check (state in ('OPEN', 'CLOSED')),
    -- 会议材料 as JSON (MeetingPack), as it was when it was closed; never reckoned anew after that
    pack text,
    packed_on date,
    created_at timestamptz not null,
    created_by bigint references user_account,
    closed_at timestamptz,
    closed_by bigint references user_account,
    check (next_on > held_on),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((state = 'CLOSED') = (pack is not null)),
    check ((pack is null) = (packed_on is null))
);
create index meeting_bureau_idx on meeting (bureau_id, held_on);
create index meeting_plan_idx on meeting (plan_id);
create index meeting_created_by_idx on meeting (created_by);
create index meeting_closed_by_idx on meeting (closed_by);

create function refuse_closed_meeting() returns trigger language plpgsql as $$
begin
    if old.state = 'CLOSED' then
        raise exception 'append-only: % on a closed meeting is refused', tg_op;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger meeting_closed_stays before update or delete on meeting for each row execute function refuse_closed_meeting();

create table meeting_decision (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    meeting_id bigint not null references meeting,
    position integer not null,
    text varchar(1000) not null,
    kind varchar(20) not null check (kind in ('NOTE', 'TASK', 'DIRECTIVE')),
    task_id bigint references task,
    directive_id bigint references directive,
    decided_at timestamptz not null,
    decided_by bigint references user_account,
    unique (meeting_id, position),
    check ((kind = 'NOTE') = (task_id is null)),
    check ((kind = 'DIRECTIVE') = (directive_id is not null))
);
create index meeting_decision_bureau_idx on meeting_decision (bureau_id);
create index meeting_decision_task_idx on meeting_decision (task_id);
create index meeting_decision_directive_idx on meeting_decision (directive_id);
create index meeting_decision_decided_by_idx on meeting_decision (decided_by);
