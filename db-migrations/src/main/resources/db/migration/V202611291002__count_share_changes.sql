-- counts the changes of a task's departments, so that each of them raises the version of the task
alter table task add column share_changes integer not null default 0;
