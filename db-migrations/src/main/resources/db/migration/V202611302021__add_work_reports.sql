-- 工作总结: drafted from what is tracked, edited, drafted anew; what was drafted and what people wrote are kept apart (docs/adr/0350)
create table work_report (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan,
    kind varchar(20) not null check (kind in ('HALF_YEAR', 'ANNUAL')),
    as_of date not null,
    wanted_as_of date not null,
    drafted_title varchar(300),
    edited_title varchar(300),
    job varchar(20) not null check (job in ('RUNNING', 'DONE', 'FAILED')),
    step varchar(20) not null check (step in ('FIGURES', 'WORDS', 'DRAFT', 'MERGE')),
    failure varchar(500),
    drafted_at timestamptz,
    created_at timestamptz not null,
    created_by bigint references user_account,
    final_on date,
    final_by bigint references user_account,
    check (final_on is null or job <> 'RUNNING'),
    check (final_on is null or drafted_at is not null)
);
create index work_report_bureau_idx on work_report (bureau_id, final_on, created_at);
create index work_report_plan_idx on work_report (plan_id);
create index work_report_created_by_idx on work_report (created_by);
create index work_report_final_by_idx on work_report (final_by);
-- one draft of each kind of a plan at a time: it is what a download takes
create unique index work_report_draft_idx on work_report (bureau_id, plan_id, kind) where final_on is null;

-- sources: words such as TASK:7 ENTRY:12
create table work_report_part (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    work_report_id bigint not null references work_report on delete cascade,
    position integer not null,
    level integer not null check (level between 0 and 2),
    numbered boolean not null,
    topic varchar(60),
    drafted text not null,
    edited text,
    proposed text,
    sources text not null,
    proposed_sources text,
    left_out boolean not null,
    gone boolean not null,
    check (topic is not null or edited is not null),
    check ((proposed is null) = (proposed_sources is null))
);
create index work_report_part_bureau_idx on work_report_part (bureau_id);
create index work_report_part_report_idx on work_report_part (work_report_id, position);
create unique index work_report_part_topic_idx on work_report_part (bureau_id, work_report_id, topic) where topic is not null;
