-- 归档: a closed plan out of lists and choices, still to be read; how long the bureau keeps plans is dated (docs/adr/0368)
alter table plan
    add column archived_at timestamptz,
    add column archived_by bigint references user_account,
    add constraint plan_archived_when_closed check (archived_at is null or state = 'CLOSED');
create index plan_archived_by_idx on plan (archived_by);

create table retention_setting (
    id bigint primary key default nextval('entity_seq'),
    bureau_id bigint not null references bureau,
    valid_from timestamptz not null,
    -- null: for ever
    years integer check (years between 1 and 100),
    actor_id bigint references user_account
);
create index retention_setting_idx on retention_setting (bureau_id, valid_from);
create index retention_setting_actor_idx on retention_setting (actor_id);
create trigger retention_setting_append_only before update or delete on retention_setting for each row execute function refuse_change();
