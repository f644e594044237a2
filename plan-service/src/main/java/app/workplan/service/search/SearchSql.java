package app.workplan.service.search;

/**
 * The statements of {@link SearchQueries}. Pairs of characters find the rows by an index, {@code like} makes sure that
 * the pairs of a longer word stand together.
 */
final class SearchSql {

    /** Numbers first (kind, plan, title, hits), then the hits of the page in their order (kind, plan, id). */
    static final String FOUND = """
            with readable as materialized (
                select p.id, p.title, p.issuer, p.document_number, p.period_to, p.source_document_id
                from plan p
                where p.bureau_id = any(:bureaus) and (p.state <> 'DRAFT' or p.bureau_id = :drafts)
            ),
            reports as materialized (
                select e.id, e.share_id, -date_part('epoch', e.entered_at) as place
                from progress_entry e
                cross join lateral (
                    select e.text collate "C" as text,
                           -- null where the report is its text alone: then nothing more is put together and compared
                           case when e.problems is not null or e.next_steps is not null
                                then concat_ws(' ', e.text, e.problems, e.next_steps) end collate "C" as line
                ) l
                where e.bureau_id = any(:bureaus) and search_in_bureau(e.bureau_id, e.search) @@ cast(:inReports as tsquery)
                  -- nearly always the words stand in the text itself, and the fields need not be put together
                  and (not :compare
                       -- abbreviations stand in capitals: such a text need not be made small
                       or (:lettered and l.text like all (:capitals))
                       or case when :lettered then lower(l.text) else l.text end like all (:compared)
                       or case when :lettered then lower(l.line) else l.line end like all (:compared))
            ),
            -- a share is looked up once, not once for each of its reports
            reported as materialized (
                select s.plan_id, g.ids, g.places
                from (select share_id, array_agg(id) as ids, array_agg(place) as places from reports group by share_id) g
                join share s on s.id = g.share_id
                where (s.plan_id in (select id from readable)) is true
            ),
            found as materialized (
                select 'PLAN' as kind, r.id as plan_id, r.id, 0::float8 as place
                from readable r
                where lower(concat_ws(' ', r.title, r.issuer, r.document_number) collate "C") like all (:patterns)
                union all
                select 'TASK', t.plan_id, t.id, t.position
                from task t
                -- looked up for each hit: as a join every hit would be compared with every plan
                where t.bureau_id = any(:bureaus) and (t.plan_id in (select id from readable)) is true
                  and t.search @@ cast(:pairs as tsquery)
                  and (:exact or lower((t.code || ' ' || t.title) collate "C") like all (:longPatterns))
                union all
                select 'SOURCE', r.id, (l.start + position(utf16_units(:first) in lower(l.units collate "C")) - 1)::bigint, 0
                from readable r
                -- the documents of these plans by their key: otherwise all there are may be cut into lines first
                cross join lateral (
                    select d.text, d.units, d.search from source_document d where d.id = r.source_document_id offset 0
                ) d
                cross join lateral (
                    select units, replace(units, U&'\\FFFF', '') as line,
                           sum(length(units) + 1) over (order by n) - length(units) - 1 as start
                    from string_to_table(coalesce(d.units, d.text), E'\\n') with ordinality as split (units, n)
                ) l
                where (d.search @@ cast(:pairs as tsquery) or d.search is null)
                  and lower(l.line collate "C") like all (:patterns)
            ),
            counted as (
                select kind, plan_id, count(*) as hits from found group by kind, plan_id
                union all
                select 'ENTRY', plan_id, sum(cardinality(ids)) from reported group by plan_id
            ),
            ranked as materialized (
                select c.kind, c.plan_id, c.hits, r.title, r.period_to,
                       array_position(array['PLAN', 'TASK', 'SOURCE', 'ENTRY'], c.kind) as rank
                from counted c
                join readable r on r.id = c.plan_id
            ),
            -- whose hits the page shows: those of others are counted, and neither sorted nor read again
            opened as materialized (
                select * from (
                    select kind, plan_id, rank, period_to, hits, sum(hits) over (order by rank, period_to desc, plan_id desc) as upto
                    from ranked
                    where (cast(:kind as varchar) is null or kind = :kind) and (cast(:plan as bigint) is null or plan_id = :plan)
                ) o
                where upto > :offset and upto - hits < :offset + :size
            ),
            shown as (
                select * from (
                    select f.kind, f.plan_id, f.id, o.rank, o.period_to, f.place
                    from found f
                    join opened o on o.kind = f.kind and o.plan_id = f.plan_id
                    union all
                    select o.kind, o.plan_id, u.id, o.rank, o.period_to, u.place
                    from reported r
                    join opened o on o.kind = 'ENTRY' and o.plan_id = r.plan_id
                    cross join lateral unnest(r.ids, r.places) as u (id, place)
                ) hits
                order by rank, period_to desc, plan_id desc, place, id
                limit :size offset :offset - (select coalesce(min(upto - hits), 0) from opened)
            )
            select 0 as position, kind, plan_id, null::bigint as id, title, hits::int, period_to from ranked
            union all
            select row_number() over (), s.kind, s.plan_id, s.id, null, 0, null from shown s
            order by position, period_to desc, plan_id desc
            """;

