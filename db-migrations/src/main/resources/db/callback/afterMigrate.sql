-- Where the tables belong to another role than the one the application works with (SPRING_FLYWAY_USER), that one gets what it
-- needs and no more: it can neither change the audit trail nor switch off the triggers that refuse it.
do $$
declare
    worker text := '${applicationRole}';
begin
    if worker <> '' and worker <> current_user and exists (select from pg_roles where rolname = worker) then
        execute format('grant usage on schema public to %I', worker);
        execute format('grant select, insert, update, delete on all tables in schema public to %I', worker);
        execute format('grant usage, select on all sequences in schema public to %I', worker);
        execute format('grant execute on all functions in schema public to %I', worker);
        execute format('revoke update, delete, truncate on audit_entry, audit_link from %I', worker);
        execute format('revoke all on flyway_schema_history from %I', worker);
    end if;
end $$;
