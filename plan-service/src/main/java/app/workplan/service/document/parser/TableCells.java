package app.workplan.service.document.parser;

import app.workplan.service.document.parser.SourceText.Line;
import app.workplan.service.document.parser.TaskTables.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 单元格: the cells of a table's line, and which column each belongs to. */
final class TableCells {

    private static final Pattern TIME =
            Pattern.compile("(?s).*[月年季日期底旬]+.*|.*(?:立即|适时|持续|长期|常态).*|[-—–/]+|\\d{1,2}[./-]\\d{1,2}.*");

    private TableCells() {}

    /** One cell's [start, end) without surrounding blanks; empty where the cell is. */
    record Place(int start, int end) {}

    /** Whether a cell tells when: 6月底前, 长期, —. */
    static boolean tellsTime(String words) {
        return TIME.matcher(words).matches();
    }

    /** Gives each cell its column: by place where they are as many, else words from the front, dates from the back. */
    static List<Cell> align(SourceText source, List<Place> places, List<TaskColumn> columns) {
        List<Cell> cells = new ArrayList<>();
        boolean byPlace = places.size() == columns.size() || places.stream().anyMatch(p -> p.start() == p.end());
        if (byPlace) {
            for (int i = 0; i < places.size(); i++) {
                cells.add(cell(places.get(i), columns.get(Math.min(i, columns.size() - 1))));
            }
            return cells;
        }
        int front = 0;
        while (front < columns.size()
                && !columns.get(front).isOffice()
                && columns.get(front) != TaskColumn.DUE
                && front < places.size()) {
            cells.add(cell(places.get(front), columns.get(front)));
            front++;
        }
        int stop = places.size();
        int back = columns.size();
        List<Cell> tail = new ArrayList<>();
        while (back > front && stop > front && !columns.get(back - 1).isOffice()) {
            TaskColumn column = columns.get(--back);
            Place place = places.get(stop - 1);
            if (column != TaskColumn.DUE || tellsTime(source.norm().substring(place.start(), place.end()))) {
                tail.add(0, cell(place, column));
                stop--;
            }
        }
        for (int i = front; i < stop; i++) {
            cells.add(cell(places.get(i), columns.get(Math.min(i, Math.max(back - 1, 0)))));
        }
        cells.addAll(tail);
        return cells;
    }

    private static Cell cell(Place place, TaskColumn column) {
        return new Cell(column, place.start(), place.end());
    }

    /** The cells of a line, empty ones too; one where nothing parts it. */
    static List<Place> places(SourceText source, Line line) {
        List<Place> found = new ArrayList<>();
        int from = line.start();
        int to = line.to();
        while (from < line.from() && source.raw().charAt(from) != '\t') {
            from++;
        }
        // a blank line may end before its first letter would stand
        boolean bars = line.from() < to
                && source.norm().charAt(line.from()) == '|'
                && source.norm().charAt(to - 1) == '|'
                && to - line.from() > 1;
        int start = bars ? line.from() + 1 : from;
        int last = bars ? to - 1 : to;
        for (int i = start; i <= last; i++) {
            boolean parts =
                    i < last && (source.raw().charAt(i) == '\t' || source.norm().charAt(i) == '|');
            if (i == last || parts) {
                int begin = source.skipBlank(start, i);
                found.add(new Place(begin, Math.max(begin, source.trimEnd(begin, i))));
                start = i + 1;
            }
        }
        return found;
    }
}
