-- 完成标准 and 办结佐证 of a task; no figure depends on them, the audit trail keeps what stood before
alter table task add column completion_standard varchar(1000);
alter table task add column required_evidence varchar(300);
