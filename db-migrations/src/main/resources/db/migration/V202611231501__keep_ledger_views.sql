-- 台账版式 of each user, and 常用视图
create table ledger_layout (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    user_id bigint not null unique references user_account,
    shown_columns varchar(200) not null,
    density varchar(20) not null default 'USUAL' check (density in ('COMPACT', 'USUAL', 'WIDE')),
    default_view varchar(40)
);
create index ledger_layout_bureau_idx on ledger_layout (bureau_id);

create table saved_view (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    owner_id bigint not null references user_account,
    name varchar(120) not null,
    query varchar(2000) not null,
    shared boolean not null default false,
    created_at timestamptz not null,
    unique (owner_id, name)
);
create index saved_view_bureau_idx on saved_view (bureau_id, shared);
