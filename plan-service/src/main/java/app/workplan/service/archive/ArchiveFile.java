package app.workplan.service.archive;

import app.workplan.domain.plan.Sha256;
import app.workplan.domain.shared.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 一个读到的文件: of the format this program knows, every list there, every row with known fields, every number naming a row
 * that is there, and the texts as their hashes say. What the tables themselves refuse is found when it is written.
 */
final class ArchiveFile {

    /** Largest file that is read, in bytes. */
    static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final int MOST_ROWS = 500_000;
    private static final Set<String> HEAD = Set.of("format", "schemaVersion", "exportedAt", "exportedFrom");
    private static final List<String> DIRECTORIES =
            List.of(ArchiveTables.PEOPLE, ArchiveTables.DEPARTMENTS, ArchiveTables.GROUPS);

    private final ObjectNode root;
    private final Map<String, List<ObjectNode>> rows = new LinkedHashMap<>();
    private final Map<String, Map<Integer, String>> names = new LinkedHashMap<>();

    private ArchiveFile(ObjectNode root) {
        this.root = root;
    }

    /** @throws RuleViolation in plain words, for whatever is wrong with it */
    static ArchiveFile read(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new RuleViolation("archive.tooLarge", MOST_BYTES / 1024 / 1024);
        }
        JsonNode tree;
        try {
            tree = ArchiveJson.MAPPER.readTree(content);
        } catch (JacksonException broken) {
            throw new RuleViolation("archive.broken");
        }
        if (!(tree instanceof ObjectNode root)
                || !ArchiveTables.FORMAT.equals(root.path("format").asString(""))) {
            throw new RuleViolation("archive.otherFile");
        }
        JsonNode version = root.path("schemaVersion");
        if (!version.isInt() || version.intValue() != ArchiveTables.VERSION) {
            throw new RuleViolation("archive.otherVersion", shown(version.asString("")), ArchiveTables.VERSION);
        }
        ArchiveFile file = new ArchiveFile(root);
        file.gather();
        file.check();
        return file;
    }

    /** The one plan. */
    ObjectNode plan() {
        return rows(ArchiveTables.PLAN).get(0);
    }

    List<ObjectNode> rows(String list) {
        return rows.getOrDefault(list, List.of());
    }

    /** 人员、科室、集合称谓, by their number in the file. */
    Map<Integer, String> names(String list) {
        return names.getOrDefault(list, Map.of());
    }

    /** The bureau it comes from, as it says. */
    String exportedFrom() {
        return root.path("exportedFrom").asString("");
    }

    /** How many rows each list has, in the order of the file. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.forEach((list, all) -> counts.put(list, all.size()));
        return counts;
    }

    private void gather() {
        Set<String> known = new HashSet<>(HEAD);
        int all = 0;
        for (ArchiveTable table : tables()) {
            known.add(table.list());
            boolean single = table.list().equals(ArchiveTables.PLAN);
            List<ObjectNode> found = objects(table.list(), single);
            all += found.size();
            rows.put(table.list(), found);
        }
        if (all > MOST_ROWS) {
            throw new RuleViolation("archive.tooMany", MOST_ROWS);
        }
        for (String list : DIRECTORIES) {
            known.add(list);
            Map<Integer, String> byRef = new LinkedHashMap<>();
            for (ObjectNode one : objects(list, false)) {
                String name = one.path("name").asString("").strip();
                if (one.path("ref").asInt(0) != byRef.size() + 1 || name.isEmpty() || name.length() > 200) {
                    throw new RuleViolation("archive.illRow", list, byRef.size() + 1);
                }
                byRef.put(byRef.size() + 1, name);
            }
            names.put(list, byRef);
        }
        for (String list : root.propertyNames()) {
            if (!known.contains(list)) {
                throw new RuleViolation("archive.unknown", shown(list));
            }
        }
    }

    private List<ObjectNode> objects(String list, boolean single) {
        JsonNode node = root.get(list);
        if (node == null || (single ? !node.isObject() : !node.isArray())) {
            throw new RuleViolation("archive.missing", list);
        }
        if (single) {
            return List.of((ObjectNode) node);
        }
        List<ObjectNode> found = new ArrayList<>(node.size());
        for (JsonNode one : node) {
            if (!(one instanceof ObjectNode object)) {
                throw new RuleViolation("archive.illRow", list, found.size() + 1);
            }
            found.add(object);
        }
        return found;
    }

    private void check() {
        for (ArchiveTable table : tables()) {
            Map<String, ArchiveColumn> columns = new LinkedHashMap<>();
            table.columns().stream().filter(one -> !one.given()).forEach(one -> columns.put(one.key(), one));
            int number = 0;
            for (ObjectNode row : rows(table.list())) {
                number++;
                if (table.ids() && row.path("ref").asInt(0) != number) {
                    throw new RuleViolation("archive.illRow", table.list(), number);
                }
                for (String key : row.propertyNames()) {
                    check(table, number, key, columns.get(key), row.get(key));
                }
            }
        }
        rows("documents").forEach(ArchiveFile::checkText);
        checkSpans();
        checkFacts("tasks", "taskFacts", "taskId");
        checkFacts("shares", "shareFacts", "shareId");
    }

    private void check(ArchiveTable table, int number, String key, @Nullable ArchiveColumn column, JsonNode value) {
        if (column == null) {
            if (!table.ids() || !key.equals("ref")) {
                throw new RuleViolation("archive.unknown", table.list() + "." + shown(key));
            }
            return;
        }
        if (column.target() == null) {
            boolean plain = value.isValueNode() || value.isArray() && allPlain(value);
            if (!plain) {
                throw new RuleViolation("archive.illValue", table.list(), number, key);
            }
            return;
        }
        int most = DIRECTORIES.contains(column.target())
                ? names(column.target()).size()
                : rows(column.target()).size();
        if (!value.isNull() && (!value.isInt() || value.intValue() < 1 || value.intValue() > most)) {
            throw new RuleViolation("archive.illReference", table.list(), number, key);
        }
    }

    private static boolean allPlain(JsonNode list) {
        for (JsonNode one : list) {
            if (!one.isValueNode()) {
                return false;
            }
        }
        return true;
    }

    private static void checkText(ObjectNode document) {
        String text = document.path("text").asString("");
        if (!Sha256.of(text.getBytes(StandardCharsets.UTF_8))
                .equals(document.path("sha256").asString(""))) {
            throw new RuleViolation("archive.textChanged");
        }
    }

    /** Places in the text lie in the text. */
    private void checkSpans() {
        int document = plan().path("sourceDocumentId").asInt(0);
        int length = document == 0
                ? 0
                : rows("documents").get(document - 1).path("text").asString("").length();
        for (String list : List.of(
                "chapters", "items", "tasks", "milestones", "targets", "recurrences", "indicators", "projects")) {
            int number = 0;
            for (ObjectNode row : rows(list)) {
                number++;
                int start = row.path("spanStart").asInt(0);
                int end = row.path("spanEnd").asInt(start);
                if (start < 0 || end < start || end > length) {
                    throw new RuleViolation("archive.illValue", list, number, "spanStart");
                }
            }
        }
    }

    /** What was issued is judged by its facts, so that each has one. */
    private void checkFacts(String list, String facts, String field) {
        if (plan().path("state").asString("").equals("DRAFT")) {
            return;
        }
        Set<Integer> told = new HashSet<>();
        rows(facts).forEach(fact -> told.add(fact.path(field).asInt(0)));
        for (int ref = 1; ref <= rows(list).size(); ref++) {
            if (!told.contains(ref)) {
                throw new RuleViolation("archive.noFact", list, ref);
            }
        }
    }

    private static List<ArchiveTable> tables() {
        List<ArchiveTable> all = new ArrayList<>(ArchiveTables.ALL);
        all.add(ArchiveTables.HISTORY);
        return all;
    }

    private static String shown(String found) {
        return found.length() <= 40 ? found : found.substring(0, 40) + "\u2026";
    }
}
