package app.workplan.service.drafting;

import java.util.ArrayList;
import java.util.List;

/** 表格文字: what a spreadsheet puts on the clipboard; tabs between cells, and cells with line breaks in quotes. */
final class TableText {

    private TableText() {}

    /** The rows that hold anything, each with at least one cell. */
    static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int end = quotedEnd(text, at);
            boolean quoted = end > 0;
            if (!quoted) {
                end = at;
                while (end < text.length() && "\t\r\n".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
            }
            row.add(quoted ? text.substring(at + 1, end - 1).replace("\"\"", "\"") : text.substring(at, end));
            if (end >= text.length() || text.charAt(end) != '\t') {
                keep(rows, row);
                row = new ArrayList<>();
            }
            at = end + 1;
        }
        return rows;
    }

    private static void keep(List<List<String>> rows, List<String> row) {
        if (row.stream().anyMatch(cell -> !cell.isBlank())) {
            rows.add(List.copyOf(row));
        }
    }

    /** One past the closing quote of a quoted cell; 0 where the cell is not quoted from its beginning to its end. */
    private static int quotedEnd(String text, int at) {
        if (at >= text.length() || text.charAt(at) != '"') {
            return 0;
        }
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) != '"') {
                continue;
            }
            if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                i++;
            } else {
                boolean closes = i + 1 == text.length() || "\t\r\n".indexOf(text.charAt(i + 1)) >= 0;
                return closes ? i + 1 : 0;
            }
        }
        return 0;
    }
}
