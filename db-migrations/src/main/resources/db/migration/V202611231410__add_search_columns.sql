-- Search in Chinese, without any extension (ADR 0090): each text is kept as the set of its pairs of neighbouring characters,
-- and a word is looked up by the pairs it consists of.

-- Every character with the one after it, lower case; the last one before a space or the end stands alone. So a single
-- character is found as the beginning of a pair. Only functions of pg_catalog, or a restored dump could not fill the columns.
create function search_pairs(body text) returns tsvector
language sql immutable strict parallel safe as $$
    select coalesce(array_to_tsvector(array_agg(pair)), ''::tsvector)
    from (
        select c || case when next is null or next in (' ', E'\t', E'\n', E'\r', U&'\3000') then '' else next end as pair
        from (
            select c, lead(c) over (order by n) as next
            from string_to_table(lower(body collate "C"), null) with ordinality as split (c, n)
        ) neighbours
        where c not in (' ', E'\t', E'\n', E'\r', U&'\3000')
    ) pairs
$$;

alter table task add column search tsvector generated always as (search_pairs(code || ' ' || title)) stored;
create index task_search_idx on task using gin (search);

alter table progress_entry add column search tsvector generated always as
    (search_pairs(text || ' ' || coalesce(problems, '') || ' ' || coalesce(next_steps, ''))) stored;
create index progress_entry_search_idx on progress_entry using gin (search);

-- A tsvector holds one megabyte; a longer document has none and is read through.
alter table source_document add column search tsvector generated always as
    (case when length(text) <= 100000 then search_pairs(text) end) stored;
create index source_document_search_idx on source_document using gin (search);
