package app.workplan.service.bulletin;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 通报的读取: issued ones for whoever reads the bureau's plans, drafts for their own office. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class BulletinQueries {

    /** More than a bureau issues in many years. */
    private static final int MOST = 300;

    private static final String HEADS = """
            select b.id, b.version, b.bureau_id, u.name as bureau_name, b.plan_id, p.title as plan_title, b.as_of, b.title, b.opening,
                   b.closing, b.state, b.edition, b.corrects_id, next.id as corrected_by, b.reason, b.year, b.number, b.issued_on,
                   (select a.display_name from user_account a where a.id = b.issued_by) as issued_by
            from bulletin b
            join bureau u on u.id = b.bureau_id
            join plan p on p.id = b.plan_id
            left join bulletin next on next.corrects_id = b.id and next.state = 'ISSUED'
            where b.bureau_id = any(:bureaus) and (b.state = 'ISSUED' or b.bureau_id = cast(:draftsOf as bigint))
            """;

    private static final String LINES = """
            select part, position, department_id, name, total, overdue, at_risk, done, progress, expected, owed, reported
            from bulletin_row where bulletin_id = :id
            order by array_position(array['PLAN', 'DEPARTMENT', 'UNIT'], part::text), position
            """;

    private final JdbcClient jdbc;
    private final BulletinFigures figures;
    private final BulletinAccess access;

    /** 通报列表, drafts first, then the newest. */
    public List<BulletinHead> list(Actor actor, Scope scope) {
        access.requireReader(actor);
        return heads(scope, " order by b.state, b.issued_at desc nulls first, b.id desc limit " + MOST)
                .query(RecordRows.of(BulletinHead.class))
                .list();
    }

    /**
     * 一份通报, with the editions beside it.
     *
     * @throws NotFound when there is none for this reader
     */
    public BulletinPage page(Actor actor, Scope scope, long id) {
        BulletinHead head = head(scope, id);
        access.requireCanSee(actor, scope, head.bureauId(), head.state(), id);
        LinkedList<BulletinHead> editions = new LinkedList<>(List.of(head));
        while (editions.getFirst().correctsId() != null) {
            editions.addFirst(head(scope, editions.getFirst().correctsId()));
        }
        while (editions.getLast().correctedBy() != null) {
            editions.addLast(head(scope, editions.getLast().correctedBy()));
        }
        List<BulletinLine> lines = lines(head);
        List<BulletinChange> changes = new ArrayList<>();
        if (head.correctsId() != null) {
            BulletinHead before = editions.get(editions.indexOf(head) - 1);
            changes.addAll(BulletinChange.between(before, lines(before), head, lines));
        }
        return new BulletinPage(head, lines, List.copyOf(editions), changes, access.canWrite(actor, head.bureauId()));
    }

    /**
     * 起草前看数: what a bulletin of the plan and day would say of the plan.
     *
     * @throws app.workplan.domain.shared.Forbidden unless the reader works in the office of the bureau
     */
    public BulletinLine preview(Actor actor, long bureauId, long planId, LocalDate asOf) {
        access.requireOffice(actor, bureauId);
        return figures.of(bureauId, planId, asOf).get(0);
    }

    private BulletinHead head(Scope scope, long id) {
        return heads(scope, " and b.id = :id")
                .param("id", id)
                .query(RecordRows.of(BulletinHead.class))
                .optional()
                .orElseThrow(() -> new NotFound("bulletin", id));
    }

    private List<BulletinLine> lines(BulletinHead head) {
        return head.draft()
                ? figures.of(head.bureauId(), head.planId(), head.asOf())
                : jdbc.sql(LINES)
                        .param("id", head.id())
                        .query(RecordRows.of(BulletinLine.class))
                        .list();
    }

    private JdbcClient.StatementSpec heads(Scope scope, String rest) {
        return jdbc.sql(HEADS + rest)
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .param("draftsOf", scope.draftsOf());
    }
}
