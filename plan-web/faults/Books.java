import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What really stands in the database. */
final class Books {

    /** Of the plan under way, what takes a percent of its own and is neither handed in nor done. */
    private static final String SHARES = """
            select s.id, s.percent from share s join plan p on p.id = s.plan_id join user_account u on u.bureau_id = p.bureau_id
            where u.username = 'office' and p.state = 'ISSUED' and s.state in ('NOT_STARTED', 'IN_PROGRESS')
              and not exists (select 1 from recurrence r where r.task_id = s.task_id)
              and not exists (select 1 from task_row t where t.task_id = s.task_id)
            order by s.id
            """;

    private Books() {}

    static List<Clerk.Share> shares(Connection database) throws Exception {
        List<Clerk.Share> found = new ArrayList<>();
        try (Statement sql = database.createStatement(); ResultSet row = sql.executeQuery(SHARES)) {
            while (row.next()) {
                found.add(new Clerk.Share(row.getLong(1), row.getInt(2)));
            }
        }
        return found;
    }

    /**
     * Of one load.
     *
     * @param lost acknowledged, and not there
     * @param doubled there more than once
     * @param unacknowledged there, and never acknowledged: its last answers were lost when the load ended
     */
    record Balance(int acknowledged, int lost, int doubled, int unacknowledged) {
        boolean holds() {
            return lost == 0 && doubled == 0;
        }
    }

    static Balance balance(Connection database, Load load) throws Exception {
        Map<String, Integer> rows = new HashMap<>();
        try (PreparedStatement sql = database.prepareStatement("select text, count(*) from progress_entry where text like ? group by text")) {
            sql.setString(1, load.run + "-%");
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    rows.put(row.getString(1), row.getInt(2));
                }
            }
        }
        int lost = (int) load.written.stream().filter(text -> !rows.containsKey(text)).count();
        int doubled = (int) rows.values().stream().filter(count -> count > 1).count();
        int silent = (int) rows.keySet().stream().filter(text -> !load.written.contains(text)).count();
        return new Balance(load.written.size(), lost, doubled, silent);
    }

    /** Rows of every table. */
    static Map<String, Long> counts(Connection database) throws Exception {
        List<String> tables = new ArrayList<>();
        try (Statement sql = database.createStatement();
                ResultSet row = sql.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        Map<String, Long> counts = new TreeMap<>();
        for (String table : tables) {
            try (Statement sql = database.createStatement();
                    ResultSet row = sql.executeQuery("select count(*) from \"" + table + "\"")) {
                row.next();
                counts.put(table, row.getLong(1));
            }
        }
        return counts;
    }

    /** The last link of every chain of the audit trail, as verify-audit takes it: BUREAU:NUMBER:HASH. */
    static List<String> heads(Connection database) throws Exception {
        List<String> heads = new ArrayList<>();
        try (Statement sql = database.createStatement();
                ResultSet row = sql.executeQuery("""
                        select distinct on (l.chain) coalesce(b.code, '-') || ':' || l.seq || ':' || encode(l.hash, 'hex')
                        from audit_link l left join bureau b on b.id = l.chain order by l.chain, l.seq desc
                        """)) {
            while (row.next()) {
                heads.add(row.getString(1));
            }
        }
        return heads;
    }
}
