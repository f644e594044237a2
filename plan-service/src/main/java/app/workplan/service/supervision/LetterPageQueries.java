package app.workplan.service.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import app.workplan.service.supervision.LetterPage.Delay;
import app.workplan.service.supervision.LetterPage.Letter;
import app.workplan.service.supervision.LetterPage.Offers;
import app.workplan.service.supervision.LetterPage.Reply;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 一张督办单的读取. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class LetterPageQueries {

    private static final String LETTER = """
            select n.id, n.bureau_id, b.name as bureau, n.word, n.year, n.number, n.colour, n.state, n.cause, n.demand, n.reply_by, n.plan_id,
                   p.title as plan_title, n.task_id, t.code, t.title, c.title as chapter_title, i.number as item_number,
                   source_part(doc.text, doc.units, t.span_start, t.span_end) as source, n.share_id, s.state as share_state,
                   n.department_id, n.department, n.heads, n.due_on, n.days_overdue, n.progress, n.expected, n.returns, n.problems, n.issuer,
                   n.issued_on, n.received_at at time zone 'Asia/Shanghai' as received_at,
                   (select u.display_name from user_account u where u.id = n.received_by) as received_by,
                   n.ended_at at time zone 'Asia/Shanghai' as ended_at,
                   (select u.display_name from user_account u where u.id = n.ended_by) as ended_by, n.end_reason,
                   lower.id as lower_id, lower.colour as lower_colour, lower.number as lower_number, lower.issued_on as lower_on,
                   higher.id as higher_id, higher.colour as higher_colour, higher.number as higher_number
            from supervision_notice n
            join bureau b on b.id = n.bureau_id
            join plan p on p.id = n.plan_id
            join task t on t.id = n.task_id
            join chapter c on c.id = t.chapter_id
            join share s on s.id = n.share_id
            left join plan_item i on i.id = t.item_id
            left join source_document doc on doc.id = p.source_document_id
            left join supervision_notice lower on lower.id = n.replaces_id
            left join supervision_notice higher on higher.replaces_id = n.id
            where n.id = :id
            """;

    private static final String REPLIES = """
            select r.text, r.replied_at at time zone 'Asia/Shanghai' as at, u.display_name as actor, r.on_behalf, r.acting_for
            from notice_reply r left join user_account u on u.id = r.actor_id
            where r.notice_id = :id order by r.replied_at, r.id
            """;

    private static final String DELAYS = """
            select d.reply_by_before as before, d.reply_by as until, d.reason, d.delayed_at at time zone 'Asia/Shanghai' as at,
                   u.display_name as actor
            from notice_delay d left join user_account u on u.id = d.actor_id
            where d.notice_id = :id order by d.delayed_at, d.id
            """;

    private final JdbcClient jdbc;
    private final SupervisionAccess access;
    private final Clock clock;

    /**
     * 一张督办单.
     *
     * @throws NotFound when it is unknown, or of a bureau out of the reader's scope
     * @throws app.workplan.domain.shared.Forbidden for heads and staff of other departments
     */
    public LetterPage page(Actor actor, Scope scope, long id) {
        access.requireReader(actor);
        Letter letter = jdbc.sql(LETTER)
                .param("id", id)
                .query(RecordRows.of(Letter.class))
                .optional()
                .orElseThrow(() -> new NotFound("supervision", id));
        access.requireCanSee(actor, scope, id, letter.bureauId(), letter.departmentId());
        return new LetterPage(
                letter,
                jdbc.sql(REPLIES)
                        .param("id", id)
                        .query(RecordRows.of(Reply.class))
                        .list(),
                jdbc.sql(DELAYS)
                        .param("id", id)
                        .query(RecordRows.of(Delay.class))
                        .list(),
                LocalDate.now(clock),
                offers(actor, letter));
    }

    private Offers offers(Actor actor, Letter letter) {
        boolean open = letter.state().isOpen();
        boolean answers = open && access.canAnswer(actor, letter.bureauId(), letter.departmentId());
        return new Offers(
                answers && letter.receivedAt() == null,
                answers,
                !actor.headsDepartment(letter.departmentId()),
                open && access.canOffice(actor, letter.bureauId()));
    }
}
