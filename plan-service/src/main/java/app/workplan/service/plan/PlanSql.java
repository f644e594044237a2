package app.workplan.service.plan;

/** The statements of {@link PlanQueries}. */
final class PlanSql {

    private static final String LISTED = """
            select p.id, p.kind, p.title, p.state, p.period_from, p.period_to, b.name as bureau_name,
                   p.bureau_id = :own as own, p.demo, p.issued_on, p.closed_on,
                   (select count(*) from task t where t.plan_id = p.id) as tasks
            from plan p
            join bureau b on b.id = p.bureau_id
            """;

    private static final String READABLE = """
            where p.bureau_id in (:bureaus) and (p.state <> 'DRAFT' or p.bureau_id = :drafts)
              and (p.archived_at is not null) = :archived
            """;

    static final String LIST = LISTED + READABLE + """
            order by p.bureau_id <> :own, array_position(array['DRAFT', 'ISSUED', 'CLOSED'], p.state::text), b.name,
                     p.period_to desc, p.id desc
            """;

    /** A stretch of the same rows by their numbers. */
    static final String STRETCH = LISTED + READABLE + " and p.id > :after order by p.id limit :most";

    /** How many rows there are in all, and the first issue day of them. */
    static final String WHOLE = "select count(*) as total, min(p.issued_on) as first from plan p " + READABLE;

    /** Judges all plans of the calendar, each on its day. */
    static final String FIGURES = """
            select f.plan_id, max(f.judged_on) as judged_on, count(*) as total,
                   count(*) filter (where f.light = 'OVERDUE') as overdue,
                   count(*) filter (where f.light = 'AT_RISK') as at_risk,
                   count(*) filter (where f.light = 'ON_TRACK') as on_track,
                   count(*) filter (where f.light = 'NOT_STARTED') as not_started,
                   count(*) filter (where f.light = 'DONE') as done,
                   figure_display(figure_mean(sum(f.weight * f.progress), sum(f.weight))) as progress,
                   figure_display(figure_mean(sum(f.weight * f.expected), sum(f.weight))) as expected
            from task_figure(cast(:calendar as jsonb)) f
            where f.light is not null
            group by f.plan_id
            """;

    static final String HEAD = """
            select p.id, p.version, p.bureau_id, b.name as bureau_name, p.kind, p.title, p.state, p.issuer,
                   p.document_number, p.document_date, p.published_on, p.period_from, p.period_to, p.report_cycle,
                   p.issued_on, p.closed_on, p.demo, p.rolled_from_plan_id,
                   (select count(*) from chapter c where c.plan_id = p.id and (c.span_start is not null or c.title <> p.title)) as chapters,
                   i.items, i.achievements, t.tasks, t.unassigned, t.undated, s.shares, s.departments,
                   (select count(*) from indicator n where n.plan_id = p.id) as indicators,
                   (select count(*) from project j where j.plan_id = p.id) as projects,
                   (select count(*) from plan_amendment a where a.plan_id = p.id) as later_documents, d.text
            from plan p
            join bureau b on b.id = p.bureau_id
            left join source_document d on d.id = p.source_document_id
            cross join lateral (
                select count(*) filter (where nature = 'TASK') as items,
                       count(*) filter (where nature = 'ACHIEVEMENT') as achievements
                from plan_item where plan_id = p.id and level = 1
            ) i
            cross join lateral (
                select count(*) as tasks, count(*) filter (where due_origin = 'DEFAULT') as undated,
                       count(*) filter (where not exists (select from share x where x.task_id = task.id)) as unassigned
                from task where plan_id = p.id
            ) t
            cross join lateral (
                select count(*) as shares, count(distinct department_id) as departments from share
                where plan_id = p.id and state <> 'CANCELLED'
            ) s
            where p.id = :plan and p.bureau_id in (:bureaus)
            """;

    /** Chapters, then items, each in document order. */
    static final String WORDING = """
            select id, null::bigint as chapter_id, null::bigint as parent_id, number, title, nature,
                   span_start as start, span_end as "end", position
            from chapter where plan_id = :plan
            union all
            select id, chapter_id, parent_id, number, title, nature, span_start, span_end, position
            from plan_item where plan_id = :plan
            order by position
            """;

    static final String TASKS = """
            select t.id, t.chapter_id, t.item_id, t.code, t.title, t.span_start as start, t.span_end as "end",
                   coalesce(f.state, t.set_state, 'NOT_STARTED') as state, f.light, f.light_rule, f.progress, f.expected,
                   coalesce(f.weight, t.weight) as weight, coalesce(f.due_on, t.due_on) as due_on,
                   coalesce(f.due_origin, t.due_origin) as due_origin, t.due_words,
                   coalesce(f.days_overdue, 0) as days_overdue, s.department, s.role, coalesce(s.departments, 0) as departments
            from task t
            left join task_figure(cast(:calendar as jsonb)) f on f.task_id = t.id
            left join (
                select x.task_id, count(*) as departments,
                       (array_agg(department_name_on(d.id, d.name, :day) order by x.position, x.id))[1] as department,
                       (array_agg(coalesce(now.role, x.role) order by x.position, x.id))[1] as role
                from share x
                join department d on d.id = x.department_id
                left join lateral (
                    select fact.role, fact.state from share_fact fact
                    where fact.share_id = x.id and fact.valid_from < figure_end_of(:day)
                    order by fact.valid_from desc, fact.id desc limit 1
                ) now on true
                where x.plan_id = :plan and coalesce(now.state <> 'CANCELLED',
                      not exists (select from share_fact any_fact where any_fact.share_id = x.id))
                group by x.task_id
            ) s on s.task_id = t.id
            where t.plan_id = :plan
            order by t.position, t.id
            """;

    static final String INDICATORS = """
            select id, name, comparator, value, unit, due_on, baseline, span_start as start, span_end as "end"
            from indicator where plan_id = :plan order by position
            """;

    static final String PROJECTS = """
            select id, name, span_start as start, span_end as "end" from project where plan_id = :plan order by position
            """;

    /** What the import found; a plan rolled forward has the offsets of the plan it came from. */
    private static final String PARSED = """
            with recursive origin as (
                select id, source_document_id, rolled_from_plan_id from plan where id = :plan
                union
                select p.id, p.source_document_id, p.rolled_from_plan_id from plan p join origin o on p.id = o.rolled_from_plan_id
            ),
            parsed as materialized (
                select cast(i.parsed as jsonb) as content
                from document_import i join origin o on o.source_document_id = i.source_document_id
                where i.parsed is not null
                order by i.id
                limit 1
            )
            """;

    static final String MARKS = PARSED + """
            select true as noise, (n ->> 'start')::int as start, (n ->> 'end')::int as "end"
            from parsed, jsonb_array_elements(content -> 'noise') n
            union all
            select false, min((d ->> 'start')::int), max((d ->> 'end')::int)
            from parsed, jsonb_array_elements(content -> 'items') item, jsonb_array_elements(item -> 'departments') d
            group by item ->> 'id'
            order by 2
            """;

    /** What stands around the wording. */
    static final String FURNITURE = PARSED + """
            select (r ->> 'start')::int as start, (r ->> 'end')::int as "end"
            from parsed, jsonb_array_elements(content -> 'regions') r
            where r ->> 'kind' in ('HEAD', 'NOISE', 'CLOSING')
            order by 1
            """;

    private PlanSql() {}
}
