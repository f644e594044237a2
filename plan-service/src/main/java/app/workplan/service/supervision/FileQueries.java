package app.workplan.service.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 督办档案的读取: everything about one share in one timeline; three statements. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class FileQueries {

    private static final String HEAD = """
            select s.id as share_id, s.bureau_id, s.plan_id, p.title as plan_title, s.task_id, t.code, t.title, c.title as chapter_title,
                   i.number as item_number, source_part(doc.text, doc.units, t.span_start, t.span_end) as source, s.department_id,
                   d.name as department, s.role, s.state, greatest(t.due_on, s.extended_to) as due_on
            from share s
            join plan p on p.id = s.plan_id and p.state <> 'DRAFT'
            join task t on t.id = s.task_id
            join chapter c on c.id = t.chapter_id
            join department d on d.id = s.department_id
            left join plan_item i on i.id = t.item_id
            left join source_document doc on doc.id = p.source_document_id
            where s.id = :share
            """;

    private static final String EVENTS = """
            with letter as (select * from supervision_notice where share_id = :share),
            told as (
                %s
                union all
                select 'ENTRY', e.entered_at, e.actor_id, null, e.percent, concat_ws(E'\\n', e.text, e.problems, e.next_steps), null, null
                from progress_entry e where e.share_id = :share
                union all
                select 'ENTRY_RETURNED', e.returned_at, e.returned_by, null, e.percent, e.return_reason, null, null
                from progress_entry e where e.share_id = :share and e.returned_at is not null
                union all
                select 'HANDED_IN', c.handed_in_at, c.actor_id, null, null, c.text, null, null from completion c where c.share_id = :share
                union all
                select c.outcome, c.decided_at, c.decided_by, null, null, c.reason, null, null
                from completion c where c.share_id = :share and c.decided_at is not null
                union all
                select 'EXTENSION_ASKED', x.asked_at, x.actor_id, null, null, x.reason, x.due_before, x.new_due_on
                from extension x where x.share_id = :share
                union all
                select 'EXTENSION_' || x.outcome, x.decided_at, x.decided_by, null, null, x.opinion, null, x.new_due_on
                from extension x where x.share_id = :share and x.decided_at is not null
                union all
                select o.kind, o.recorded_at, o.recorded_by, o.notice_id, null, o.people || ' · ' || o.content, null, o.held_on
                from supervision_outcome o
                where o.plan_id = :plan and o.department_id = :department and o.voided_at is null
                  and (o.notice_id is null or o.notice_id in (select id from letter))
            )
            select t.kind, t.at at time zone 'Asia/Shanghai' as at, u.display_name as actor, t.letter_id, n.colour, n.word, n.year, n.number,
                   t.percent, t.words, t.before, t.after
            from told t
            left join letter n on n.id = t.letter_id
            left join user_account u on u.id = t.actor_id
            order by t.at desc, t.letter_id desc nulls last, t.kind = 'LETTER_ISSUED', t.kind = 'LETTER_RECEIVED', t.kind
            limit 1000
            """.formatted(LetterEvents.TOLD);

    private final JdbcClient jdbc;
    private final OutcomeQueries outcomes;
    private final SupervisionAccess access;

    /**
     * 督办档案.
     *
     * @throws NotFound when the share is unknown, of a draft, or of a bureau out of the reader's scope
     * @throws app.workplan.domain.shared.Forbidden for heads and staff of other departments
     */
    public SupervisionFile file(Actor actor, Scope scope, long shareId) {
        access.requireReader(actor);
        SupervisionFile.Head head = jdbc.sql(HEAD)
                .param("share", shareId)
                .query(RecordRows.of(SupervisionFile.Head.class))
                .optional()
                .orElseThrow(() -> new NotFound("share", shareId));
        access.requireCanSee(actor, scope, shareId, head.bureauId(), head.departmentId());
        return new SupervisionFile(
                head,
                outcomes.ofTask(actor, scope, head.taskId()),
                jdbc.sql(EVENTS)
                        .param("share", shareId)
                        .param("task", head.taskId())
                        .param("plan", head.planId())
                        .param("department", head.departmentId())
                        .query(RecordRows.of(SupervisionFile.Event.class))
                        .list());
    }
}
