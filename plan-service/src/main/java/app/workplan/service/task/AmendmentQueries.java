package app.workplan.service.task;

import app.workplan.domain.shared.Actor;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.plan.PlanHead;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 改动记录 of an issued plan: every change of content since the issue; the audit trail is the one truth of it. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class AmendmentQueries {

    /** Changes of content; what departments report is none. */
    private static final List<String> CONTENT = List.of(
            "task.add",
            "task.rename",
            "task.moveDue",
            "task.moveStart",
            "task.weigh",
            "task.reportCycle",
            "task.standard",
            "task.evidence",
            "task.target",
            "task.wording",
            "recurrence.add",
            "recurrence.change",
            "recurrence.owner",
            "task.suspend",
            "task.cancel",
            "task.resume",
            "share.assign",
            "share.changeRole",
            "share.take",
            "share.suspend",
            "share.cancel",
            "share.resume",
            "plan.amend",
            "extension.approve",
            "plan.reopen");

    private static final String SINCE_ISSUE = """
            from audit_entry a
            join plan p on p.id = a.plan_id
            where a.plan_id = :plan and a.bureau_id = :bureau and a.at > p.issued_at and a.action in (:content)
            """;

    private final JdbcClient jdbc;
    private final PlanAccess access;

    /** How many there are. */
    public long count(Actor actor, PlanHead head) {
        access.requireCanRead(actor, head.bureauId());
        return jdbc.sql("select count(*) " + SINCE_ISSUE)
                .param("plan", head.id())
                .param("bureau", head.bureauId())
                .param("content", CONTENT)
                .query(Long.class)
                .single();
    }

    /** One page of them, newest first; pages count from 1. */
    public List<Amendment> page(Actor actor, PlanHead head, int page, int size) {
        access.requireCanRead(actor, head.bureauId());
        return jdbc.sql("""
                        select c.id, c.at at time zone 'Asia/Shanghai' as at, c.actor_name as actor, c.action, t.id as task_id, t.code,
                               t.title, d.name as department, c.old_value as before, c.new_value as after, c.basis,
                               g.id as document_id, g.document_import_id as import_id, g.added, g.changed, g.removed
                        from (
                            select a.* %s order by a.at desc, a.id desc limit :size offset :skipped
                        ) c
                        left join task t on t.id = c.task_id
                        left join share s on c.entity = 'share' and s.id = c.entity_id
                        left join department d on d.id = s.department_id
                        left join plan_amendment g on g.plan_id = :plan and g.request_id = c.request_id
                        order by c.at desc, c.id desc
                        """.formatted(SINCE_ISSUE))
                .param("plan", head.id())
                .param("bureau", head.bureauId())
                .param("content", CONTENT)
                .param("size", size)
                .param("skipped", (long) (page - 1) * size)
                .query(Amendment.class)
                .list();
    }
}
