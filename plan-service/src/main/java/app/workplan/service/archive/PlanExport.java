package app.workplan.service.archive;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 整计划导出: list after list from the tables, each in memory by itself; numbers of the database never leave it. */
@Component
@RequiredArgsConstructor
class PlanExport {

    private static final String PEOPLE = "select id, display_name as name from user_account";
    private static final String DEPARTMENTS = "select id, name from department where bureau_id = :bureau";
    private static final String GROUPS = "select id, name from department_group where bureau_id = :bureau";
    private static final String AUTHORS =
            "select row_id, field, person, name from imported_author where plan_id = :plan";

    /** What only read the plan is not part of it, nor is its import. */
    private static final String HISTORY = """
            select to_jsonb(r)::text from (
                select row_number() over (order by h.at, h.id) as "ref", h.task_id as "taskId", h.share_id as "shareId", h.at,
                       h.actor_name as "actorName", h.acting_for as "actingFor", h.action, h.entity,
                       h.old_value as "oldValue", h.new_value as "newValue", h.basis
                from (
                    select a.id, a.task_id, case when a.entity = 'share' then a.entity_id end as share_id, a.at, a.actor_name,
                           a.acting_for, a.action, a.entity, a.old_value, a.new_value, a.basis
                    from audit_entry a
                    where a.plan_id = :plan
                      and a.action not in ('plan.export', 'plan.import', 'plan.pack', 'task.pack', 'evidence.download', 'refused')
                    union all
                    select i.id, i.task_id, i.share_id, i.at, i.actor_name, i.acting_for, i.action, i.entity, i.old_value,
                           i.new_value, i.basis
                    from imported_history i where i.plan_id = :plan
                ) h
                order by h.at, h.id
            ) r
            """;

    private final JdbcClient jdbc;

    /** @param bureau its name, told in the head of the file */
    record Head(long planId, long bureauId, String bureau, String at) {}

    private record Named(long id, String name) {}

    private record Author(long rowId, String field, int person, String name) {}

    /** Writes the file; in the caller's transaction, which sees one state of the plan throughout. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Head head, OutputStream to) {
        jdbc.sql("set local time zone 'UTC'").update();
        new Writing(head).write(to);
    }

    private Map<Long, String> named(String sql, long bureau) {
        JdbcClient.StatementSpec asked = jdbc.sql(sql);
        Map<Long, String> names = new HashMap<>();
        (sql.contains(":bureau") ? asked.param("bureau", bureau) : asked)
                .query(Named.class)
                .list()
                .forEach(one -> names.put(one.id(), one.name()));
        return names;
    }

    /** One file being written. */
    private final class Writing {

        private final Head head;
        private final Map<String, Map<Long, Integer>> refs = new HashMap<>();
        private final Map<String, Directory> directories = Map.of(
                ArchiveTables.PEOPLE, new Directory(),
                ArchiveTables.DEPARTMENTS, new Directory(),
                ArchiveTables.GROUPS, new Directory());
        private final Map<String, Map<Long, String>> names;
        private final Map<String, Author> authors = new HashMap<>();

        Writing(Head head) {
            this.head = head;
            this.names = Map.of(
                    ArchiveTables.PEOPLE, named(PEOPLE, head.bureauId()),
                    ArchiveTables.DEPARTMENTS, named(DEPARTMENTS, head.bureauId()),
                    ArchiveTables.GROUPS, named(GROUPS, head.bureauId()));
            jdbc.sql(AUTHORS)
                    .param("plan", head.planId())
                    .query(Author.class)
                    .list()
                    .forEach(one -> authors.put(one.rowId() + one.field(), one));
        }

        void write(OutputStream to) {
            try (JsonGenerator out = ArchiveJson.MAPPER.createGenerator(to)) {
                out.writeStartObject();
                out.writeStringProperty("format", ArchiveTables.FORMAT);
                out.writeNumberProperty("schemaVersion", ArchiveTables.VERSION);
                out.writeStringProperty("exportedAt", head.at());
                out.writeStringProperty("exportedFrom", head.bureau());
                for (ArchiveTable table : ArchiveTables.ALL) {
                    list(table, table.select(), out);
                }
                list(ArchiveTables.HISTORY, HISTORY, out);
                for (String list : List.of(ArchiveTables.PEOPLE, ArchiveTables.DEPARTMENTS, ArchiveTables.GROUPS)) {
                    out.writeArrayPropertyStart(list);
                    directories.get(list).names().forEach((ref, name) -> {
                        out.writeStartObject();
                        out.writeNumberProperty("ref", ref);
                        out.writeStringProperty("name", name);
                        out.writeEndObject();
                    });
                    out.writeEndArray();
                }
                out.writeEndObject();
            }
        }

        private void list(ArchiveTable table, String sql, JsonGenerator out) {
            List<ObjectNode> rows = new ArrayList<>();
            jdbc.sql(sql)
                    .param("plan", head.planId())
                    .query((row, number) -> row.getString(1))
                    .list()
                    .forEach(row -> rows.add((ObjectNode) ArchiveJson.MAPPER.readTree(row)));
            Map<Long, Integer> own = new HashMap<>();
            refs.put(table.list(), own);
            // all of them first: a row may name a later one of its own list
            rows.forEach(row -> {
                if (table.ids()) {
                    own.put(row.get("ref").longValue(), own.size() + 1);
                }
            });
            boolean single = table.list().equals(ArchiveTables.PLAN);
            out.writeName(table.list());
            if (!single) {
                out.writeStartArray();
            }
            rows.forEach(row -> ArchiveJson.MAPPER.writeValue(out, told(table, row)));
            if (!single) {
                out.writeEndArray();
            }
        }

        /** The row as the file tells it: what is null is left out. */
        private ObjectNode told(ArchiveTable table, ObjectNode row) {
            ObjectNode told = ArchiveJson.MAPPER.createObjectNode();
            long id = table.ids() ? row.get("ref").longValue() : 0;
            if (table.ids()) {
                Integer own = refs.getOrDefault(table.list(), Map.of()).get(id);
                told.put("ref", own);
            }
            for (ArchiveColumn column : table.columns()) {
                JsonNode value = row.get(column.key());
                if (column.given()) {
                    continue;
                }
                if (column.target() != null) {
                    Integer ref = ref(column, value, id);
                    if (ref != null) {
                        told.put(column.key(), ref);
                    }
                } else if (value != null && !value.isNull()) {
                    told.set(column.key(), column.key().equals("pack") ? pack(value) : value);
                }
            }
            return told;
        }

        private JsonNode pack(JsonNode kept) {
            return ArchiveJson.MAPPER
                    .getNodeFactory()
                    .stringNode(MeetingPackIds.renamed(
                            kept.stringValue(),
                            ArchiveJson.MAPPER,
                            (list, id) -> refs.getOrDefault(list, Map.of()).getOrDefault(id, 0)));
        }

        private @Nullable Integer ref(ArchiveColumn column, @Nullable JsonNode value, long rowId) {
            String target = String.valueOf(column.target());
            Long id = value == null || value.isNull() ? null : value.longValue();
            Directory directory = directories.get(target);
            if (directory == null) {
                return id == null ? null : refs.getOrDefault(target, Map.of()).get(id);
            }
            if (id != null) {
                return directory.ref(id, names.getOrDefault(target, Map.of()).getOrDefault(id, "-"));
            }
            Author author = target.equals(ArchiveTables.PEOPLE) ? authors.get(rowId + column.column()) : null;
            return author == null ? null : directory.ref("person " + author.person(), author.name());
        }
    }
}
