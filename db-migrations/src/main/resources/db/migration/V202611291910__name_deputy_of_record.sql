-- the head in whose name a deputy logged an occurrence, as the name was on that day; so far only the audit trail knew
alter table occurrence_record add column acting_for varchar(60);
update occurrence_record r
set acting_for = a.acting_for
from audit_entry a
where a.action = 'occurrence.record' and a.entity_id = r.occurrence_id and a.acting_for is not null
  and a.actor_id = r.actor_id and a.at between r.recorded_at - interval '5 seconds' and r.recorded_at + interval '5 seconds';
