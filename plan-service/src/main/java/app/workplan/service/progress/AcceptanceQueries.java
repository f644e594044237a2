package app.workplan.service.progress;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.service.task.ShareAccess;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 批量销号的读取: one statement, however many are chosen; what it says of a row is what the command would say. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class AcceptanceQueries {

    /** So many are accepted at once; more have never waited. */
    public static final int MAX = 5000;

    private static final String ROWS = """
            select c.id, t.id as task_id, t.code, t.title, d.name as department, c.handed_in_on, u.display_name as actor,
                   case when c.outcome <> 'PENDING' then 'completion.decided'
                        when p.state = 'CLOSED' then 'plan.closed'
                        when s.state <> 'SUBMITTED' then 'share.notSubmitted'
                        when c.actor_id = :user or exists (
                            select from progress_entry own
                            where own.share_id = s.id and own.actor_id = :user and own.returned_at is null)
                            then 'completion.ownHandIn' end as refusal
            from completion c
            join share s on s.id = c.share_id
            join task t on t.id = s.task_id
            join plan p on p.id = s.plan_id
            join department d on d.id = s.department_id
            left join user_account u on u.id = c.actor_id
            where c.bureau_id = :bureau and %s
            order by p.period_to, p.id, c.handed_in_at, c.id
            limit :max
            """;

    private static final String CHOSEN = ROWS.formatted("c.id = any(:ids)");

    private static final String ALL = ROWS.formatted("""
            c.outcome = 'PENDING' and p.state = 'ISSUED' and s.state = 'SUBMITTED'
              and s.plan_id = coalesce(:plan, s.plan_id) and s.department_id = coalesce(:department, s.department_id)""");

    private final JdbcClient jdbc;
    private final ShareAccess access;

    /**
     * 所选的: those of other bureaus are as if they did not exist.
     *
     * @throws Forbidden for everybody but the office
     */
    public AcceptancePreview chosen(Actor actor, Collection<Long> ids) {
        return preview(of(actor, CHOSEN).param("ids", ids.toArray(Long[]::new)));
    }

    /**
     * 筛选出的全部.
     *
     * @throws Forbidden for everybody but the office
     */
    public AcceptancePreview all(Actor actor, ReviewFilter filter) {
        return preview(of(actor, ALL)
                .param("plan", filter.planId(), Types.BIGINT)
                .param("department", filter.departmentId(), Types.BIGINT));
    }

    private JdbcClient.StatementSpec of(Actor actor, String sql) {
        access.requireReviewer(actor);
        return jdbc.sql(sql)
                .param("bureau", actor.requireBureauId())
                .param("user", actor.userId() == null ? -1 : actor.userId())
                .param("max", MAX);
    }

    private static AcceptancePreview preview(JdbcClient.StatementSpec statement) {
        List<AcceptanceRow> rows = statement.query(AcceptanceRow.class).list();
        return new AcceptancePreview(rows);
    }
}
