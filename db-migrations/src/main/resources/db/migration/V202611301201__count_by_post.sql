-- 岗位次数: how often each of several posts has to carry out a duty in a period; empty: it does not matter who does it.
-- An occurrence keeps the posts it was made with, as it keeps its count.
alter table recurrence
    add column posts varchar(30)[] not null default '{}',
    add column post_counts integer[] not null default '{}',
    -- 承办科室 as the office chose it; null: the lead, else the first named
    add column owner_department_id bigint references department,
    add constraint recurrence_posts_counted check (cardinality(posts) = cardinality(post_counts));
create index recurrence_owner_department_idx on recurrence (owner_department_id);

alter table occurrence
    add column posts varchar(30)[] not null default '{}',
    add column post_counts integer[] not null default '{}',
    add constraint occurrence_posts_counted check (cardinality(posts) = cardinality(post_counts));

-- surplus: the post had reached its number already; kept, but it does not stand in for another post
alter table occurrence_record
    add column post varchar(30),
    add column surplus boolean not null default false,
    add constraint occurrence_record_surplus_of_post check (post is not null or not surplus);
