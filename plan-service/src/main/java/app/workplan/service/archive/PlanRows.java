package app.workplan.service.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** 写入导入的计划: one statement a list, ids in the order of the file, which is the order in which figures read facts. */
@Component
@RequiredArgsConstructor
class PlanRows {

    /** No file of the store has this name: the bytes did not come along. */
    private static final String NO_FILE = "0".repeat(32);

    private static final String IDS = "select nextval('entity_seq') from generate_series(1, :count)";

    private static final String AUTHORS = """
            insert into imported_author (bureau_id, plan_id, row_id, field, person, name)
            select :bureau, :plan, a.row_id, a.field, a.person, a.name
            from jsonb_to_recordset(cast(:rows as jsonb)) as a(row_id bigint, field text, person int, name text)
            """;

    private final JdbcClient jdbc;

    /**
     * What the file names and the bureau has.
     *
     * @param departments by their number in the file; all of them
     * @param groups by their number; those the bureau has
     */
    record Known(long bureauId, Map<Integer, Long> departments, Map<Integer, Long> groups) {}

    /** Where a list could not be written: the tables refused a value of it. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String list;

        Refused(String list, Throwable why) {
            super(list, why);
            this.list = list;
        }

        String list() {
            return list;
        }
    }

    /**
     * Writes everything.
     *
     * @return id of the plan
     * @throws Refused when the tables refuse a list
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long write(ArchiveFile file, Known known) {
        return new Writing(file, known).write();
    }

    private List<Long> ids(int count) {
        return count == 0
                ? List.of()
                : jdbc.sql(IDS).param("count", count).query(Long.class).list();
    }

    private final class Writing {

        private final ArchiveFile file;
        private final Known known;
        private final Map<String, List<Long>> ids = new HashMap<>();
        private final ArrayNode authors = ArchiveJson.MAPPER.createArrayNode();

        Writing(ArchiveFile file, Known known) {
            this.file = file;
            this.known = known;
        }

        long write() {
            // all ids first: the pack of a meeting may name what is written later
            ArchiveTables.ALL.forEach(table -> ids.put(
                    table.list(), table.ids() ? ids(file.rows(table.list()).size()) : List.of()));
            ids.put(
                    ArchiveTables.HISTORY.list(),
                    ids(file.rows(ArchiveTables.HISTORY.list()).size()));
            ArchiveTables.ALL.forEach(this::write);
            write(ArchiveTables.HISTORY);
            jdbc.sql(AUTHORS)
                    .param("bureau", known.bureauId())
                    .param("plan", planId())
                    .param("rows", ArchiveJson.MAPPER.writeValueAsString(authors))
                    .update();
            settle();
            return planId();
        }

        /** What is checked only at the end is checked here, where it can still be said in words. */
        private void settle() {
            try {
                jdbc.sql("set constraints all immediate").update();
            } catch (DataAccessException why) {
                throw new Refused("chapters, items, tasks", why);
            }
        }

        private long planId() {
            return ids.getOrDefault(ArchiveTables.PLAN, List.of()).get(0);
        }

        private void write(ArchiveTable table) {
            ArrayNode rows = ArchiveJson.MAPPER.createArrayNode();
            int ref = 0;
            try {
                for (ObjectNode row : file.rows(table.list())) {
                    ref++;
                    rows.add(row(table, row, table.ids() ? id(table.list(), ref) : 0));
                }
                if (rows.isEmpty()) {
                    return;
                }
                jdbc.sql(table.insert())
                        .param("rows", ArchiveJson.MAPPER.writeValueAsString(rows))
                        .update();
            } catch (DataAccessException | JacksonException why) {
                throw new Refused(table.list(), why);
            }
        }

        private ObjectNode row(ArchiveTable table, ObjectNode told, long id) {
            ObjectNode row = ArchiveJson.MAPPER.createObjectNode();
            if (table.ids()) {
                row.put("id", id);
            }
            for (ArchiveColumn column : table.columns()) {
                JsonNode value = told.get(column.key());
                if (column.given()) {
                    given(column, row);
                } else if (value == null || value.isNull()) {
                    continue;
                } else if (column.target() == null) {
                    row.set(column.column(), column.key().equals("pack") ? pack(value) : value);
                } else {
                    Long meant = meant(column, value.intValue(), id);
                    if (meant != null) {
                        row.put(column.column(), meant);
                    }
                }
            }
            return row;
        }

        private void given(ArchiveColumn column, ObjectNode row) {
            switch (column.key()) {
                case "bureauId" -> row.put(column.column(), known.bureauId());
                case "planId" -> row.put(column.column(), planId());
                case "imported" -> row.put(column.column(), true);
                case "storedAs" -> row.put(column.column(), NO_FILE);
                default -> throw new IllegalStateException(column.key());
            }
        }

        private @Nullable Long meant(ArchiveColumn column, int ref, long rowId) {
            String target = String.valueOf(column.target());
            return switch (target) {
                case ArchiveTables.DEPARTMENTS -> known.departments().get(ref);
                case ArchiveTables.GROUPS -> known.groups().get(ref);
                case ArchiveTables.PEOPLE -> {
                    authors.addObject()
                            .put("row_id", rowId)
                            .put("field", column.column())
                            .put("person", ref)
                            .put("name", file.names(ArchiveTables.PEOPLE).get(ref));
                    yield null;
                }
                default -> id(target, ref);
            };
        }

        private JsonNode pack(JsonNode kept) {
            return ArchiveJson.MAPPER
                    .getNodeFactory()
                    .stringNode(MeetingPackIds.renamed(
                            kept.asString(""),
                            ArchiveJson.MAPPER,
                            (list, ref) -> ref < 1
                                            || ref
                                                    > ids.getOrDefault(list, List.of())
                                                            .size()
                                    ? 0
                                    : id(list, ref.intValue())));
        }

        private long id(String list, int ref) {
            return ids.getOrDefault(list, List.of()).get(ref - 1);
        }
    }
}
