package app.workplan.service.notice;

/** 写通知的语句. */
final class NoticeStatement {

    /** 随通知发邮件: of the notices just {@code written}, to those who want one of that topic. */
    static final String MAIL = """
            insert into mail (bureau_id, user_id, notice_id, address, next_at, created_at)
            select w.bureau_id, w.user_id, w.id, c.address, after_quiet(w.created_at, c.quiet_from, c.quiet_until), w.created_at
            from written w
            join notice_choice c on c.user_id = w.user_id and c.address is not null and w.topic = any(c.topics)
            where :mail
            """;

    /**
     * Told of as many changes as there are: {@code told} has one row per change, {@code concerned} the departments,
     * {@code receiver} the people: of a department its heads and who stands in for them on that day, always of the same
     * bureau and never the one who made the change. Several changes of one task are one notice; of more than three tasks of
     * a plan at once there is one notice with their number. What is told of a day long past, as where the demonstration plays
     * a year in one go, counts as read.
     */
    static final String TELL = """
            with told as (
                select *, row_number() over () as n
                from unnest(cast(:kinds as text[]), cast(:topics as text[]), cast(:audiences as text[]), cast(cast(:ats as text[]) as timestamptz[]),
                            cast(:bureaus as bigint[]), cast(:actors as bigint[]), cast(:names as text[]), cast(:plans as bigint[]),
                            cast(:tasks as bigint[]), cast(:entities as text[]), cast(:ids as bigint[]), cast(:reasons as text[]))
                    as t(kind, topic, audience, at, bureau_id, actor_id, actor, plan_id, task_id, entity, id, reason)
            ),
            place as (
                select t.*, p.title as plan_title, task.code, task.title,
                       case t.entity when 'share' then t.id
                                     when 'entry' then (select e.share_id from progress_entry e where e.id = t.id)
                                     when 'supervision_notice' then (select l.share_id from supervision_notice l where l.id = t.id)
                       end as share_id,
                       (t.at at time zone 'Asia/Shanghai')::date as day
                from told t
                join plan p on p.id = t.plan_id and p.bureau_id = t.bureau_id and p.issued_at <= t.at
                left join task on task.id = t.task_id
            ),
            concerned as (
                select p.n, s.department_id from place p join share s on s.id = p.share_id where p.audience = 'SHARE'
                union
                select p.n, s.department_id from place p join share s on s.task_id = p.task_id
                where p.audience = 'TASK'
                  and (s.state <> 'CANCELLED' or p.kind = 'CANCELLED' and exists (
                      select from share_fact f
                      where f.share_id = s.id and f.state = 'CANCELLED' and f.valid_from >= p.at - interval '10 seconds'))
                union
                select p.n, s.department_id from place p join share s on s.plan_id = p.plan_id where p.audience = 'PLAN'
                union
                select p.n, dd.department_id from place p join directive_department dd on dd.directive_id = p.id
                where p.audience = 'DIRECTIVE'
            ),
            head as (
                select c.n, ud.user_id
                from concerned c
                join user_department ud on ud.department_id = c.department_id
                join user_role r on r.user_id = ud.user_id and r.role = 'HEAD'
            ),
            receiver as (
                select n, user_id from head
                union
                select h.n, x.deputy_id from head h join place p on p.n = h.n
                join deputation x on x.head_id = h.user_id and p.day between x.valid_from and coalesce(x.valid_to, p.day)
                union
                select p.n, u.id from place p join user_account u on u.bureau_id = p.bureau_id
                join user_role r on r.user_id = u.id and (p.audience in ('OFFICE', 'DIRECTIVE', 'DIRECTIVE_GIVER') and r.role = 'OFFICE' or p.audience = 'PLAN' and r.role = 'LEADER')
                union
                select p.n, v.given_by from place p join directive v on v.id = p.id
                where p.audience in ('DIRECTIVE', 'DIRECTIVE_GIVER') and v.given_by is not null
            ),
            single as (
                select distinct on (u.id, p.kind, p.plan_id, p.day, p.task_id, case when p.kind = 'HANDED_IN' then p.share_id end)
                       u.id as user_id, p.*,
                       case when p.kind = 'DIRECTIVE_REPLIED' then (
                           select dd.name from directive_step st
                           join directive_department dd on dd.directive_id = st.directive_id and dd.department_id = st.department_id
                           where st.directive_id = p.id and st.kind = 'REPLIED' order by st.at desc, st.id desc limit 1)
                       else d.name end as department
                from receiver r
                join place p on p.n = r.n
                join user_account u on u.id = r.user_id and u.bureau_id = p.bureau_id and u.enabled and u.id is distinct from p.actor_id
                left join share s on s.id = p.share_id
                left join department d on d.id = s.department_id
                order by 1, p.kind, p.plan_id, p.day, p.task_id, case when p.kind = 'HANDED_IN' then p.share_id end, p.n desc
            ),
            counted as (
                select *, count(*) over same as tasks, row_number() over (partition by user_id, kind, plan_id, day order by n) as place
                from single
                window same as (partition by user_id, kind, plan_id, day)
            ),
            written as (
                insert into notice (bureau_id, user_id, kind, topic, args, many, plan_id, task_id, share_id, created_at, read_at)
                select bureau_id, user_id, kind, topic,
                       array[coalesce(code, ''), coalesce(title, ''), plan_title, coalesce(department, ''), actor,
                             coalesce(left(reason, 300), '')]
                           -- a letter leads to itself
                           || case when entity = 'supervision_notice' then array[id::text] else '{}' end,
                       case when tasks > 3 then tasks end, plan_id,
                       case when tasks <= 3 then task_id end, case when tasks <= 3 then share_id end, at,
                       case when at < :longAgo then at end
                from counted
                where tasks <= 3 or place = 1
                order by user_id, n
                returning id, bureau_id, user_id, topic, created_at
            )
            """ + MAIL;

    private NoticeStatement() {}
}
