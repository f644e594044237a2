package app.workplan.service.document.parser;

import app.workplan.service.document.parser.SourceText.Line;
import app.workplan.service.document.parser.TableCells.Place;
import app.workplan.service.document.parser.TaskTables.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 空格对齐的表: a task table of a plain text, whose columns are parted by nothing but runs of blanks. Its cells go to the
 * column they stand under, as printed in a font of one width.
 */
final class SpacedTable {

    private static final int GAP = 2;
    private static final int LONGEST = 400;

    private final SourceText source;
    private final Line header;
    private final List<TaskColumn> columns;
    private final int[] starts;

    private SpacedTable(SourceText source, Line header, List<Place> cells, List<TaskColumn> columns) {
        this.source = source;
        this.header = header;
        this.columns = columns;
        this.starts = cells.stream().mapToInt(cell -> column(header, cell)).toArray();
    }

    /** The tables of the text by the indexes of their lines, headers included. */
    static Map<Integer, SpacedTable> of(SourceText source) {
        Map<Integer, SpacedTable> found = new HashMap<>();
        SpacedTable table = null;
        for (Line line : source.lines()) {
            if (line.blank()) {
                continue;
            }
            SpacedTable header = headedBy(source, line);
            table = header != null ? header : table != null && (table.row(line) || table.goesOn(line)) ? table : null;
            if (table != null) {
                found.put(line.index(), table);
            }
        }
        return found;
    }

    private static @Nullable SpacedTable headedBy(SourceText source, Line line) {
        List<Place> cells = line.length() > LONGEST / 2 ? List.of() : cells(source, line);
        List<TaskColumn> columns = cells.size() < 3 ? List.of() : TaskTables.header(source, cells);
        return columns.isEmpty() ? null : new SpacedTable(source, line, cells, columns);
    }

    /** Whether a line begins a row: as many cells as columns, or a first cell in the first column with others behind it. */
    boolean row(Line line) {
        List<Place> cells = line.index() == header.index() ? List.of() : cells(source, line);
        boolean first = !cells.isEmpty() && column(line, cells.get(0)) < starts[1] - 1;
        return first && cells.size() >= Math.min(3, columns.size()) && cells.size() <= columns.size();
    }

    /** Whether a line only goes on with cells of the row above it: nothing stands in its first column. */
    boolean goesOn(Line line) {
        List<Place> cells = cells(source, line);
        return !cells.isEmpty()
                && cells.size() < columns.size()
                && column(line, cells.get(0)) >= starts[1] - 1
                && NumberingGrammar.atLineStart(source.norm(), line.from(), line.to()) == null;
    }

    /** The cells of a row's line, each with its column. */
    List<Cell> cellsOf(Line line) {
        List<Place> places = cells(source, line);
        List<Cell> found = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < places.size(); i++) {
            int rest = columns.size() - (places.size() - i);
            if (places.size() < columns.size()) {
                at = nearest(column(line, places.get(i)), at, rest);
            }
            found.add(new Cell(
                    columns.get(at), places.get(i).start(), places.get(i).end()));
            at++;
        }
        return found;
    }

    /** The column from low to high whose start is nearest to the place. */
    private int nearest(int place, int low, int high) {
        int best = low;
        for (int i = low; i <= high; i++) {
            if (Math.abs(starts[i] - place) < Math.abs(starts[best] - place)) {
                best = i;
            }
        }
        return best;
    }

    /** The stretches of a line between runs of blanks; none in a line that has tabs or bars. */
    private static List<Place> cells(SourceText source, Line line) {
        List<Place> found = new ArrayList<>();
        if (line.length() > LONGEST) {
            return found;
        }
        int start = line.from();
        int blanks = 0;
        for (int i = line.from(); i < line.to(); i++) {
            char c = source.norm().charAt(i);
            if (c == '|' || source.raw().charAt(i) == '\t') {
                return List.of();
            }
            if (c != ' ') {
                if (blanks >= GAP) {
                    found.add(new Place(start, i - blanks));
                    start = i;
                }
                blanks = 0;
            } else if (!Joined.zeroWidth(source.raw().charAt(i))) {
                blanks += 1;
            }
        }
        found.add(new Place(start, line.to()));
        return found;
    }

    /** Where a cell stands in a font in which Chinese characters are twice as wide as blanks. */
    private int column(Line line, Place cell) {
        int column = 0;
        for (int i = line.start(); i < cell.start(); i++) {
            char c = source.raw().charAt(i);
            column += Joined.zeroWidth(c) ? 0 : c < 0x2000 ? 1 : 2;
        }
        return column;
    }
}
