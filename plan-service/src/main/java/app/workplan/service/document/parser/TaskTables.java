package app.workplan.service.document.parser;

import app.workplan.service.document.parser.SourceText.Line;
import app.workplan.service.document.parser.TableCells.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 任务分解表: tables with a column of tasks and columns of offices or dates; rows on one line with cells parted by tabs or
 * bars or runs of blanks, or one cell a line.
 *
 * @param rows the rows by the index of their first line
 * @param spanning the starts of the rows whose number and title hold for the rows below them too
 * @param lines the indexes of all lines that belong to a table, its header included
 */
record TaskTables(Map<Integer, Row> rows, Set<Integer> lines, Set<Integer> spanning) {

    private static final Pattern COUNT = Pattern.compile("(\\d{1,4})[.、]?");
    private static final Pattern RULE = Pattern.compile("[-: ]*");
    private static final int LONGEST_ROW = 30;

    /** One cell: [start, end) without surrounding blanks. */
    record Cell(TaskColumn column, int start, int end) {}

    /**
     * One row.
     *
     * @param value its 序号, 0 where it has none
     * @param heads whether it has a number or a title of its own; otherwise it goes on with the row above it
     * @param group the cell that names a group of rows, null where it is empty or there is no such column
     */
    record Row(
            int value,
            boolean heads,
            int start,
            int end,
            List<Cell> cells,
            @Nullable Cell group) {

        @Nullable
        Cell first(TaskColumn column) {
            return cells.stream()
                    .filter(cell -> cell.column() == column)
                    .findFirst()
                    .orElse(null);
        }

        /** The words that name the row. */
        Cell title() {
            Cell title = first(TaskColumn.TITLE);
            return title != null ? title : detail();
        }

        /** The wording, below a title that spans several rows. */
        Cell detail() {
            Cell detail = first(TaskColumn.DETAIL);
            return detail != null ? detail : Objects.requireNonNull(first(TaskColumn.TITLE));
        }
    }

    static TaskTables of(SourceText source) {
        TaskTables found = new TaskTables(new HashMap<>(), new HashSet<>(), new HashSet<>());
        List<TaskColumn> columns = List.of();
        List<Line> written =
                source.lines().stream().filter(line -> !line.blank()).toList();
        Map<Integer, SpacedTable> spaced = SpacedTable.of(source);
        for (int i = 0; i < written.size(); i++) {
            Line line = written.get(i);
            if (spaced.containsKey(line.index())) {
                i = found.spacedRow(source, written, i, spaced);
                continue;
            }
            List<Place> places = TableCells.places(source, line);
            if (places.size() > 1) {
                List<TaskColumn> header = header(source, places);
                if (!header.isEmpty()) {
                    columns = header;
                    found.lines.add(line.index());
                } else if (fits(source, places, columns)) {
                    found.row(source, line, TableCells.align(source, places, columns));
                }
                continue;
            }
            int header = cellHeader(source, written, i);
            if (header > i) {
                columns = new ArrayList<>();
                for (Line cell : written.subList(i, header)) {
                    columns.add(TaskColumn.named(source.text(cell)));
                    found.lines.add(cell.index());
                }
                i = found.cellRows(source, written, header, columns) - 1;
            }
        }
        found.findSpanning();
        return found;
    }

    private void findSpanning() {
        Row head = null;
        for (Row row : new TreeMap<>(rows).values()) {
            if (row.heads()) {
                head = row;
            } else if (head != null) {
                spanning.add(head.start());
            }
        }
    }

    private static boolean fits(SourceText source, List<Place> places, List<TaskColumn> columns) {
        boolean rule = places.stream()
                .allMatch(p -> RULE.matcher(source.norm().substring(p.start(), p.end()))
                        .matches());
        return !columns.isEmpty()
                && !rule
                && places.size() >= Math.min(3, columns.size())
                && places.size() <= columns.size() + 2;
    }

    /** Reads a line of a table parted by blanks and the lines that go on with its cells; returns the last of them. */
    private int spacedRow(SourceText source, List<Line> written, int at, Map<Integer, SpacedTable> tables) {
        Line line = written.get(at);
        SpacedTable table = Objects.requireNonNull(tables.get(line.index()));
        lines.add(line.index());
        if (!table.row(line)) {
            return at;
        }
        List<Cell> cells = new ArrayList<>(table.cellsOf(line));
        int last = at;
        while (last + 1 < written.size()
                && tables.get(written.get(last + 1).index()) == table
                && table.goesOn(written.get(last + 1))) {
            last++;
            lines.add(written.get(last).index());
            cells.addAll(table.cellsOf(written.get(last)));
        }
        row(source, line, cells);
        return last;
    }

