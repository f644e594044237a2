-- 通知: what happened, to one receiver; the words are made when it is read, in the reader's language, from kind and args
-- (docs/adr/0236). Like audit entries, notices name plan, task and share without foreign keys: they tell of a moment.
create table notice (
    id bigint generated always as identity primary key,
    bureau_id bigint not null references bureau,
    user_id bigint not null references user_account,
    kind varchar(20) not null check (kind in ('HANDED_IN', 'ACCEPTED', 'RETURNED', 'REOPENED', 'ENTRY_RETURNED', 'ASSIGNED', 'CHANGED',
        'SUSPENDED', 'RESUMED', 'CANCELLED', 'ISSUED', 'DIGEST', 'ESCALATED', 'EXTENSION_ASKED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED')),
    topic varchar(20) not null check (topic in ('REVIEW', 'DECISION', 'TASK', 'PLAN', 'REMINDER', 'ESCALATION')),
    args text[] not null,
    -- more than one task told of at once; null for one
    many integer check (many > 1),
    plan_id bigint,
    task_id bigint,
    share_id bigint,
    -- the tasks of a reminder, worst first
    lines jsonb,
    -- the day a reminder belongs to; null for what happened
    day date,
    created_at timestamptz not null,
    read_at timestamptz,
    check ((lines is null) = (day is null))
);
create index notice_bureau_idx on notice (bureau_id);
create index notice_user_idx on notice (user_id, created_at desc, id desc);
create index notice_unread_idx on notice (user_id) where read_at is null;
-- the same reminder never twice for one day and user
create unique index notice_one_a_day_idx on notice (user_id, day, kind) where day is not null;

-- 通知设置: no row means no mail; in the inbox everything arrives whatever stands here
create table notice_choice (
    user_id bigint primary key references user_account,
    version integer not null default 0,
    address varchar(200),
    topics varchar(20)[] not null,
    quiet_from time,
    quiet_until time,
    check ((quiet_from is null) = (quiet_until is null)),
    check (quiet_from <> quiet_until)
);

-- 待发邮件: written with the notice, sent by a job; DEAD ones are shown to the administrator
create table mail (
    id bigint generated always as identity primary key,
    bureau_id bigint not null references bureau,
    user_id bigint not null references user_account,
    notice_id bigint not null unique references notice,
    address varchar(200) not null,
    state varchar(20) not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'DEAD')),
    attempts integer not null default 0,
    next_at timestamptz not null,
    claimed_at timestamptz,
    sent_at timestamptz,
    failure varchar(20) check (failure in ('UNREACHABLE', 'REFUSED', 'ADDRESS', 'UNCERTAIN')),
    created_at timestamptz not null
);
create index mail_bureau_idx on mail (bureau_id, state, id);
create index mail_user_idx on mail (user_id);
create index mail_waiting_idx on mail (next_at) where state = 'WAITING';
create index mail_sending_idx on mail (claimed_at) where state = 'SENDING';

-- 免打扰: the instant itself, or the end of the quiet hours it falls into; they may span midnight
create function after_quiet(at timestamptz, quiet_from time, quiet_until time) returns timestamptz language sql immutable as $$
    select case
        when quiet_from is null then at
        when quiet_from < quiet_until and l.t::time >= quiet_from and l.t::time < quiet_until then
            (l.t::date + quiet_until) at time zone 'Asia/Shanghai'
        when quiet_from > quiet_until and l.t::time >= quiet_from then
            (l.t::date + 1 + quiet_until) at time zone 'Asia/Shanghai'
        when quiet_from > quiet_until and l.t::time < quiet_until then
            (l.t::date + quiet_until) at time zone 'Asia/Shanghai'
        else at end
    from (select at at time zone 'Asia/Shanghai' as t) l
$$;
