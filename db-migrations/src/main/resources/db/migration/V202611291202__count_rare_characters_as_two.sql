-- Places in a source text count as Java and the browser count (ADR 0141): a character outside the basic plane, such as
-- U+20BB7, is two. SQL counts it as one; so for texts that hold such a character a second copy is kept in which each of them
-- is followed by a filler that no text holds, and places are looked up there. Only functions of pg_catalog, or a restored
-- dump could not fill the column.
create function utf16_units(body text) returns text
language sql immutable strict parallel safe as $$
    select regexp_replace(body, '([\U00010000-\U0010FFFF])', '\1' || U&'\FFFF', 'g')
$$;

alter table source_document add column units text generated always as
    (case when text ~ '[\U00010000-\U0010FFFF]' then utf16_units(text) end) stored;

-- The wording between two places of a source text: the first included, the last not, both from 0.
create function source_part(body text, units text, span_from integer, span_to integer) returns text
language sql immutable parallel safe as $$
    select replace(substr(coalesce(units, body), span_from + 1, span_to - span_from), U&'\FFFF', '')
$$;
