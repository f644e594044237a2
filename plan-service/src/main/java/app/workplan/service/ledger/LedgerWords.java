package app.workplan.service.ledger;

import app.workplan.service.shared.Scope;
import app.workplan.service.shared.SearchPairs;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 台账搜词 over very many plans (docs/adr/0416): the tasks in which words stand, found by the pairs of characters that search looks up and
 * then held to the condition of every ledger.
 */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class LedgerWords {

    /** The source text is read by line: only tasks that lie in a line with the words are held to the condition. */
    private static final String FOUND = """
            with chosen as materialized (
                select p.id, p.source_document_id from plan p
                where p.id in (select unnest(cast(:plans as bigint[]))) and p.bureau_id in (select unnest(cast(:bureaus as bigint[])))
            ),
            line as materialized (
                select c.id as plan_id, range_agg(int8range(l.start, l.start + length(l.units))) as places
                from chosen c
                cross join lateral (
                    select d.text, d.units, d.search from source_document d where d.id = c.source_document_id offset 0
                ) d
                cross join lateral (
                    select units, replace(units, U&'\\FFFF', '') as line,
                           (sum(length(units) + 1) over (order by n) - length(units) - 1)::bigint as start
                    from string_to_table(coalesce(d.units, d.text), E'\\n') with ordinality as split (units, n)
                ) l
                where (d.search @@ cast(:pairs as tsquery) or d.search is null) and position(lower(:q) in lower(l.line)) > 0
                group by c.id
            ),
            near as materialized (
                select t.id from task t where t.search @@ cast(:pairs as tsquery)
                union
                select t.id
                from line l
                -- of each plan its own tasks, by their index, however few the planner expects
                cross join lateral (
                    select t.id from task t
                    where t.plan_id = l.plan_id
                      and case when t.span_start < t.span_end then int8range(t.span_start, t.span_end) && l.places end
                    offset 0
                ) t
            )
            select t.id
            from near n
            cross join lateral (select * from task t where t.id = n.id offset 0) t
            join plan p on p.id = t.plan_id
            where (t.plan_id in (select id from chosen)) is true and %s
            """.formatted(LedgerConditions.WORDS);

    private final JdbcClient jdbc;

    /** Whether the words can be found by their pairs: not those of several lines, or with letters beyond A to Z that have two cases. */
    static boolean canFind(String words) {
        return words.codePoints().allMatch(letter -> letter >= ' ' && (letter < 0x80 || !hasCase(letter)))
                && !SearchPairs.within(words).isEmpty();
    }

    private static boolean hasCase(int letter) {
        return Character.toLowerCase(letter) != letter || Character.toUpperCase(letter) != letter;
    }

    /** The tasks of the plans in which the words stand, in no order. */
    List<Long> find(Scope scope, Collection<Long> planIds, String words) {
        return jdbc.sql(FOUND)
                .param("plans", planIds.toArray(Long[]::new))
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .param("pairs", SearchPairs.within(words))
                .param("q", words)
                .query(Long.class)
                .list();
    }
}
