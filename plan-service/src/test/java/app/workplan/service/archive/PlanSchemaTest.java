package app.workplan.service.archive;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/**
 * docs/plan.schema.json says what the program writes and reads: every list and field, with the type of its column.
 * {@code -Dworkplan.write-schema=true} writes it anew.
 */
@ServiceTest
class PlanSchemaTest {

    private static final Path SCHEMA = Path.of("../docs/plan.schema.json");

    @Autowired
    JdbcClient jdbc;

    private record Column(String tableName, String columnName, String dataType, String isNullable) {}

    @Test
    void schemaSaysWhatIsWritten() throws IOException {
        String made = ArchiveJson.MAPPER
                        .rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(schema())
                + "\n";
        if (Boolean.getBoolean("workplan.write-schema")) {
            Files.writeString(SCHEMA, made);
        }
        assertThat(Files.readString(SCHEMA)).isEqualTo(made);
    }

    private ObjectNode schema() {
        Map<String, Column> columns = new HashMap<>();
        jdbc.sql(
                        "select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = 'public'")
                .query(Column.class)
                .list()
                .forEach(one -> columns.put(one.tableName() + "." + one.columnName(), one));
        ObjectNode root = ArchiveJson.MAPPER.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Workplan plan file");
        root.put("type", "object").put("additionalProperties", false);
        ObjectNode all = root.putObject("properties");
        all.putObject("format").put("const", ArchiveTables.FORMAT);
        all.putObject("schemaVersion").put("const", ArchiveTables.VERSION);
        all.putObject("exportedAt").put("type", "string").put("format", "date-time");
        all.putObject("exportedFrom").put("type", "string");
        Stream.concat(ArchiveTables.ALL.stream(), Stream.of(ArchiveTables.HISTORY))
                .forEach(table -> row(table, columns, list(all, table.list())));
        for (String list : List.of(ArchiveTables.PEOPLE, ArchiveTables.DEPARTMENTS, ArchiveTables.GROUPS)) {
            ObjectNode row = list(all, list);
            row.put("type", "object").put("additionalProperties", false);
            row.putObject("properties").putObject("ref").put("type", "integer");
            ((ObjectNode) row.get("properties")).putObject("name").put("type", "string");
            row.putArray("required").add("ref").add("name");
        }
        all.propertyNames().stream()
                .filter(name -> !name.startsWith("exported"))
                .forEach(root.withArray("required")::add);
        return root;
    }

    /** What one row is told in. */
    private static ObjectNode list(ObjectNode all, String list) {
        ObjectNode property = all.putObject(list);
        return list.equals(ArchiveTables.PLAN)
                ? property
                : property.put("type", "array").putObject("items");
    }

    private static void row(ArchiveTable table, Map<String, Column> columns, ObjectNode row) {
        row.put("type", "object").put("additionalProperties", false);
        ObjectNode fields = row.putObject("properties");
        List<String> needed = new ArrayList<>();
        if (table.ids()) {
            fields.putObject("ref").put("type", "integer");
            needed.add("ref");
        }
        for (ArchiveColumn one : table.columns()) {
            if (one.given()) {
                continue;
            }
            Column column = columns.get(table.table() + "." + one.column());
            ObjectNode field = fields.putObject(one.key());
            if (one.target() != null) {
                field.put("type", "integer").put("x-list", one.target());
            } else {
                type(field, column.dataType());
            }
            if (column.isNullable().equals("NO")) {
                needed.add(one.key());
            }
        }
        needed.forEach(row.putArray("required")::add);
    }

    private static void type(ObjectNode field, String stored) {
        switch (stored) {
            case "bigint", "integer" -> field.put("type", "integer");
            case "numeric" -> field.put("type", "number");
            case "boolean" -> field.put("type", "boolean");
            case "date" -> field.put("type", "string").put("format", "date");
            case "timestamp with time zone" -> field.put("type", "string").put("format", "date-time");
            case "ARRAY" -> field.put("type", "array");
            default -> field.put("type", "string");
        }
    }
}
