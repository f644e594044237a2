package app.workplan.service.document.parser;

import java.util.ArrayList;
import java.util.List;

/**
 * 原文: the stored text with its two length-preserving readings and its lines.
 *
 * @param raw the text as stored
 * @param norm full and half width made equal
 * @param masked like norm, with cited names covered
 * @param clauses the clauses of the masked text
 */
record SourceText(String raw, String norm, String masked, List<Line> lines, Clauses clauses) {

    /** One line: [start, end) with its line break, [from, to) without surrounding blanks. */
    record Line(int index, int start, int end, int from, int to) {

        boolean blank() {
            return from >= to;
        }

        int length() {
            return to - from;
        }
    }

    static SourceText of(String raw) {
        String norm = Normaliser.normalise(raw);
        List<Line> lines = new ArrayList<>();
        for (int start = 0; start < norm.length(); ) {
            int stop = norm.indexOf('\n', start);
            int end = stop < 0 ? norm.length() : stop + 1;
            int from = start;
            int to = stop < 0 ? norm.length() : stop;
            while (from < to && norm.charAt(from) == ' ') {
                from++;
            }
            while (to > from && norm.charAt(to - 1) == ' ') {
                to--;
            }
            lines.add(new Line(lines.size(), start, end, from, to));
            start = end;
        }
        String masked = Normaliser.mask(norm);
        return new SourceText(raw, norm, masked, List.copyOf(lines), Clauses.of(masked));
    }

    /** The lines, blank ones left out, that have words in [from, to). */
    List<Line> between(int from, int to) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).end() <= from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Line> found = new ArrayList<>();
        for (int i = low; i < lines.size() && lines.get(i).start() < to; i++) {
            Line line = lines.get(i);
            if (!line.blank() && line.to() > from && line.from() < to) {
                found.add(line);
            }
        }
        return found;
    }

    /** The first place of a mark in [from, to), or to. */
    static int indexOf(String text, char mark, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) != mark) {
            at++;
        }
        return at;
    }

    /** Whether one of the marks stands in [from, to). */
    static boolean hasAny(String text, String marks, int from, int to) {
        for (int i = from; i < to; i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    String text(Line line) {
        return norm.substring(line.from(), line.to());
    }

    /** The stored wording of a stretch, without surrounding blanks and line breaks. */
    String wording(int start, int end) {
        return raw.substring(start, Math.max(start, trimEnd(start, end))).strip();
    }

    /** The end of [start, end) without trailing blanks and line breaks. */
    int trimEnd(int start, int end) {
        int to = end;
        while (to > start && (norm.charAt(to - 1) == ' ' || norm.charAt(to - 1) == '\n')) {
            to--;
        }
        return to;
    }

    /** The first character at or after start that is neither blank nor line break. */
    int skipBlank(int start, int end) {
        int from = start;
        while (from < end && (norm.charAt(from) == ' ' || norm.charAt(from) == '\n')) {
            from++;
        }
        return from;
    }
}
