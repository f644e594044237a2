package app.workplan.service.directive;

/** 批示的语句: one row for each department of each directive chosen. */
final class DirectiveSql {

    /** To be completed by the condition and by what comes after it. */
    static final String ROWS = """
            with chosen as (
                select v.* from directive v where v.given_at < figure_end_of(:day) and %s
            )
            select v.id, v.bureau_id, v.plan_id, p.title as plan_title, v.task_id, t.code, t.title, v.entry_id, v.notice_id,
                   v.text, v.due_on,
                   case when v.ended_at is null or v.ended_at >= figure_end_of(:day) then 'OPEN' else v.state end as state,
                   v.given_at at time zone 'Asia/Shanghai' as given_at, v.given_on, v.given_by as giver_id,
                   g.display_name as giver,
                   case when v.ended_at < figure_end_of(:day) then v.ended_at at time zone 'Asia/Shanghai' end as ended_at,
                   dd.department_id, dd.name as department,
                   (select min(s.at) at time zone 'Asia/Shanghai' from directive_step s
                    where s.directive_id = v.id and s.department_id = dd.department_id and s.kind in ('RECEIVED', 'REPLIED')
                      and s.at < figure_end_of(:day)) as received_at,
                   answer.words as reply, answer.at at time zone 'Asia/Shanghai' as replied_at, answer.actor as replied_by,
                   coalesce(answer.on_behalf, false) as on_behalf, answer.acting_for,
                   asked.words as asked, asked.at at time zone 'Asia/Shanghai' as asked_at
            from chosen v
            join plan p on p.id = v.plan_id
            join task t on t.id = v.task_id
            left join user_account g on g.id = v.given_by
            join directive_department dd on dd.directive_id = v.id
            join department d on d.id = dd.department_id
            left join lateral (
                select s.words, s.at, u.display_name as actor, s.on_behalf, s.acting_for
                from directive_step s left join user_account u on u.id = s.actor_id
                where s.directive_id = v.id and s.department_id = dd.department_id and s.kind = 'REPLIED'
                  and s.at < figure_end_of(:day)
                order by s.at desc, s.id desc limit 1
            ) answer on true
            left join lateral (
                select s.words, s.at from directive_step s
                where s.directive_id = v.id and s.kind = 'FOLLOWED' and coalesce(s.department_id, dd.department_id) = dd.department_id
                  and s.at < figure_end_of(:day)
                order by s.at desc, s.id desc limit 1
            ) asked on true
            """;

    /** 办理中 at the end of the day. */
    static final String OPEN = "(v.ended_at is null or v.ended_at >= figure_end_of(:day))";

    /** The most urgent first. */
    static final String BY_DUE = " order by v.due_on nulls last, v.given_at, v.id, d.position, d.id";

    /** The newest first. */
    static final String NEWEST = " order by v.given_at desc, v.id desc, d.position, d.id";

    static final String EVENTS = """
            select s.kind, s.at at time zone 'Asia/Shanghai' as at, u.display_name as actor, dd.name as department,
                   s.on_behalf, s.acting_for, s.words
            from directive_step s
            left join user_account u on u.id = s.actor_id
            left join directive_department dd on dd.directive_id = s.directive_id and dd.department_id = s.department_id
            where s.directive_id = :id
            order by s.at desc, s.id desc
            """;

    private DirectiveSql() {}
}
