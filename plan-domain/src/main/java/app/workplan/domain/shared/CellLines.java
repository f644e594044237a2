package app.workplan.domain.shared;

/** 格中行数: how many lines a text takes in a cell of a spreadsheet, for programs that do not make room for lines by themselves. */
public final class CellLines {

    /** Characters before this one are of half the width of a Chinese one. */
    private static final char NARROW = '\u1100';

    private CellLines() {}

    /**
     * At least one.
     *
     * @param width of the cell, in characters of half the width of a Chinese one
     */
    public static int of(String words, int width) {
        int lines = 1;
        int wide = 0;
        for (int i = 0; i < words.length(); i++) {
            char one = words.charAt(i);
            int own = one < NARROW ? 1 : 2;
            if (one == '\n') {
                lines++;
                wide = 0;
            } else if (wide + own > width) {
                lines++;
                wide = own;
            } else {
                wide += own;
            }
        }
        return lines;
    }
}
