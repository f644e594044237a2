-- 改频次、改止期: an occurrence has the rhythm it was made with, and may be made later or fall away; null: since the duty is owed
alter table occurrence
    add column frequency varchar(20) check (frequency in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    add column added_at timestamptz,
    add column dropped_at timestamptz;
update occurrence o set frequency = r.frequency from recurrence r where r.id = o.recurrence_id;

-- of the periods that stand no two begin on the same day; one that fell away may
alter table occurrence drop constraint occurrence_recurrence_id_period_from_key;
create unique index occurrence_stands_idx on occurrence (recurrence_id, period_from) where dropped_at is null;
create index occurrence_recurrence_idx on occurrence (recurrence_id);

-- 止期: periods that begin after it are not owed; null: until the plan ends
alter table recurrence add column ends_on date;
