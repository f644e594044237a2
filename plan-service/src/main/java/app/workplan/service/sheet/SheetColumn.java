package app.workplan.service.sheet;

import java.util.List;

/**
 * 一列 of a table that is written.
 *
 * @param width in characters of usual size, a Chinese one counting two; at most 100
 * @param choices the words a program offers for its cells, empty for any text
 */
public record SheetColumn(String heading, int width, Use use, List<String> choices) {

    /** 用途: what the reader of the file does with the column. */
    public enum Use {
        /** 只读. */
        READ,
        /** 可修改: where a table has such columns, the others are locked. */
        EDITED,
        /** 隐藏, for the program that reads the file back. */
        HIDDEN
    }

    public SheetColumn {
        choices = List.copyOf(choices);
    }

    /** A column to read. */
    public static SheetColumn of(String heading, int width) {
        return new SheetColumn(heading, width, Use.READ, List.of());
    }

    /** A column to be changed outside the program. */
    public static SheetColumn edited(String heading, int width, List<String> choices) {
        return new SheetColumn(heading, width, Use.EDITED, choices);
    }

    /** A column nobody sees. */
    public static SheetColumn hidden(String heading) {
        return new SheetColumn(heading, 10, Use.HIDDEN, List.of());
    }
}
