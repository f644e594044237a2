-- 草稿所在的设备: a random key of the browser that saved it; null for one saved before, or by a program
alter table report_draft add column device varchar(36);

-- 别的设备的草稿: what another device replaced, the newest of each; gone when the share is reported
create table replaced_draft (
    id bigint primary key default nextval('entity_seq'),
    bureau_id bigint not null references bureau,
    share_id bigint not null references share,
    device varchar(36) not null,
    percent integer,
    text varchar(4000),
    problems varchar(4000),
    next_steps varchar(4000),
    needs_coordination boolean not null,
    saved_at timestamptz not null,
    actor_id bigint references user_account,
    unique (share_id, device)
);
create index replaced_draft_bureau_idx on replaced_draft (bureau_id);
create index replaced_draft_actor_idx on replaced_draft (actor_id);
