package app.workplan.service.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 审计链核验: reads a bureau's audit trail in the order in which it was linked and works every hash out anew, in Java: the
 * functions of the database, which whoever can tamper with rows can replace as well, are not asked (docs/adr/0235).
 */
public final class AuditChain {

    /** The chain of what belongs to no bureau. */
    public static final long NO_BUREAU = 0;

    private static final int FETCHED = 1000;

    private static final String ROWS = """
            select coalesce(l.chain, e.bureau_id, 0) as chain, l.seq, l.hash, coalesce(l.entry_id, e.id) as entry,
                   e.id, e.bureau_id, e.at, e.actor_id, e.actor_name, e.acting_for, e.ip, e.request_id, e.action, e.entity,
                   e.entity_id, e.plan_id, e.task_id, e.old_value, e.new_value, e.basis
            from audit_link l full join audit_entry e on e.id = l.entry_id
            where coalesce(l.chain, e.bureau_id, 0) = any(?) or ?
            order by 1, l.seq nulls last, e.id
            """;

    private static final List<String> AFTER_TIME = List.of(
            "actor_id",
            "actor_name",
            "acting_for",
            "ip",
            "request_id",
            "action",
            "entity",
            "entity_id",
            "plan_id",
            "task_id",
            "old_value",
            "new_value",
            "basis");

    private AuditChain() {}

    /** 断在哪里, why a row does not fit. */
    public enum Fault {
        /** 内容被改: the entry does not have the hash it was linked with. */
        CHANGED,
        /** 记录被删: the link is there, its entry is not. */
        ENTRY_GONE,
        /** 链节被删: one or more links before this one are missing. */
        LINK_GONE,
        /** 未入链: an entry that was added behind the trigger's back. */
        NOT_LINKED,
        /** 移到别的单位: the entry names another bureau than its chain. */
        MOVED
    }

    /**
     * 第一处断点.
     *
     * @param seq place in the chain, null for an entry that is in none
     * @param at when the entry says it was made, null where it is gone
     */
    public record Break(
            Fault fault,
            @Nullable Long seq,
            long entryId,
            @Nullable Instant at,
            @Nullable String actorName,
            @Nullable String action) {}

    /**
     * 一条链的核验结果.
     *
     * @param entries how many entries were read
     * @param seq the last place that fits
     * @param head hash at that place as hexadecimal digits; noted down elsewhere, it also proves that no entry is missing
     *     from the end
     * @param firstBreak null where everything fits
     */
    public record Verdict(
            long chain,
            long entries,
            long seq,
            String head,
            @Nullable Break firstBreak) {

        public boolean isWhole() {
            return firstBreak == null;
        }
    }

    /** One chain while it is read. */
    private static final class Reading {

        private final long chain;
        private long entries;
        private long seq;
        private byte[] hash = new byte[0];
        private @Nullable Break broken;

        private Reading(long chain) {
            this.chain = chain;
        }

        private void take(ResultSet row, MessageDigest sha256) throws SQLException {
            entries++;
            if (broken != null) {
                return;
            }
            Long linked = row.getObject("seq", Long.class);
            @Nullable Fault fault = fault(row, linked, sha256);
            if (fault == null) {
                seq = linked == null ? seq : linked;
                hash = row.getBytes("hash");
            } else {
                Timestamp at = row.getTimestamp("at");
                broken = new Break(
                        fault,
                        linked,
                        row.getLong("entry"),
                        at == null ? null : at.toInstant(),
                        row.getString("actor_name"),
                        row.getString("action"));
            }
        }

        private @Nullable Fault fault(ResultSet row, @Nullable Long linked, MessageDigest sha256) throws SQLException {
            if (linked == null) {
                return Fault.NOT_LINKED;
            }
            if (linked != seq + 1) {
                return Fault.LINK_GONE;
            }
            if (row.getObject("id") == null) {
                return Fault.ENTRY_GONE;
            }
            if (row.getLong("bureau_id") != chain) {
                return Fault.MOVED;
            }
            sha256.update(hash);
            byte[] expected = sha256.digest(content(row).getBytes(StandardCharsets.UTF_8));
            return Arrays.equals(expected, row.getBytes("hash")) ? null : Fault.CHANGED;
        }

        private Verdict verdict() {
            return new Verdict(chain, entries, seq, HexFormat.of().formatHex(hash), broken);
        }
    }

    /**
     * Verifies chains in one snapshot of the database; needs a transaction, so that rows come in portions.
     *
     * @param chains ids of bureaus, {@link #NO_BUREAU} for what belongs to none; null for every chain there is
     * @return one for each chain that has a row, by id
     */
    public static List<Verdict> verify(Connection database, @Nullable Collection<Long> chains) throws SQLException {
        List<Verdict> verdicts = new ArrayList<>();
        MessageDigest sha256 = sha256();
        Object[] asked = chains == null ? new Long[0] : chains.toArray(Long[]::new);
        try (PreparedStatement statement = database.prepareStatement(ROWS)) {
            statement.setFetchSize(FETCHED);
            statement.setArray(1, database.createArrayOf("bigint", asked));
            statement.setBoolean(2, chains == null);
            Reading reading = null;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long chain = row.getLong("chain");
                    if (reading == null || reading.chain != chain) {
                        add(verdicts, reading);
                        reading = new Reading(chain);
                    }
                    reading.take(row, sha256);
                }
            }
            add(verdicts, reading);
        }
        return verdicts;
    }

    private static void add(List<Verdict> verdicts, @Nullable Reading done) {
        if (done != null) {
            verdicts.add(done.verdict());
        }
    }

    private static String content(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        part(text, row.getString("id"));
        part(text, row.getString("bureau_id"));
        Instant at = row.getTimestamp("at").toInstant();
        part(text, String.valueOf(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000));
        for (String column : AFTER_TIME) {
            part(text, row.getString(column));
        }
        return text.toString();
    }

    /** As {@code audit_part} of the database. */
    private static void part(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append('-');
        } else {
            text.append(value.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(value);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
