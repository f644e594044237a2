package app.workplan.service.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database holds of a plan: the columns a rule decides on, and a digest of every row of every table that hangs
 * on the plan by foreign keys, however many tables there will be. The audit trail is left out, and what readers keep.
 */
final class StoredPlan {

    private static final String KEYS = """
            select c.conrelid::regclass::text as child, a.attname as by, c.confrelid::regclass::text as parent
            from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and cardinality(c.conkey) = 1 and c.conrelid <> c.confrelid
            """;

    private static final String ROWS = """
            select (select state from plan where id = :plan) || ' ' ||
                   (select string_agg(t.id || '|' || t.due_on || '|' || coalesce(t.set_state, 'null'), ' ' order by t.id)
                    from task t where t.plan_id = :plan) || ' ' ||
                   (select string_agg(concat_ws('|', s.id, s.role, s.state, coalesce(s.resumes_to, 'null'), s.percent,
                                      coalesce(s.extended_to::text, 'null'), coalesce(s.handed_in_on::text, 'null'),
                                      case when s.return_reason is null then 'false' else 'true' end), ' ' order by s.id)
                    from share s where s.plan_id = :plan) as rows,
                   (select version from plan where id = :plan) as plan_version,
                   (select string_agg(t.version::text, ' ' order by t.id) from task t where t.plan_id = :plan) as task_versions,
                   (select count(*) from audit_entry where bureau_id = :plan) as trail,
                   %s as digests
            """;

    private final JdbcClient jdbc;
    private final String sql;
    private final List<String> tables;

    /**
     * The plan now.
     *
     * @param trail entries of the audit trail
     * @param digests by table
     */
    record Now(String rows, int planVersion, String taskVersions, long trail, Map<String, String> digests) {}

    StoredPlan(JdbcClient jdbc) {
        this.jdbc = jdbc;
        Map<String, String> below = below();
        this.tables = List.copyOf(below.keySet());
        this.sql = ROWS.formatted(below.entrySet().stream()
                .map(one -> "(select coalesce(md5(string_agg(x::text, '#' order by x::text)), '') from %s x where %s)"
                        .formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(",\n", "array[", "]")));
    }

    List<String> tables() {
        return tables;
    }

    Now of(long planId) {
        return jdbc.sql(sql)
                .param("plan", planId)
                .query((row, number) -> new Now(
                        row.getString("rows"),
                        row.getInt("plan_version"),
                        row.getString("task_versions"),
                        row.getLong("trail"),
                        byTable((String[]) row.getArray("digests").getArray())))
                .single();
    }

    private Map<String, String> byTable(String[] digests) {
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < digests.length; i++) {
            found.put(tables.get(i), digests[i]);
        }
        return found;
    }

    /** Every table that reaches the plan over foreign keys, with the condition that keeps its rows of this plan. */
    private Map<String, String> below() {
        List<Map<String, Object>> keys = jdbc.sql(KEYS).query().listOfRows();
        Map<String, String> found = new LinkedHashMap<>(Map.of("plan", "id = :plan"));
        List<String> ring = List.of("plan");
        while (!ring.isEmpty()) {
            List<String> next = new ArrayList<>();
            for (Map<String, Object> key : keys) {
                String child = (String) key.get("child");
                String parent = (String) key.get("parent");
                if (ring.contains(parent)
                        && !found.containsKey(child)
                        && !child.startsWith("audit")
                        && !child.startsWith("kept_")) {
                    String condition = parent.equals("plan")
                            ? key.get("by") + " = :plan"
                            : "%s in (select id from %s where %s)".formatted(key.get("by"), parent, found.get(parent));
                    found.put(child, condition);
                    next.add(child);
                }
            }
            ring = next;
        }
        return found;
    }
}
