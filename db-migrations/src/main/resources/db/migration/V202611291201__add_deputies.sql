-- 代理: who stands in for a department head; both days inclusive, no last day means until it is ended
create table deputation (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    head_id bigint not null references user_account,
    deputy_id bigint not null references user_account,
    valid_from date not null,
    valid_to date,
    check (head_id <> deputy_id),
    check (valid_to >= valid_from)
);
create index deputation_bureau_idx on deputation (bureau_id);
create index deputation_head_idx on deputation (head_id, valid_from);
create index deputation_deputy_idx on deputation (deputy_id, valid_from);

-- the head in whose name somebody acted, as the name was on that day
alter table audit_entry add column acting_for varchar(60);
alter table progress_entry add column acting_for varchar(60);
alter table completion add column acting_for varchar(60);
