package app.workplan.service.archive;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.ServiceTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 文件格式 is held to the tables: what belongs to a plan is in the file, or named here as left out. */
@ServiceTest
class ArchiveTablesTest {

    /** Counters of forms and marks of undo; what this database alone knows. */
    private static final Set<String> LEFT_OUT_COLUMNS = Set.of(
            "id",
            "version",
            "task.share_changes",
            "indicator.changes",
            "project.changes",
            "plan.demo",
            "plan.rolled_from_plan_id",
            "plan.archived_at",
            "plan.archived_by",
            "plan_amendment.request_id",
            "document_import.failure",
            "document_import.previous_parsed",
            "document_import.previous_answers",
            "document_import.last_correction");

    /** Copies, drafts of single users, written reports, notices, undo, links to other plans, and the import itself. */
    private static final Set<String> LEFT_OUT_TABLES = Set.of(
            "kept_figure",
            "kept_day",
            "kept_plan",
            "kept_task",
            "kept_standing",
            "webhook_overdue",
            "work_report",
            "report_draft",
            "replaced_draft",
            "notice",
            "mail",
            "escalation",
            "bulk_line",
            "task_link",
            "plan_upload",
            "imported_author",
            "imported_history");

    private static final Map<String, String> DIRECTORIES =
            Map.of("user_account", "people", "department", "departments", "department_group", "groups");

    @Autowired
    JdbcClient jdbc;

    private record Column(String tableName, String columnName) {}

    private record Key(String child, String by, String parent) {}

    @Test
    void everyColumnOfATableIsInTheFileOrLeftOutByName() {
        Map<String, Set<String>> stored = new HashMap<>();
        jdbc.sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = 'public' and is_generated = 'NEVER'
                        """)
                .query(Column.class)
                .list()
                .forEach(one -> stored.computeIfAbsent(one.tableName(), unseen -> new TreeSet<>())
                        .add(one.columnName()));
        for (ArchiveTable table : ArchiveTables.ALL) {
            Set<String> told =
                    table.columns().stream().map(ArchiveColumn::column).collect(Collectors.toCollection(TreeSet::new));
            Set<String> wanted = new TreeSet<>(stored.get(table.table()));
            wanted.removeIf(column ->
                    LEFT_OUT_COLUMNS.contains(column) || LEFT_OUT_COLUMNS.contains(table.table() + "." + column));
            assertThat(told).as(table.list()).isEqualTo(wanted);
        }
    }

    @Test
    void everyReferenceNamesTheListOfItsTable() {
        Map<String, String> lists = new HashMap<>(DIRECTORIES);
        ArchiveTables.ALL.forEach(table -> lists.put(table.table(), table.list()));
        List<String> wrong = new ArrayList<>();
        for (Key key : keys()) {
            ArchiveTables.ALL.stream()
                    .filter(table -> table.table().equals(key.child()))
                    .flatMap(table -> table.columns().stream())
                    .filter(column -> column.column().equals(key.by()) && !column.given())
                    .filter(column -> !lists.getOrDefault(key.parent(), "?").equals(column.target()))
                    .forEach(column -> wrong.add(key + " told as " + column.target()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTableThatNamesRowsOfAPlanIsInTheFileOrLeftOutByName() {
        Set<String> archived =
                ArchiveTables.ALL.stream().map(ArchiveTable::table).collect(Collectors.toSet());
        Set<String> unheard = new HashSet<>();
        for (Key key : keys()) {
            if (archived.contains(key.parent()) && !archived.contains(key.child())) {
                unheard.add(key.child());
            }
        }
        unheard.removeAll(LEFT_OUT_TABLES);
        assertThat(unheard).isEmpty();
    }

    @Test
    void listsNameOnlyListsBeforeThemOrTheirOwn() {
        Set<String> before = new HashSet<>(DIRECTORIES.values());
        for (ArchiveTable table : ArchiveTables.ALL) {
            before.add(table.list());
            assertThat(before)
                    .as(table.list())
                    .containsAll(table.columns().stream()
                            .map(ArchiveColumn::target)
                            .filter(target -> target != null)
                            .collect(Collectors.toSet()));
        }
    }

    private List<Key> keys() {
        return jdbc.sql("""
                        select c.conrelid::regclass::text as child, a.attname as by, c.confrelid::regclass::text as parent
                        from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'f'
                        """).query(Key.class).list();
    }
}
