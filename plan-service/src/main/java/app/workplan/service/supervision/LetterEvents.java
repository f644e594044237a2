package app.workplan.service.supervision;

/** 督办的经过: what happened to the letters of the statement's {@code letter}, and to the listing of its {@code :task}. */
final class LetterEvents {

    /** Parts of a union: kind, at, actor_id, letter_id, percent, words, before, after. */
    static final String TOLD = """
            select 'LETTER_ISSUED' as kind, n.issued_at as at, n.issued_by as actor_id, n.id as letter_id, null::int as percent,
                   n.demand as words, null::date as before, n.reply_by as after
            from letter n
            union all
            select 'LETTER_RECEIVED', n.received_at, n.received_by, n.id, null, null, null, null from letter n where n.received_at is not null
            union all
            select 'LETTER_REPLIED', r.replied_at, r.actor_id, n.id, null, r.text, null, null
            from letter n join notice_reply r on r.notice_id = n.id
            union all
            select 'LETTER_DELAYED', x.delayed_at, x.actor_id, n.id, null, x.reason, x.reply_by_before, x.reply_by
            from letter n join notice_delay x on x.notice_id = n.id
            union all
            select 'LETTER_' || n.state, n.ended_at, n.ended_by, n.id, null, n.end_reason, null, null from letter n where n.ended_at is not null
            union all
            select 'LISTED', l.listed_at, l.listed_by, null, null, l.level || ' · ' || l.basis, null, null
            from supervision_listing l where l.task_id = :task
            union all
            select 'UNLISTED', l.removed_at, l.removed_by, null, null, l.level || ' · ' || l.removal_basis, null, null
            from supervision_listing l where l.task_id = :task and l.removed_at is not null
            """;

    /** Those of a task as events of its timeline; {@link LetterQueries#VISIBLE} says which letters. */
    static final String OF_TASK = """
            with letter as (select n.* from supervision_notice n where n.task_id = :task and %s),
            told as (
                %s
                union all
                select o.kind, o.recorded_at, o.recorded_by, o.notice_id, null, o.people || ' · ' || o.content, null, o.held_on
                from supervision_outcome o where o.voided_at is null and o.notice_id in (select id from letter)
            )
            select t.kind, null::varchar as action, coalesce(t.letter_id, 0) as id, t.at at time zone 'Asia/Shanghai' as at,
                   u.display_name as actor, n.department, n.share_id, false as on_behalf, null::varchar as acting_for, false as withdrawn,
                   false as needs_coordination, t.percent, t.words, null::varchar as problems, null::varchar as next_steps,
                   t.before::varchar, t.after::varchar
            from told t
            left join letter n on n.id = t.letter_id
            left join user_account u on u.id = t.actor_id
            where t.at < figure_end_of(:day)
            order by t.at desc, t.letter_id desc nulls last, t.kind = 'LETTER_ISSUED', t.kind
            limit 300
            """.formatted(LetterQueries.VISIBLE, TOLD);

    private LetterEvents() {}
}
