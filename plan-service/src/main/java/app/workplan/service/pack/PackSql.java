package app.workplan.service.pack;

/** The statements of {@link PackQueries}: lists of one task, the oldest first; who may see it has been asked. */
final class PackSql {

    static final String ENTRIES = """
            select e.id, d.name as department, e.period_end, e.percent, e.text, e.problems, e.next_steps, e.needs_coordination,
                   e.on_behalf, e.acting_for, coalesce(u.display_name, (select w.name from imported_author w where w.row_id = e.id and w.field = 'actor_id')) as actor, e.entered_at at time zone 'Asia/Shanghai' as at,
                   e.returned_at at time zone 'Asia/Shanghai' as returned_at, coalesce(r.display_name, (select w.name from imported_author w where w.row_id = e.id and w.field = 'returned_by')) as returned_by, e.return_reason
            from progress_entry e
            join share s on s.id = e.share_id
            join department d on d.id = s.department_id
            left join user_account u on u.id = e.actor_id
            left join user_account r on r.id = e.returned_by
            where s.task_id = :task
            order by e.entered_at, e.id
            """;

    static final String COMPLETIONS = """
            select c.id, d.name as department, c.text, c.on_behalf, c.acting_for, coalesce(u.display_name, (select w.name from imported_author w where w.row_id = c.id and w.field = 'actor_id')) as actor,
                   c.handed_in_at at time zone 'Asia/Shanghai' as at, c.outcome,
                   c.decided_at at time zone 'Asia/Shanghai' as decided_at, coalesce(r.display_name, (select w.name from imported_author w where w.row_id = c.id and w.field = 'decided_by')) as decided_by, c.reason
            from completion c
            join share s on s.id = c.share_id
            join department d on d.id = s.department_id
            left join user_account u on u.id = c.actor_id
            left join user_account r on r.id = c.decided_by
            where s.task_id = :task
            order by c.handed_in_at, c.id
            """;

    static final String RECORDS = """
            select x.id, r.words, o.period_from, o.due_on, x.held_on, x.post, x.note, coalesce(u.display_name, (select w.name from imported_author w where w.row_id = x.id and w.field = 'actor_id')) as actor,
                   x.recorded_at at time zone 'Asia/Shanghai' as at
            from occurrence_record x
            join occurrence o on o.id = x.occurrence_id
            join recurrence r on r.id = o.recurrence_id
            left join user_account u on u.id = x.actor_id
            where r.task_id = :task
            order by x.held_on, x.recorded_at, x.id
            """;

    static final String LETTERS = """
            select n.id, n.word, n.year, n.number, n.colour, n.state, n.department, n.demand, n.reply_by, n.issued_on, n.issuer,
                   n.received_at at time zone 'Asia/Shanghai' as received_at, n.ended_on, n.end_reason
            from supervision_notice n
            where n.task_id = :task
            order by n.issued_at, n.id
            """;

    static final String REPLIES = """
            select r.notice_id, r.text, coalesce(u.display_name, (select w.name from imported_author w where w.row_id = r.id and w.field = 'actor_id')) as actor, r.replied_at at time zone 'Asia/Shanghai' as at
            from notice_reply r
            join supervision_notice n on n.id = r.notice_id
            left join user_account u on u.id = r.actor_id
            where n.task_id = :task
            order by r.replied_at, r.id
            """;

    static final String FILES = """
            select e.id, e.progress_entry_id as entry_id, e.completion_id, e.occurrence_record_id as record_id, d.name as department,
                   e.file_name, e.kind, e.bytes, e.sha256, e.stored_as, coalesce(u.display_name, (select w.name from imported_author w where w.row_id = e.id and w.field = 'uploaded_by')) as uploader,
                   e.uploaded_at at time zone 'Asia/Shanghai' as uploaded_at, e.removed_at at time zone 'Asia/Shanghai' as removed_at
            from evidence e
            left join share s on s.id = e.share_id
            left join department d on d.id = s.department_id
            left join occurrence o on o.id = e.occurrence_id
            left join recurrence r on r.id = o.recurrence_id
            left join user_account u on u.id = e.uploaded_by
            where coalesce(r.task_id, s.task_id) = :task and e.attached_at is not null
            order by e.attached_at, e.id
            """;

    /** Without addresses of machines and numbers of requests: these are the auditor's. */
    static final String AUDIT = """
            select a.id, a.at, a.actor_name, a.acting_for, null as ip, null as request_id, a.action, a.entity, a.entity_id,
                   a.old_value, a.new_value, a.basis
            from audit_entry a
            where a.task_id = :task
            union all
            select i.id, i.at, i.actor_name, i.acting_for, null, null, i.action, i.entity, null, i.old_value, i.new_value, i.basis
            from imported_history i
            where i.task_id = :task
            order by 2, 1
            """;

    static final String PLAN = """
            select p.bureau_id, b.name as bureau, p.id as plan_id, p.title as plan, p.state, p.period_from, p.period_to,
                   p.closed_on,
                   coalesce((select sum(e.bytes) from evidence e
                    left join share s on s.id = e.share_id
                    left join occurrence o on o.id = e.occurrence_id
                    left join recurrence r on r.id = o.recurrence_id
                    join task t on t.id = coalesce(r.task_id, s.task_id)
                    where e.attached_at is not null and e.removed_at is null and e.bureau_id = p.bureau_id and t.plan_id = p.id
                      and (cast(:task as bigint) is null or t.id = :task)), 0) as bytes
            from plan p join bureau b on b.id = p.bureau_id
            where p.id = :plan
            """;

    static final String TASKS = """
            select t.id, t.code, t.title from task t
            where t.plan_id = :plan and (cast(:task as bigint) is null or t.id = :task)
            order by t.position, t.id
            """;

    private PackSql() {}
}
