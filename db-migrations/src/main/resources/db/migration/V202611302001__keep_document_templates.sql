-- 公文模板: at most one of each bureau; a new one takes the place of the old, and without one the shipped template is used
create table document_template (
    bureau_id bigint primary key references bureau,
    file_name varchar(120) not null,
    file bytea not null check (octet_length(file) between 1 and 2097152),
    kept_at timestamptz not null,
    kept_by bigint not null references user_account
);
create index document_template_kept_by_idx on document_template (kept_by);
