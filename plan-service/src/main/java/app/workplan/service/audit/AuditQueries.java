package app.workplan.service.audit;

import app.workplan.domain.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 审计查询. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class AuditQueries {

    /**
     * A bureau's own trail, and what was done above all bureaus: the calendar, the first administrator's logins. Refusals
     * there may name what other bureaus have, so they stay out (docs/adr/0143).
     */
    private static final String TRAIL = "(a.bureau_id = :bureau or a.bureau_id is null and a.action <> 'refused')";

    private final JdbcClient jdbc;
    private final AuditAccess access;

    /** The conditions of a filter as SQL, from fixed texts, with their values. */
    private record Where(String sql, Map<String, Object> params) {}

    private static final String ROWS = """
            select a.id, a.at, a.actor_name, a.acting_for, a.ip, a.request_id, a.action, a.entity, a.entity_id,
                   a.old_value, a.new_value, a.basis
            from audit_entry a
            where %s
            order by a.at desc, a.id desc
            """;

    /** Entries read from the database at a time, where all of them pass by. */
    private static final int FETCHED = 500;

    /** 审计记录, newest first; the page counts from 1. */
    public List<AuditRow> page(Actor actor, AuditFilter filter, int page, int size) {
        Where where = where(actor, filter);
        return jdbc.sql(ROWS.formatted(where.sql()) + "limit :size offset :skipped")
                .params(where.params())
                .param("size", size)
                .param("skipped", (long) (page - 1) * size)
                .query((row, number) -> toRow(row))
                .list();
    }

    /** 审计记录, newest first, one after the other: few of them are in memory at a time. */
    public void each(Actor actor, AuditFilter filter, Consumer<AuditRow> taker) {
        Where where = where(actor, filter);
        jdbc.sql(ROWS.formatted(where.sql()))
                .params(where.params())
                .withFetchSize(FETCHED)
                .query((ResultSet row) -> taker.accept(toRow(row)));
    }

    private static AuditRow toRow(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                row.getString("acting_for"),
                row.getString("ip"),
                row.getString("request_id"),
                row.getString("action"),
                row.getString("entity"),
                row.getObject("entity_id", Long.class),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getString("basis"));
    }

    /** How many entries there are. */
    public long count(Actor actor, AuditFilter filter) {
        Where where = where(actor, filter);
        return jdbc.sql("select count(*) from audit_entry a where " + where.sql())
                .params(where.params())
                .query(Long.class)
                .single();
    }

    private Where where(Actor actor, AuditFilter filter) {
        List<String> all = new ArrayList<>(List.of(TRAIL));
        Map<String, Object> params = new HashMap<>(Map.of("bureau", access.requireAuditor(actor)));
        if (filter.who() != null) {
            all.add("position(lower(:who) in lower(concat_ws(' ', a.actor_name, a.acting_for))) > 0");
            params.put("who", filter.who());
        }
        if (filter.kinds() != null) {
            all.add("split_part(a.action, '.', 1) = any(:kinds)");
            params.put("kinds", filter.kinds().toArray(String[]::new));
        }
        day(all, params, "a.at >= :from", "from", filter.from());
        day(all, params, "a.at < :until", "until", filter.until());
        if (filter.words() != null) {
            all.add("""
                    (position(lower(:words) in lower(concat_ws(' ', a.old_value, a.new_value, a.basis, a.request_id))) > 0
                     or a.entity_id::text = :words)""");
            params.put("words", filter.words());
        }
        return new Where(String.join(" and ", all), params);
    }

    private static void day(
            List<String> all, Map<String, Object> params, String condition, String name, @Nullable Instant instant) {
        if (instant != null) {
            all.add(condition);
            params.put(name, Timestamp.from(instant));
        }
    }
}
