package app.workplan.service.document.reader;

import app.workplan.domain.shared.RuleViolation;
import java.util.ArrayList;
import java.util.List;

/** 表格的一行 on its way to one line of text. */
final class TableRow {

    private static final int MOST_CELLS = 1_000;

    private final List<List<String>> cells = new ArrayList<>();
    private boolean deleted;
    private int span = 1;
    private boolean continued;

    /** Opens a cell. */
    void cell() {
        closeSpan();
        if (cells.size() > MOST_CELLS) {
            throw new RuleViolation("reader.damaged");
        }
        cells.add(new ArrayList<>());
    }

    /** The cell that was opened after the last one, where nothing came. */
    void dropLastEmpty() {
        if (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
    }

    /** 修订中删除 with all its cells. */
    void delete() {
        deleted = true;
    }

    /** 横向合并: the cell open covers so many columns. */
    void spans(int columns) {
        span = Math.min(Math.max(columns, 1), MOST_CELLS);
    }

    /** 纵向合并: the cell open belongs to the one above, where its words stand. */
    void continues() {
        continued = true;
    }

    void paragraph(CharSequence text) {
        if (cells.isEmpty()) {
            cell();
        }
        String words = text.toString().replaceAll("\\s+", " ").strip();
        if (!words.isEmpty()) {
            cells.get(cells.size() - 1).add(words);
        }
    }

    /**
     * The lines of the row: one with tabs between the cells; a row that is one cell only is a frame, its paragraphs are
     * lines of their own.
     */
    List<String> lines() {
        closeSpan();
        if (deleted) {
            return List.of();
        }
        if (cells.size() == 1) {
            return cells.get(0);
        }
        String line = String.join(
                "\t", cells.stream().map(words -> String.join(" ", words)).toList());
        return line.isBlank() ? List.of() : List.of(line.stripTrailing());
    }

    private void closeSpan() {
        if (continued && !cells.isEmpty()) {
            cells.get(cells.size() - 1).clear();
        }
        for (int i = 1; i < span; i++) {
            cells.add(new ArrayList<>());
        }
        span = 1;
        continued = false;
    }
}
