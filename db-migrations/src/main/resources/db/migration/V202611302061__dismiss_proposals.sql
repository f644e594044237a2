-- 不拟发: a proposal of the ladder that the office passes over, until one of its causes is another
create table supervision_dismissal (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan,
    share_id bigint not null references share,
    -- cause=what it said then, one for each cause passed over, parted by spaces
    marks varchar(200) not null,
    reason varchar(500) not null,
    dismissed_at timestamptz not null,
    dismissed_on date not null,
    dismissed_by bigint references user_account,
    revived_at timestamptz,
    revived_by bigint references user_account
);
create index supervision_dismissal_bureau_idx on supervision_dismissal (bureau_id, share_id) where revived_at is null;
create index supervision_dismissal_plan_idx on supervision_dismissal (plan_id);
create index supervision_dismissal_share_idx on supervision_dismissal (share_id);
create index supervision_dismissal_dismissed_by_idx on supervision_dismissal (dismissed_by);
create index supervision_dismissal_revived_by_idx on supervision_dismissal (revived_by);

-- a directive on a letter names one that is there
alter table directive add constraint directive_notice_id_fkey foreign key (notice_id) references supervision_notice;
