package app.workplan.service.dashboard;

import app.workplan.service.indicator.GoalRows;
import app.workplan.service.organisation.HeadNames;
import app.workplan.service.shared.SmallList;
import app.workplan.service.shared.SmallLists;

/** The one statement of the dashboard: shares and tasks are judged once, and every card is read from that. */
final class DashboardSql {

    /** 留存的月末数 whose stamp is still today's. */
    private static final String KEPT = """
            select k.plan_id, k.day, k.department_id, null::bigint as chapter_id, %s, null::numeric as lag, true as kept
            from unnest(cast(:plans as bigint[]), cast(:days as date[]), cast(:stamps as varchar[])) as w(plan_id, day, stamp)
            join kept_figure k on k.plan_id = w.plan_id and k.day = w.day and k.stamp = w.stamp
            where k.bureau_id = any(:bureaus)
            """.formatted(FigureSums.numbers(number -> "k." + number));

    /** 多日无音讯: of each task the department that was silent longest. */
    private static final String SILENCE = """
            select distinct on (f.task_id) f.task_id, q.silent_days, f.department_id
            from (select array_agg(f.share_id) as shares, array_agg(f.state) as states, array_agg(f.starts_on) as starts,
                         array_agg(f.judged_on) as days from judged f where f.share_id is not null) a
            cross join figure_silence(a.shares, a.states, a.starts, a.days, :silent) q
            join judged f on f.share_id = q.share_id
            order by f.task_id, q.silent_days desc, f.share_id
            """;

    /**
     * 逾期、将到期、多日无音讯 of the plan's tasks. The full join finds what the left join would, but is hashed: the planner expects a handful of
     * judged rows and would compare each with each.
     */
    private static final String URGENT = """
            select f.*, q.silent_days, q.department_id as silent_department_id
            from (select j.* from judged j where j.share_id is null) f
            full join silence q on q.task_id = f.task_id
            where f.light = 'OVERDUE' or q.task_id is not null
               or f.light <> 'DONE' and f.due_on between f.judged_on and f.judged_on + :ahead
            """;

    /** With the last word of the share that makes a task red, and the gravest letter that was open for it, as it stood on the day. */
    private static final String LISTED = """
            select f.task_id, t.code, t.title as task_title, f.state, f.light, f.light_rule, f.due_on as task_due_on, f.due_origin,
                   f.overdue_since, f.days_overdue, f.due_on - f.judged_on as days_left,
                   figure_display(f.progress) as task_progress, figure_display(f.expected) as task_expected,
                   d.name as department, f.shares_counting as departments,
                   case when f.light = 'OVERDUE' then <heads> end as heads,
                   f.silent_days, (select e.name from named e where e.id = f.silent_department_id) as silent_department,
                   left(w.text, 200) as last_word, w.entered_on as last_word_on, t.position as task_position,
                   letter.id as letter_id, letter.colour as letter_colour, letter.number as letter_number,
                   letter.department_id as letter_department_id
            from urgent f
            join task t on t.id = f.task_id
            left join lateral (
                select s.department_id from share s
                where s.task_id = f.task_id and s.role in ('LEAD', 'RESPONSIBLE', 'SHARED', 'SUPERVISE')
                order by s.role = 'SUPERVISE', s.position, s.id limit 1
            ) owner on f.overdue_department_id is null
            left join named d on d.id = coalesce(f.overdue_department_id, owner.department_id)
            left join lateral (
                select e.text, e.entered_on from progress_entry e
                where f.light = 'OVERDUE' and e.share_id = f.light_share_id and e.entered_at < figure_end_of(f.judged_on)
                  and (e.returned_at is null or e.returned_at >= figure_end_of(f.judged_on))
                order by e.entered_at desc, e.id desc limit 1
            ) w on true
            left join lateral (
                select n.id, n.colour, n.number, n.department_id from supervision_notice n
                where f.light = 'OVERDUE' and n.task_id = f.task_id and n.issued_at < figure_end_of(f.judged_on)
                  and (n.ended_at is null or n.ended_at >= figure_end_of(f.judged_on))
                order by n.colour = 'RED' desc, n.colour = 'YELLOW' desc, n.issued_at desc, n.id desc limit 1
            ) letter on true
            """.replace("<heads>", HeadNames.of("d.id"));

    private static final String TEXT = """
            with judged as materialized (
                select * from plan_figure(cast(:calendar as jsonb), true) f
                where f.light is not null and f.bureau_id = any(:bureaus)
            ),
            silence as materialized (
            %s),
            summed as materialized (
                select s.plan_id, s.day, s.department_id, s.chapter_id, %s, s.lag, false as kept
                from (%s) s
                union all
                %s
            ),
            -- each once: the function costs more than the join
            named as materialized (
                select d.id, d.position, department_name_on(d.id, d.name, cast(:day as date)) as name
                from department d
                where d.id in (select s.department_id from summed s)
                   or d.id in (select s.department_id from share s where s.plan_id = :plan)
            ),
            told as (
                select s.*, d.name as department_name, coalesce(d.position, c.position) as position, c.number, c.title
                from summed s
                left join named d on d.id = s.department_id
                left join chapter c on c.id = s.chapter_id
            ),
            urgent as materialized (
            %s),
            listed as (
            %s),
            goal as (
            %s),
            beside as (
            <beside>)
            select told.*, listed.*, goal.*, beside.row as beside_row
            from told full join listed on false full join goal on false full join beside on false
            order by told.kept desc, told.day,
                     case when told.department_id is not null then told.overdue end desc nulls last, told.lag, told.position,
                     told.department_id, listed.days_overdue desc, listed.task_due_on, listed.task_position, listed.task_id,
                     %s, beside.place
            """.formatted(
                    SILENCE,
                    FigureSums.numbers(number -> "s." + number),
                    FigureSums.SUMS,
                    KEPT,
                    URGENT,
                    LISTED,
                    GoalRows.SQL,
                    GoalRows.ORDER);

    private DashboardSql() {}

    /** Four kinds of rows that nothing joins: sums, tasks, goals, and those of another list. */
    static String text(SmallList<?> beside) {
        return TEXT.replace("<beside>", SmallLists.rows(beside));
    }
}
