-- 计划变更戳 (docs/adr/0431): changes with every change of what lists say of plans and bureaus, in the transaction that makes it, so that what
-- was read for a reader of thousands of bureaus may be kept until then. Random, not counted: a value that was rolled back, or lost with
-- a primary, never comes again. Sixteen rows, so that bureaus seldom wait for one another.
create table plan_stamp (
    slot smallint primary key,
    changed uuid not null
);
insert into plan_stamp (slot, changed) select slot, gen_random_uuid() from generate_series(0, 15) slot;

create function plan_stamp() returns text language sql stable parallel safe as
    $$ select md5(string_agg(changed::text, ',' order by slot)) from plan_stamp $$;

create function stamp_plans_of_row() returns trigger language plpgsql as $$
declare
    bureau bigint;
begin
    if tg_table_name = 'bureau' then
        bureau := coalesce(new.id, old.id);
    else
        bureau := coalesce(new.bureau_id, old.bureau_id);
    end if;
    update plan_stamp set changed = gen_random_uuid() where slot = bureau % 16;
    return null;
end;
$$;

create trigger plan_stamps after insert or delete on plan
    for each row execute function stamp_plans_of_row();
create trigger plan_stamps_changes after update on plan
    for each row when ((old.bureau_id, old.title, old.state, old.period_from, old.period_to, old.issued_on, old.closed_on, old.demo,
            old.kind, old.rolled_from_plan_id, old.archived_at)
        is distinct from (new.bureau_id, new.title, new.state, new.period_from, new.period_to, new.issued_on, new.closed_on, new.demo,
            new.kind, new.rolled_from_plan_id, new.archived_at))
    execute function stamp_plans_of_row();
create trigger bureau_stamps after insert or delete on bureau
    for each row execute function stamp_plans_of_row();
create trigger bureau_stamps_changes after update on bureau
    for each row when ((old.name, old.parent_id) is distinct from (new.name, new.parent_id))
    execute function stamp_plans_of_row();
