-- 访问令牌: of the secret only its hash is kept; looked up by the hash alone, before anybody knows whose it is (docs/adr/0360)
create table api_token (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    user_id bigint not null references user_account,
    name varchar(60) not null,
    secret_hash varchar(64) not null unique,
    -- those its owner held when it was made; with others it is dead
    roles varchar(60) not null,
    created_at timestamptz not null,
    -- the last good day
    expires_on date not null,
    revoked_at timestamptz,
    revoked_by bigint references user_account,
    check (expires_on <= (created_at at time zone 'Asia/Shanghai')::date + 365)
);
create index api_token_bureau_idx on api_token (bureau_id, created_at);
create index api_token_user_idx on api_token (user_id, created_at);
create index api_token_revoked_by_idx on api_token (revoked_by);

create table api_token_scope (
    token_id bigint not null references api_token,
    scope varchar(20) not null check (scope in ('READ', 'WRITE_ENTRIES', 'WRITE_READINGS', 'IMPORT')),
    primary key (token_id, scope)
);

-- 最近使用, to the minute: apart from the token, so that its use changes nothing of it
create table api_token_use (
    token_id bigint primary key references api_token,
    used_at timestamptz not null,
    ip varchar(60)
);

-- 重复的请求: what a request with an Idempotency-Key was answered, kept for a day in the transaction that did the work
create table api_answer (
    token_id bigint not null references api_token,
    key varchar(100) not null,
    bureau_id bigint not null references bureau,
    request_hash varchar(64) not null,
    status integer,
    body text,
    created_at timestamptz not null,
    primary key (token_id, key)
);
create index api_answer_bureau_idx on api_answer (bureau_id);
create index api_answer_created_idx on api_answer (created_at);