    /** What the page shows of the hits: kind and id are looked up among those found. */
    static final String HITS = """
            with asked as (
                select * from unnest(cast(:kinds as varchar[]), cast(:plans as bigint[]), cast(:ids as bigint[])) with ordinality as a (kind, plan_id, id, n)
            ),
            told as (
                select a.n, null::bigint as task_id, null::varchar as code, p.title, null::bigint as item_id,
                       null::bigint as chapter_id, null::varchar as department, null::bigint as department_id,
                       p.period_from as day, p.period_to as until, false as returned,
                       concat_ws(E'\\n', p.title, p.issuer, p.document_number) as text
                from asked a join plan p on p.id = a.id
                where a.kind = 'PLAN'
                union all
                select a.n, t.id, t.code, t.title, t.item_id, t.chapter_id, null, null, null, null, false, t.title
                from asked a join task t on t.id = a.id
                where a.kind = 'TASK'
                union all
                select a.n, t.id, t.code, t.title, t.item_id, t.chapter_id,
                       department_name_on(d.id, d.name, e.entered_on), s.department_id, e.entered_on, null,
                       e.returned_at is not null, concat_ws(E'\\n', e.text, e.problems, e.next_steps)
                from asked a
                join progress_entry e on e.id = a.id
                join share s on s.id = e.share_id
                join department d on d.id = s.department_id
                join task t on t.id = s.task_id
                where a.kind = 'ENTRY'
                union all
                select a.n, t.id, t.code, coalesce(t.title, i.title, c.title, p.title), i.id, coalesce(i.chapter_id, c.id), null,
                       null, null, null, false,
                       substring(h.before from '[^\\n]*$') || split_part(h.after, E'\\n', 1)
                from asked a
                join plan p on p.id = a.plan_id
                join source_document d on d.id = p.source_document_id
                cross join lateral (
                    select source_part(d.text, d.units, greatest(0, a.id::int - 200), a.id::int) as before,
                           source_part(d.text, d.units, a.id::int, a.id::int + 400) as after
                ) h
                left join lateral (
                    select i.* from plan_item i
                    where i.plan_id = p.id and i.span_start <= a.id and i.span_end > a.id order by i.level desc limit 1
                ) i on true
                left join lateral (
                    select t.* from task t
                    where t.plan_id = p.id and t.span_start <= a.id and t.span_end > a.id
                    order by t.span_end - t.span_start, t.position limit 1
                ) t on true
                left join lateral (
                    select c.* from chapter c
                    where c.plan_id = p.id and c.span_start <= a.id order by c.span_start desc limit 1
                ) c on true
                where a.kind = 'SOURCE'
            )
            select a.kind, a.id, a.plan_id, p.title as plan_title, b.name as bureau, x.task_id, x.code, x.title,
                   concat_ws(' ', c.number, c.title) as chapter, i.number as item, x.department, x.department_id, x.day,
                   x.until, x.returned, x.text
            from told x
            join asked a on a.n = x.n
            join plan p on p.id = a.plan_id
            join bureau b on b.id = p.bureau_id
            left join chapter c on c.id = x.chapter_id
            left join plan_item i on i.id = x.item_id
            order by a.n
            """;

    /** 科室和人员 of the bureaus, with all their names; which of them is meant is found in Java, for the pinyin. */
    static final String NAMES = """
            select 'DEPARTMENT' as kind, d.id, d.name, b.name as bureau, d.id as department_id, null::varchar as department,
                   null::varchar as role, d.valid_to,
                   (select string_agg(o.name, E'\\n' order by o.name) from (
                        select a.name from department_alias a where a.department_id = d.id
                        union
                        select f.name from department_former_name f where f.department_id = d.id) o) as others
            from department d
            join bureau b on b.id = d.bureau_id
            where d.bureau_id = any(:bureaus)
            union all
            select 'PERSON', u.id, u.display_name, b.name, o.department_id, o.departments, u.title, null, null
            from user_account u
            join bureau b on b.id = u.bureau_id
            left join lateral (
                select min(d.id) as department_id, string_agg(d.name, ' ' order by d.position, d.id) as departments
                from user_department ud join department d on d.id = ud.department_id where ud.user_id = u.id
            ) o on true
            where u.bureau_id = any(:bureaus) and u.enabled
              and exists (select from user_role r where r.user_id = u.id and r.role = any(:business))
            order by kind, bureau, name, id
            """;

    private SearchSql() {}
}
