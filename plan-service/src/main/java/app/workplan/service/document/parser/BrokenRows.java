package app.workplan.service.document.parser;

import app.workplan.service.document.parser.SourceText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 折行的表格行: rows of a table with tabs whose cells were broken over several lines when the text was copied. Such lines
 * together have as many tabs as the header.
 */
final class BrokenRows {

    private static final int MOST_LINES = 12;
    private static final Pattern COUNT = Pattern.compile(" *\\d{1,4}[.、]? *");

    private BrokenRows() {}

    /** The lines whose break stands inside a cell. */
    static List<Line> of(SourceText source) {
        List<Line> found = new ArrayList<>();
        int columns = 0;
        List<Line> lines = source.lines();
        for (int i = 0; i < lines.size(); i++) {
            int tabs = tabs(source, lines.get(i));
            if (tabs >= 2
                    && !TaskTables.header(source, TableCells.places(source, lines.get(i)))
                            .isEmpty()) {
                columns = tabs;
            } else if (columns > 0 && tabs < columns && counted(source, lines.get(i))) {
                int last = lastOf(source, i, tabs, columns);
                found.addAll(lines.subList(i, last));
                i = last;
            }
        }
        return found;
    }

    /** The line with which a row that begins at a line is whole, or that line where it never is. */
    private static int lastOf(SourceText source, int first, int told, int columns) {
        int tabs = told;
        for (int i = first + 1; i < Math.min(source.lines().size(), first + MOST_LINES); i++) {
            Line line = source.lines().get(i);
            tabs += tabs(source, line);
            if (line.blank() || tabs > columns || counted(source, line)) {
                return first;
            }
            if (tabs == columns) {
                return i;
            }
        }
        return first;
    }

    /** Whether a line's first cell is a running number. */
    private static boolean counted(SourceText source, Line line) {
        int tab = SourceText.indexOf(source.raw(), '\t', line.start(), line.end());
        return tab > line.start()
                && tab - line.start() <= 8
                && tab < line.end()
                && COUNT.matcher(source.norm()).region(line.start(), tab).matches();
    }

    private static int tabs(SourceText source, Line line) {
        int tabs = 0;
        for (int i = line.start(); i < line.end(); i++) {
            tabs += source.raw().charAt(i) == '\t' ? 1 : 0;
        }
        return tabs;
    }
}
