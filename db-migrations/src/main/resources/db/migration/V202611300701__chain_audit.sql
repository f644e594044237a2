-- 审计链: each entry of a bureau (chain 0: of no bureau) is linked to the one before by its hash, so that an entry changed or
-- taken away behind the program's back is found (docs/adr/0235). The link is made when the transaction commits: whoever
-- commits waits for nobody but others who commit for the same bureau, and holds no lock while it still works.
create table audit_link (
    chain bigint not null,
    seq bigint not null check (seq > 0),
    -- without a foreign key: an entry taken away must leave its link behind
    entry_id bigint not null unique,
    hash bytea not null check (octet_length(hash) = 32),
    primary key (chain, seq)
);

create function audit_part(value text) returns text language sql immutable parallel safe as $$
    select case when value is null then '-' else octet_length(value) || ':' || value end
$$;

-- every column with its length in front, so that no two entries read alike; AuditChain makes the same text in Java
create function audit_content(e audit_entry) returns text language sql stable as $$
    select audit_part(e.id::text) || audit_part(e.bureau_id::text)
        || audit_part(((extract(epoch from e.at) * 1000000)::bigint)::text)
        || audit_part(e.actor_id::text) || audit_part(e.actor_name) || audit_part(e.acting_for)
        || audit_part(e.ip) || audit_part(e.request_id) || audit_part(e.action)
        || audit_part(e.entity) || audit_part(e.entity_id::text) || audit_part(e.plan_id::text) || audit_part(e.task_id::text)
        || audit_part(e.old_value) || audit_part(e.new_value) || audit_part(e.basis)
$$;

create function link_audit_entry() returns trigger language plpgsql as $$
declare
    own bigint := coalesce(new.bureau_id, 0);
    last record;
begin
    perform pg_advisory_xact_lock(hashtextextended('audit_link', own));
    select l.seq, l.hash into last from audit_link l where l.chain = own order by l.seq desc limit 1;
    insert into audit_link (chain, seq, entry_id, hash)
    values (own, coalesce(last.seq, 0) + 1, new.id,
            sha256(coalesce(last.hash, ''::bytea) || convert_to(audit_content(new), 'UTF8')));
    return null;
end $$;

-- what was noted before there was a chain
do $$
declare
    e audit_entry;
    last record;
begin
    for e in select * from audit_entry order by at, id loop
        select l.seq, l.hash into last from audit_link l where l.chain = coalesce(e.bureau_id, 0) order by l.seq desc limit 1;
        insert into audit_link (chain, seq, entry_id, hash)
        values (coalesce(e.bureau_id, 0), coalesce(last.seq, 0) + 1, e.id,
                sha256(coalesce(last.hash, ''::bytea) || convert_to(audit_content(e), 'UTF8')));
    end loop;
end $$;

create constraint trigger audit_entry_linked after insert on audit_entry
    deferrable initially deferred for each row execute function link_audit_entry();
create trigger audit_link_append_only before update or delete on audit_link for each row execute function refuse_change();
create trigger audit_link_no_truncate before truncate on audit_link for each statement execute function refuse_change();

-- search page: by kind and by thing, newest first
create index audit_entry_action_idx on audit_entry (bureau_id, action, at);
