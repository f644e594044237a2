package app.workplan.service.archive;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 文件里的一个列表 and the table it comes from.
 *
 * @param list its name in the file
 * @param ids whether its rows have a {@code ref}, by which others name them
 * @param order of the rows
 * @param where which rows {@code x} belong to {@code :plan}
 */
record ArchiveTable(String list, String table, boolean ids, String order, String where, List<ArchiveColumn> columns) {

    /** A table whose rows have ids. */
    static ArchiveTable of(String list, String table, String where, String columns) {
        return new ArchiveTable(list, table, true, "x.id", where, columns(columns));
    }

    /** A table whose rows are told apart by what they join. */
    static ArchiveTable joining(String list, String table, String order, String where, String columns) {
        return new ArchiveTable(list, table, false, order, where, columns(columns));
    }

    private static List<ArchiveColumn> columns(String told) {
        return Arrays.stream(told.strip().split("\\s+")).map(ArchiveColumn::of).toList();
    }

    /** One row of it as JSON, in its order. */
    String select() {
        String named = columns.stream()
                .filter(one -> !one.given())
                .map(one -> "x." + one.column() + " as \"" + one.key() + "\"")
                .collect(Collectors.joining(", "));
        return "select to_jsonb(r)::text from (select %s%s from %s x where %s order by %s) r"
                .formatted(ids ? "x.id as \"ref\", " : "", named, table, where, order);
    }

    /** Writes rows that come as one JSON list, keys named as in the file and {@code ref} as {@code id}. */
    String insert() {
        String into = columns.stream().map(ArchiveColumn::column).collect(Collectors.joining(", "));
        return "insert into %1$s (%2$s%3$s) select %2$s%3$s from jsonb_populate_recordset(null::%1$s, cast(:rows as jsonb))"
                .formatted(table, ids ? "id, " : "", into);
    }
}
