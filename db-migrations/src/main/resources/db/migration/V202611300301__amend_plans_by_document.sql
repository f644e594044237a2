-- 改动文件: an upload that changes a plan which is there already, instead of becoming one of its own
alter table document_import add column amends_plan_id bigint references plan;
create index document_import_amends_idx on document_import (amends_plan_id);

-- 一次文件改动: what one document changed in one plan, all in one transaction
create table plan_amendment (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    plan_id bigint not null references plan,
    document_import_id bigint not null references document_import unique,
    source_document_id bigint not null references source_document,
    basis varchar(500),
    added integer not null,
    changed integer not null,
    removed integer not null,
    at timestamptz not null,
    actor_id bigint references user_account,
    -- of the request that made it: its entries of the audit trail carry the same one
    request_id varchar(40)
);
create index plan_amendment_bureau_idx on plan_amendment (bureau_id);
create index plan_amendment_plan_idx on plan_amendment (plan_id, at);
create index plan_amendment_source_idx on plan_amendment (source_document_id);
create index plan_amendment_actor_idx on plan_amendment (actor_id);

-- 改动后的原文: where in that document the words of a task stand; the task keeps its place in the plan's own document
create table amended_wording (
    id bigint primary key,
    bureau_id bigint not null references bureau,
    plan_amendment_id bigint not null references plan_amendment,
    -- the tasks of a draft may be deleted for good
    task_id bigint not null references task on delete cascade,
    span_start integer not null,
    span_end integer not null
);
create index amended_wording_bureau_idx on amended_wording (bureau_id);
create index amended_wording_amendment_idx on amended_wording (plan_amendment_id);
create index amended_wording_task_idx on amended_wording (task_id);
