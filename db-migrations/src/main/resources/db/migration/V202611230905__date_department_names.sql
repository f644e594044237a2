-- 机构改革: what a department was called before, and who took over from whom. The past keeps its words and its shares.
create table department_former_name (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    department_id bigint not null references department,
    name varchar(100) not null,
    last_day date not null,
    unique (department_id, last_day)
);
create index department_former_name_bureau_idx on department_former_name (bureau_id);

create table department_succession (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    department_id bigint not null references department,
    successor_id bigint not null references department,
    kind varchar(20) not null check (kind in ('MERGE', 'SPLIT')),
    first_day date not null,
    basis varchar(500) not null,
    unique (department_id, successor_id),
    check (department_id <> successor_id)
);
create index department_succession_successor_idx on department_succession (successor_id);
create index department_succession_bureau_idx on department_succession (bureau_id);

-- the name a department had on the day; p_name is the one it has now
create function department_name_on(p_department bigint, p_name varchar, p_day date) returns varchar
language sql stable as $$
    select coalesce(
        (select f.name from department_former_name f
         where f.department_id = p_department and f.last_day >= p_day
         order by f.last_day limit 1),
        p_name)
$$;

-- 工作日历 is edited by hand now
alter table calendar_day add column version integer not null default 0;
