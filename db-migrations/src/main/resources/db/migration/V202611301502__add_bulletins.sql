-- 通报: how a plan stood on a day; figures frozen as rows when issued, corrections are editions under the same number (docs/adr/0281)
create table bulletin (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan,
    as_of date not null,
    title varchar(200) not null,
    opening varchar(4000),
    closing varchar(4000),
    state varchar(20) not null check (state in ('DRAFT', 'ISSUED')),
    edition integer not null check (edition >= 1),
    corrects_id bigint unique references bulletin,
    reason varchar(4000),
    year integer,
    number integer check (number >= 1),
    created_at timestamptz not null,
    created_by bigint references user_account,
    issued_at timestamptz,
    issued_on date,
    issued_by bigint references user_account,
    check ((state = 'ISSUED') = (issued_at is not null)),
    check ((state = 'ISSUED') = (number is not null)),
    check ((year is null) = (number is null)),
    check ((edition = 1) = (corrects_id is null))
);
create index bulletin_bureau_idx on bulletin (bureau_id, state, as_of);
create index bulletin_plan_idx on bulletin (plan_id);
create index bulletin_created_by_idx on bulletin (created_by);
create index bulletin_issued_by_idx on bulletin (issued_by);
create unique index bulletin_number_idx on bulletin (bureau_id, year, number, edition);

create table bulletin_row (
    id bigint primary key,
    bulletin_id bigint not null references bulletin,
    part varchar(20) not null check (part in ('PLAN', 'DEPARTMENT', 'UNIT')),
    position integer not null,
    department_id bigint references department,
    name varchar(200) not null,
    total integer not null,
    overdue integer not null,
    at_risk integer not null,
    done integer not null,
    progress numeric,
    expected numeric,
    owed integer not null,
    reported integer not null,
    unique (bulletin_id, part, position),
    check ((part = 'PLAN') = (department_id is null))
);
create index bulletin_row_department_idx on bulletin_row (department_id);
create trigger bulletin_row_append_only before update or delete on bulletin_row for each row execute function refuse_change();

create function refuse_issued_bulletin() returns trigger language plpgsql as $$
begin
    if old.state = 'ISSUED' then
        raise exception 'append-only: % on an issued bulletin is refused', tg_op;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger bulletin_issued_stays before update or delete on bulletin for each row execute function refuse_issued_bulletin();

do $$
declare
    present text;
begin
    select pg_get_expr(conbin, conrelid) into strict present
    from pg_constraint where conrelid = 'notice'::regclass and conname = 'notice_kind_check';
    alter table notice drop constraint notice_kind_check;
    execute format('alter table notice add constraint notice_kind_check check (kind in (%L) or %s)', 'BULLETIN_ISSUED', present);
end
$$;
