package app.workplan.web.search;

import app.workplan.domain.shared.Characters;
import app.workplan.service.search.SearchMarks;
import app.workplan.service.search.SearchMarks.Piece;
import app.workplan.service.search.SearchWords;
import java.util.ArrayList;
import java.util.List;

/** 摘句: the sentence around the first hit of each line, short enough to be read at a glance. */
final class Excerpts {

    private static final int MOST_LINES = 3;
    private static final int BEFORE = 40;
    private static final int AFTER = 90;
    private static final String ENDS = "\u3002\uFF1B\uFF01\uFF1F;!?";
    private static final String DOTS = "\u2026";

    private Excerpts() {}

    /** At most three lines, those with a hit. */
    static List<List<Piece>> of(String text, SearchWords words, boolean name) {
        return text.lines()
                .map(line -> SearchMarks.of(line.strip(), words, name))
                .filter(pieces -> pieces.stream().anyMatch(Piece::marked))
                .limit(MOST_LINES)
                .map(Excerpts::cut)
                .toList();
    }

    private static List<Piece> cut(List<Piece> pieces) {
        List<Piece> cut = new ArrayList<>();
        int left = AFTER;
        for (int i = 0; i < pieces.size() && left > 0; i++) {
            Piece piece = pieces.get(i);
            boolean first = i == 0 && !piece.marked();
            boolean open = piece.text().length() > left || i == pieces.size() - 1 && !piece.marked();
            String shown = first ? beginning(piece.text()) : open ? ending(piece.text(), left) : piece.text();
            cut.add(new Piece(shown, piece.marked()));
            left -= first ? 0 : piece.text().length();
        }
        return cut;
    }

    /** What stands before the hit, from the beginning of its sentence on. */
    private static String beginning(String text) {
        int from = text.length();
        while (from > 0 && text.length() - from < BEFORE && ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        boolean whole = from == 0 || ENDS.indexOf(text.charAt(from - 1)) >= 0;
        return (whole ? "" : DOTS) + text.substring(Characters.before(text, from));
    }

    private static String ending(String text, int most) {
        int until = Math.min(most, text.length());
        for (int i = 0; i < until; i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) {
                return text.substring(0, i + 1);
            }
        }
        return text.length() <= most ? text : Characters.cut(text, most) + DOTS;
    }
}
