package app.workplan.service.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.DepartmentChoice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 约谈、通报批评和挂牌督办的读取. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class OutcomeQueries {

    private static final String OUTCOMES = """
            select o.id, o.plan_id, p.title as plan_title, o.department_id, d.name as department, o.kind, o.held_on, o.people, o.content,
                   o.notice_id, n.colour, n.word, n.year, n.number, o.void_reason
            from supervision_outcome o
            join plan p on p.id = o.plan_id
            join department d on d.id = o.department_id
            left join supervision_notice n on n.id = o.notice_id
            where o.bureau_id = any(:bureaus) and (:all or o.department_id = any(cast(:departments as bigint[])))
              and (cast(:plan as bigint) is null or o.plan_id = :plan) and (cast(:department as bigint) is null or o.department_id = :department)
            order by o.held_on desc, o.id desc
            limit 500
            """;

    private static final String LISTINGS = """
            select l.id, l.task_id, t.code, t.title, p.title as plan_title, case when :several then b.name end as bureau,
                   (select string_agg(d.name, ', ' order by s.position, s.id) from share s join department d on d.id = s.department_id
                    where s.task_id = l.task_id and s.state <> 'CANCELLED' and s.role in ('LEAD', 'RESPONSIBLE', 'SHARED')) as departments,
                   l.level, l.basis, l.listed_on, l.removed_on, l.removal_basis
            from supervision_listing l
            join task t on t.id = l.task_id
            join plan p on p.id = l.plan_id
            join bureau b on b.id = l.bureau_id
            where l.bureau_id = any(:bureaus) and (cast(:task as bigint) is null or l.task_id = :task)
              and (:over or l.removed_at is null)
            order by l.removed_at is not null, l.listed_at desc, l.id desc
            limit 500
            """;

    private static final String DEPARTMENTS = """
            select d.id as value, d.name as label from department d
            where d.bureau_id = :bureau and d.valid_from <= :today and (d.valid_to is null or d.valid_to >= :today)
            order by d.position, d.id
            """;

    private final JdbcClient jdbc;
    private final SupervisionAccess access;
    private final Clock clock;

    /**
     * 约谈、通报批评, the newest first; heads and staff see those of their own departments.
     *
     * @throws app.workplan.domain.shared.Forbidden for everybody without a business role
     */
    public List<OutcomeRow> outcomes(Actor actor, Scope scope, @Nullable Long planId, @Nullable Long departmentId) {
        access.requireReader(actor);
        return jdbc.sql(OUTCOMES)
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .param("all", access.seesAll(actor))
                .param("departments", actor.worksFor().toArray(Long[]::new))
                .param("plan", planId)
                .param("department", departmentId)
                .query(RecordRows.of(OutcomeRow.class))
                .list();
    }

    /**
     * 挂牌督办列表: those that hold, the newest first.
     *
     * @param over whether those taken off the list follow
     */
    public List<ListingRow> listings(Actor actor, Scope scope, boolean over) {
        return listings(actor, scope, null, over);
    }

    /** Every 挂牌督办 there ever was of a task. */
    public List<ListingRow> ofTask(Actor actor, Scope scope, long taskId) {
        return listings(actor, scope, taskId, true);
    }

    private List<ListingRow> listings(Actor actor, Scope scope, @Nullable Long taskId, boolean over) {
        access.requireReader(actor);
        return jdbc.sql(LISTINGS)
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .param("several", scope.bureauIds().size() > 1)
                .param("task", taskId)
                .param("over", over)
                .query(RecordRows.of(ListingRow.class))
                .list();
    }

    /** 可选科室 of the office's own bureau. */
    public List<DepartmentChoice> departments(Actor actor) {
        return jdbc.sql(DEPARTMENTS)
                .param("bureau", access.requireOwnOffice(actor))
                .param("today", LocalDate.now(clock))
                .query(DepartmentChoice.class)
                .list();
    }
}
