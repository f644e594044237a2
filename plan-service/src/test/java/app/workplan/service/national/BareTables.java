package app.workplan.service.national;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes the keys, indexes and triggers of the loaded tables away and puts them back as they were: an index is made of many rows at
 * once in a fraction of the time, and PostgreSQL itself checks every key then. Needs the owner of the tables, no superuser.
 */
final class BareTables {

    private static final String TABLES = Arrays.stream(Loaded.values())
            .map(one -> "'" + one.table() + "'::regclass")
            .collect(Collectors.joining(", ", "(", ")"));

    private static final String CONSTRAINTS = """
            select c.conrelid::regclass::text as owner, c.conname as name, pg_get_constraintdef(c.oid) as definition
            from pg_constraint c where %s order by 1, 2
            """;

    private static final String FOREIGN =
            "c.contype = 'f' and (c.conrelid in %1$s or c.confrelid in %1$s)".formatted(TABLES);
    private static final String UNIQUE = "c.contype in ('p', 'u') and c.conrelid in " + TABLES;

    private static final String INDEXES = """
            select i.indrelid::regclass::text as owner, i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
            from pg_index i
            where i.indrelid in %s and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))
            order by 1, 2
            """.formatted(TABLES);

    /** Something of a table that was taken away. */
    private record Part(String owner, String name, String definition) {

        String added() {
            return "alter table " + owner + " add constraint " + name + " " + definition;
        }

        String dropped() {
            return "alter table " + owner + " drop constraint " + name;
        }
    }

    private final List<Part> foreign;
    private final List<Part> unique;
    private final List<Part> indexes;

    private BareTables(List<Part> foreign, List<Part> unique, List<Part> indexes) {
        this.foreign = foreign;
        this.unique = unique;
        this.indexes = indexes;
    }

    static BareTables strip(Connection connection) throws SQLException {
        BareTables bare = new BareTables(
                parts(connection, CONSTRAINTS.formatted(FOREIGN)),
                parts(connection, CONSTRAINTS.formatted(UNIQUE)),
                parts(connection, INDEXES));
        try (Statement statement = connection.createStatement()) {
            for (Part one : bare.foreign) {
                statement.execute(one.dropped());
            }
            for (Part one : bare.unique) {
                statement.execute(one.dropped());
            }
            for (Part one : bare.indexes) {
                statement.execute("drop index " + one.name());
            }
            for (Loaded one : Loaded.values()) {
                statement.execute("alter table " + one.table() + " disable trigger user");
            }
        }
        return bare;
    }

    /** What is to be done for each table, the tables beside one another: its keys and indexes. */
    Map<String, List<String>> indexing() {
        Map<String, List<String>> work = new LinkedHashMap<>();
        unique.forEach(one ->
                work.computeIfAbsent(one.owner(), key -> new ArrayList<>()).add(one.added()));
        indexes.forEach(one ->
                work.computeIfAbsent(one.owner(), key -> new ArrayList<>()).add(one.definition()));
        return work;
    }

    /** After all of {@link #indexing}: references, which are checked by {@link #checking}, and triggers. */
    List<String> referring() {
        List<String> work = new ArrayList<>();
        foreign.forEach(one -> work.add(one.added() + " not valid"));
        for (Loaded one : Loaded.values()) {
            work.add("alter table " + one.table() + " enable trigger user");
        }
        return work;
    }

    /** What is to be done for each table at last: its references are checked, and its rows counted for the planner. */
    Map<String, List<String>> checking() {
        Map<String, List<String>> work = new LinkedHashMap<>();
        foreign.forEach(one -> work.computeIfAbsent(one.owner(), key -> new ArrayList<>())
                .add("alter table " + one.owner() + " validate constraint " + one.name()));
        for (Loaded one : Loaded.values()) {
            work.computeIfAbsent(one.table(), key -> new ArrayList<>()).add("vacuum (freeze, analyze) " + one.table());
        }
        return work;
    }

    private static List<Part> parts(Connection connection, String query) throws SQLException {
        List<Part> parts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                parts.add(new Part(row.getString("owner"), row.getString("name"), row.getString("definition")));
            }
        }
        return parts;
    }
}
