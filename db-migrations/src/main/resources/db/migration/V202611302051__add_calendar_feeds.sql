-- 日历订阅: one secret address per user, of which only the hash is kept (docs/adr/0367); a new address replaces the old one
create table calendar_feed (
    id bigint primary key default nextval('entity_seq'),
    bureau_id bigint not null references bureau,
    user_id bigint not null unique references user_account,
    token_hash varchar(64) not null unique,
    created_at timestamptz not null
);
create index calendar_feed_bureau_idx on calendar_feed (bureau_id);
