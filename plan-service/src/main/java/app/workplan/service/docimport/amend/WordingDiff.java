package app.workplan.service.docimport.amend;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** 文字对比: the old and the new wording as one line of pieces, kept, gone or new; long ones by sentence, short ones by character. */
public final class WordingDiff {

    /** Beyond it single characters would be slow, and hard to read. */
    private static final int MAX_CHARACTERS = 1_200;

    private static final String ENDS = "\u3002\uFF1B\uFF0C\u3001\uFF1A;,:\n";

    private WordingDiff() {}

    /** 一段. */
    public record Piece(Kind kind, String text) {}

    /** 保留、删去、新增. */
    public enum Kind {
        KEPT,
        GONE,
        NEW
    }

    public static List<Piece> of(String before, String after) {
        boolean fine = before.length() + after.length() <= MAX_CHARACTERS;
        List<String> old = fine ? characters(before) : clauses(before);
        List<String> next = fine ? characters(after) : clauses(after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, next).getDeltas()) {
            add(pieces, Kind.KEPT, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Kind.GONE, delta.getSource().getLines());
            add(pieces, Kind.NEW, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Kind.KEPT, old.subList(at, old.size()));
        return pieces;
    }

    /**
     * The same for a list of names: each is kept, gone or new as a whole.
     *
     * @param separator stands between them, kept
     */
    public static List<Piece> ofNames(List<String> before, List<String> after, String separator) {
        List<Piece> names = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            before.subList(at, delta.getSource().getPosition()).forEach(one -> names.add(new Piece(Kind.KEPT, one)));
            delta.getSource().getLines().forEach(one -> names.add(new Piece(Kind.GONE, one)));
            delta.getTarget().getLines().forEach(one -> names.add(new Piece(Kind.NEW, one)));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        before.subList(at, before.size()).forEach(one -> names.add(new Piece(Kind.KEPT, one)));
        List<Piece> pieces = new ArrayList<>();
        for (Piece name : names) {
            if (!pieces.isEmpty()) {
                pieces.add(new Piece(Kind.KEPT, separator));
            }
            pieces.add(name);
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> parts) {
        if (!parts.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", parts)));
        }
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<String> clauses(String text) {
        List<String> clauses = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (ENDS.indexOf(text.charAt(at)) >= 0) {
                clauses.add(text.substring(from, at + 1));
                from = at + 1;
            }
        }
        if (from < text.length()) {
            clauses.add(text.substring(from));
        }
        return clauses;
    }
}
