package app.workplan.service.document.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 一页: pieces of text where they are printed, put together to lines. */
final class PagePieces {

    /** Pieces this much of a character's height apart, at most, stand on one line. */
    private static final double SAME_LINE = 0.5;
    /** A gap of so many characters parts the cells of a table. */
    private static final double CELL_GAP = 2.5;
    /** A gap of so much of a character is a space between words. */
    private static final double WORD_GAP = 0.15;

    private static final int LAST_NARROW = 0x2FF;

    private final List<PageLine> pieces = new ArrayList<>();

    void add(PageLine piece) {
        if (!piece.text().isBlank()) {
            pieces.add(piece);
        }
    }

    /** The lines, from top to bottom. */
    List<PageLine> lines() {
        pieces.sort(Comparator.comparingDouble(PageLine::top));
        List<PageLine> lines = new ArrayList<>();
        List<PageLine> row = new ArrayList<>();
        for (PageLine piece : pieces) {
            if (!row.isEmpty()
                    && piece.top() - row.get(0).top()
                            > SAME_LINE * Math.max(piece.size(), row.get(0).size())) {
                lines.add(line(row));
                row.clear();
            }
            row.add(piece);
        }
        if (!row.isEmpty()) {
            lines.add(line(row));
        }
        return lines;
    }

    private static PageLine line(List<PageLine> row) {
        row.sort(Comparator.comparingDouble(PageLine::left));
        StringBuilder text = new StringBuilder();
        PageLine first = row.get(0);
        double right = first.left();
        double size = 0;
        for (PageLine piece : row) {
            double gap = piece.left() - right;
            if (!text.isEmpty()) {
                text.append(
                        gap > CELL_GAP * piece.size() ? "\t" : glue(text, piece.text(), gap > WORD_GAP * piece.size()));
            }
            text.append(piece.text());
            right = Math.max(right, piece.right());
            size = Math.max(size, piece.size());
        }
        return new PageLine(first.left(), right, first.top(), size, text.toString());
    }

    /** What stands between two pieces of one sentence: a space between words of letters, nothing beside Chinese. */
    static String glue(CharSequence before, CharSequence after, boolean apart) {
        char last = before.charAt(before.length() - 1);
        char next = after.charAt(0);
        boolean words = last <= LAST_NARROW && next <= LAST_NARROW && Character.isLetterOrDigit(next);
        return apart && words && !Character.isWhitespace(last) ? " " : "";
    }
}
