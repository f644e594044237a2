-- Moving a chapter or an item shifts the places of its neighbours, and codes follow the places while a plan is a draft: what has to be
-- unique is so at the end of the transaction, not after each single row.
alter table chapter drop constraint chapter_plan_id_position_key;
alter table chapter add constraint chapter_plan_id_position_key unique (plan_id, position) deferrable initially deferred;
alter table plan_item drop constraint plan_item_plan_id_position_key;
alter table plan_item add constraint plan_item_plan_id_position_key unique (plan_id, position) deferrable initially deferred;
alter table task drop constraint task_plan_id_code_key;
alter table task add constraint task_plan_id_code_key unique (plan_id, code) deferrable initially deferred;

-- the amendments of a plan are read from the trail
create index audit_entry_plan_idx on audit_entry (plan_id, at);
