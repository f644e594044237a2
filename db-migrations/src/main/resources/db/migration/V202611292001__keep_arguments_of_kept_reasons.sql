-- why taking back a bulk change left a task alone is told with the days and numbers of the rule: one a line
alter table bulk_line add column kept_args varchar(2000);
