package app.workplan.service.audit;

import app.workplan.domain.shared.Actor;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 审计查询. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class AuditQueries {

    private final JdbcClient jdbc;
    private final AuditAccess access;

    /** 审计记录, newest first; the page counts from 1. */
    public List<AuditRow> page(Actor actor, int page, int size) {
        long bureauId = access.requireAuditor(actor);
        return jdbc.sql("""
                        select a.id, a.at, a.actor_name, a.ip, a.request_id, a.action, a.entity, a.entity_id,
                               a.old_value, a.new_value, a.basis
                        from audit_entry a
                        where a.bureau_id = :bureau
                        order by a.at desc, a.id desc
                        limit :size offset :skipped
                        """)
                .param("bureau", bureauId)
                .param("size", size)
                .param("skipped", (long) (page - 1) * size)
                .query((row, number) -> new AuditRow(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor_name"),
                        row.getString("ip"),
                        row.getString("request_id"),
                        row.getString("action"),
                        row.getString("entity"),
                        row.getObject("entity_id", Long.class),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getString("basis")))
                .list();
    }

    /** How many entries there are. */
    public long count(Actor actor) {
        return jdbc.sql("select count(*) from audit_entry a where a.bureau_id = :bureau")
                .param("bureau", access.requireAuditor(actor))
                .query(Long.class)
                .single();
    }
}
