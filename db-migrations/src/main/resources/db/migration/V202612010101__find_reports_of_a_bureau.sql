-- Search in a country (docs/adr/0417): the index of reports knows the bureau as well as the pairs, so that what stands in reports of
-- others is not read. The bureau is a word that nobody can type: it begins with a space.

-- Only functions of pg_catalog, or a restored dump could not make the index.
create function search_in_bureau(bureau bigint, pairs tsvector) returns tsvector
language sql immutable strict parallel safe as $$
    select array_to_tsvector(array[' ' || bureau::text]) || pairs
$$;

drop index progress_entry_search_idx;
create index progress_entry_search_idx on progress_entry using gin (search_in_bureau(bureau_id, search));
