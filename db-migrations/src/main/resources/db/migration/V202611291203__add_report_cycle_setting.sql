-- 填报周期: what a new draft of the bureau begins with; each plan has its own and may be given another
alter table bureau_setting add column report_cycle varchar(20) not null default 'MONTH'
    check (report_cycle in ('MONTH', 'QUARTER', 'HALF_YEAR'));
