-- 移出的一段: a row was off its list from one instant to another; written once, when it was put back
create table task_row_absence (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    row_id bigint not null references task_row,
    removed_at timestamptz not null,
    removed_by bigint references user_account,
    removal_reason varchar(500) not null,
    put_back_at timestamptz not null,
    put_back_by bigint references user_account,
    put_back_reason varchar(500) not null,
    check (put_back_at >= removed_at)
);
create index task_row_absence_row_idx on task_row_absence (row_id, put_back_at);
create index task_row_absence_bureau_idx on task_row_absence (bureau_id);
create index task_row_absence_removed_by_idx on task_row_absence (removed_by);
create index task_row_absence_put_back_by_idx on task_row_absence (put_back_by);
create trigger task_row_absence_append_only before update or delete on task_row_absence for each row execute function refuse_change();
create trigger task_row_absence_no_truncate before truncate on task_row_absence for each statement execute function refuse_change();