    private void row(SourceText source, Line line, List<Cell> cells) {
        lines.add(line.index());
        List<Cell> told = cells.stream()
                .filter(c -> c.end() > c.start() && c.column() != TaskColumn.GROUP)
                .toList();
        Cell number = told.isEmpty() || told.get(0).column() != TaskColumn.NUMBER ? null : told.get(0);
        Matcher count = COUNT.matcher(number == null ? "" : source.norm().substring(number.start(), number.end()));
        Cell group = cells.stream()
                .filter(c -> c.end() > c.start() && c.column() == TaskColumn.GROUP)
                .findFirst()
                .orElse(null);
        boolean words = told.stream().anyMatch(c -> c.column().isText());
        boolean heads = number != null || told.stream().anyMatch(c -> c.column() == TaskColumn.TITLE);
        if (words) {
            int value = count.matches() ? Integer.parseInt(count.group(1)) : 0;
            rows.put(
                    line.index(),
                    new Row(
                            value,
                            heads,
                            told.get(0).start(),
                            told.get(told.size() - 1).end(),
                            told,
                            group));
        }
    }

    /** The columns where the cells are a header of a task table, else none. */
    static List<TaskColumn> header(SourceText source, List<Place> places) {
        Place first = places.get(0);
        if (first.end() > first.start()
                && Character.isDigit(source.norm().charAt(first.start()))
                && first.end() - first.start() < 5) {
            return List.of();
        }
        List<TaskColumn> columns = new ArrayList<>();
        int known = 0;
        for (Place place : places) {
            String words = source.norm().substring(place.start(), place.end());
            TaskColumn column = words.contains("指标") ? null : TaskColumn.named(words);
            known += column == null ? 0 : 1;
            columns.add(column == null ? TaskColumn.OTHER : column);
            if ((columns.size() - known) * 4 > places.size()) {
                return List.of();
            }
        }
        return known * 4 >= places.size() * 3 && tellsTasks(columns) ? titled(columns) : List.of();
    }

    private static boolean tellsTasks(List<TaskColumn> columns) {
        boolean words = columns.stream().anyMatch(TaskColumn::isText);
        boolean duty = columns.stream().anyMatch(c -> c.isOffice() || c == TaskColumn.DUE);
        return words && duty && columns.size() >= 3;
    }

    /** The first column of words gives the title; the others of its kind are details. */
    private static List<TaskColumn> titled(List<TaskColumn> columns) {
        List<TaskColumn> found = new ArrayList<>();
        boolean title = false;
        for (TaskColumn column : columns) {
            found.add(!column.isText() ? column : title ? TaskColumn.DETAIL : TaskColumn.TITLE);
            title |= column.isText();
        }
        return found;
    }

    /** The line after a header whose cells stand on lines of their own, or at where there is none. */
    private static int cellHeader(SourceText source, List<Line> written, int at) {
        if (written.get(at).length() > 10 || TaskColumn.named(source.text(written.get(at))) != TaskColumn.NUMBER) {
            return at;
        }
        List<TaskColumn> columns = new ArrayList<>();
        int next = at;
        while (next < written.size() && next - at < 12 && written.get(next).length() <= 16) {
            TaskColumn column = TaskColumn.named(source.text(written.get(next)));
            if (column == null) {
                break;
            }
            columns.add(column);
            next++;
        }
        return tellsTasks(columns) && next < written.size() && count(source, written.get(next)) == 1 ? next : at;
    }

    private static int count(SourceText source, Line line) {
        Matcher m = COUNT.matcher(line.length() > 5 ? "" : source.text(line));
        return m.matches() ? Integer.parseInt(m.group(1)) : 0;
    }

    /** Reads rows of one cell a line; returns the first line that belongs to none. */
    private int cellRows(SourceText source, List<Line> written, int first, List<TaskColumn> header) {
        List<TaskColumn> columns = titled(header);
        int at = first;
        for (int value = 1; at < written.size() && count(source, written.get(at)) == value; value++) {
            int stop = at + 1;
            while (stop < written.size()
                    && stop - at < LONGEST_ROW
                    && !ends(source, written, at, stop, value, columns)) {
                stop++;
            }
            List<Place> places = written.subList(at, stop).stream()
                    .map(line -> new Place(line.from(), line.to()))
                    .toList();
            row(source, written.get(at), TableCells.align(source, places, columns));
            written.subList(at, stop).forEach(line -> lines.add(line.index()));
            at = stop;
        }
        return at;
    }

    private static boolean ends(
            SourceText source, List<Line> written, int at, int stop, int value, List<TaskColumn> columns) {
        Line line = written.get(stop);
        if (count(source, line) == value + 1 || TableCells.places(source, line).size() > 1) {
            return true;
        }
        Marker marker = NumberingGrammar.atLineStart(source.norm(), line.from(), line.to());
        boolean outer = marker != null && marker.kind().ordinal() <= Marker.Kind.BRACKET.ordinal();
        boolean last = columns.get(columns.size() - 1) == TaskColumn.DUE
                && stop - at >= Math.min(3, columns.size())
                && due(source, written.get(stop - 1));
        boolean goesOn = last && nextCount(source, written, stop) == value + 1;
        return outer || last && !goesOn;
    }

    private static boolean due(SourceText source, Line line) {
        return line.length() <= 16 && TableCells.tellsTime(source.text(line));
    }

    /** The next 序号 within the reach of one row, or 0. */
    private static int nextCount(SourceText source, List<Line> written, int from) {
        for (int i = from; i < Math.min(written.size(), from + 3); i++) {
            if (count(source, written.get(i)) > 0) {
                return count(source, written.get(i));
            }
        }
        return 0;
    }
}
