-- 督办单: numbered per bureau and year without gaps; at most one open letter of a share (docs/adr/0270)
create table supervision_notice (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan,
    task_id bigint not null references task,
    share_id bigint not null references share,
    department_id bigint not null references department,
    -- 〔2026〕8号 with the word before it as it was set that day; a withdrawn letter keeps its number
    word varchar(40) not null,
    year integer not null,
    number integer not null check (number > 0),
    colour varchar(20) not null check (colour in ('BLUE', 'YELLOW', 'RED')),
    state varchar(20) not null check (state in ('ISSUED', 'RECEIVED', 'REPLIED', 'LIFTED', 'CLOSED', 'REPLACED', 'WITHDRAWN')),
    cause varchar(20) not null check (cause in ('NEAR_DUE', 'BEHIND', 'RETURNED_TWICE', 'OVERDUE')),
    demand varchar(2000) not null,
    reply_by date not null,
    issued_at timestamptz not null,
    issued_on date not null,
    issued_by bigint references user_account,
    -- the lower one that was open
    replaces_id bigint references supervision_notice,
    received_at timestamptz,
    received_by bigint references user_account,
    -- the first reply
    replied_at timestamptz,
    ended_at timestamptz,
    ended_on date,
    ended_by bigint references user_account,
    end_reason varchar(2000),
    -- what the paper says, as it was at the issue
    department varchar(100) not null,
    heads varchar(500),
    due_on date not null,
    days_overdue integer not null,
    progress numeric(15, 12) not null,
    expected numeric(15, 12) not null,
    returns integer not null,
    problems varchar(2000),
    issuer varchar(60) not null,
    check ((state in ('ISSUED', 'RECEIVED', 'REPLIED')) = (ended_at is null)),
    check ((ended_at is null) = (ended_on is null)),
    check (reply_by >= issued_on)
);
create unique index supervision_notice_number_idx on supervision_notice (bureau_id, year, number);
create unique index supervision_notice_one_open_idx on supervision_notice (share_id) where state in ('ISSUED', 'RECEIVED', 'REPLIED');
create index supervision_notice_bureau_idx on supervision_notice (bureau_id, state, issued_on);
create index supervision_notice_plan_idx on supervision_notice (plan_id, issued_on);
create index supervision_notice_task_idx on supervision_notice (task_id);
create index supervision_notice_share_idx on supervision_notice (share_id, issued_at);
create index supervision_notice_department_idx on supervision_notice (department_id);
create index supervision_notice_replaces_idx on supervision_notice (replaces_id);
create index supervision_notice_issued_by_idx on supervision_notice (issued_by);
create index supervision_notice_received_by_idx on supervision_notice (received_by);
create index supervision_notice_ended_by_idx on supervision_notice (ended_by);

-- the last number given, of a bureau in a year; the row stays locked until the letter is kept or undone
create table supervision_counter (
    bureau_id bigint not null references bureau,
    year integer not null,
    last integer not null,
    primary key (bureau_id, year)
);

-- 回复
create table notice_reply (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    notice_id bigint not null references supervision_notice,
    text varchar(2000) not null,
    replied_at timestamptz not null,
    actor_id bigint references user_account,
    on_behalf boolean not null default false,
    acting_for varchar(60)
);
create index notice_reply_bureau_idx on notice_reply (bureau_id);
create index notice_reply_notice_idx on notice_reply (notice_id, replied_at);
create index notice_reply_actor_idx on notice_reply (actor_id);
create trigger notice_reply_append_only before update or delete on notice_reply for each row execute function refuse_change();

-- 回复期限延长
create table notice_delay (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    notice_id bigint not null references supervision_notice,
    reply_by_before date not null,
    reply_by date not null,
    reason varchar(2000) not null,
    delayed_at timestamptz not null,
    actor_id bigint references user_account,
    check (reply_by > reply_by_before)
);
create index notice_delay_bureau_idx on notice_delay (bureau_id);
create index notice_delay_notice_idx on notice_delay (notice_id, delayed_at);
create index notice_delay_actor_idx on notice_delay (actor_id);
create trigger notice_delay_append_only before update or delete on notice_delay for each row execute function refuse_change();

-- 通知: five kinds more, whatever kinds the table takes by now
do $$
declare
    present text;
begin
    select pg_get_expr(conbin, conrelid) into strict present
    from pg_constraint where conrelid = 'notice'::regclass and conname = 'notice_kind_check';
    alter table notice drop constraint notice_kind_check;
    execute format('alter table notice add constraint notice_kind_check check (kind in (%L, %L, %L, %L, %L) or %s)',
        'LETTER_ISSUED', 'LETTER_DELAYED', 'LETTER_LIFTED', 'LETTER_WITHDRAWN', 'LETTER_REPLIED', present);
end
$$;
