package app.workplan.web.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 原文 as paragraphs, cut into pieces at the ends of every span, so that spans may lie inside one another. Each piece
 * keeps its place in the stored text.
 *
 * @param from first character shown
 * @param to end of what is shown, exclusive
 * @param length of the whole text
 */
public record Paper(List<Paragraph> paragraphs, int from, int to, int length) {

    public Paper {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A stretch of the text.
     *
     * @param kind how it is drawn, null for plain
     */
    public record Span(int start, int end, @Nullable String kind) {}

    /** One line of the text that is not blank. */
    public record Paragraph(boolean heading, List<Piece> pieces) {}

    /**
     * @param start null for text outside all spans
     * @param current whether it belongs to what was chosen
     */
    public record Piece(
            String text,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String kind,
            boolean current) {}

    /** Whether only a part of the text is shown; the page says so. */
    public boolean isPart() {
        return to - from < length;
    }

    /**
     * The paragraphs from one character to another.
     *
     * @param headings spans whose line is a heading
     * @param chosen marked as current, null for none
     */
    public static Paper of(
            String text, int from, int to, List<Span> spans, List<Span> headings, @Nullable Span chosen) {
        List<Span> inside = spans.stream()
                .filter(span -> span.start() < to && span.end() > from && span.end() > span.start())
                .sorted(Comparator.comparingInt(Span::start).thenComparing(span -> -span.end()))
                .toList();
        List<Span> headingsInside = headings.stream()
                .filter(span -> span.start() < to && span.end() > from)
                .toList();
        List<Paragraph> paragraphs = new ArrayList<>();
        int next = 0;
        List<Span> open = new ArrayList<>();
        for (int at = from; at < to; ) {
            int stop = lineEnd(text, at, to);
            int first = at;
            int last = stop;
            while (first < last && blank(text.charAt(first))) {
                first++;
            }
            while (last > first && blank(text.charAt(last - 1))) {
                last--;
            }
            while (next < inside.size() && inside.get(next).start() < last) {
                open.add(inside.get(next++));
            }
            int begin = first;
            open.removeIf(span -> span.end() <= begin);
            if (last > first) {
                paragraphs.add(
                        new Paragraph(isHeading(headingsInside, first, last), pieces(text, first, last, open, chosen)));
            }
            at = stop + 1;
        }
        return new Paper(paragraphs, from, to, text.length());
    }

    /** The end of the last whole line that begins before the limit; the text's end where it is shorter. */
    public static int cut(String text, int from, int limit) {
        if (from + limit >= text.length()) {
            return text.length();
        }
        int line = text.lastIndexOf('\n', from + limit);
        return line > from ? line + 1 : from + limit;
    }

    private static List<Piece> pieces(String text, int from, int to, List<Span> open, @Nullable Span chosen) {
        TreeSet<Integer> ends = new TreeSet<>(List.of(from, to));
        for (Span span : open) {
            ends.add(Math.min(Math.max(span.start(), from), to));
            ends.add(Math.min(Math.max(span.end(), from), to));
        }
        List<Piece> pieces = new ArrayList<>();
        int start = from;
        for (int end : ends.tailSet(from, false)) {
            pieces.add(piece(text, start, end, open, chosen));
            start = end;
        }
        return pieces;
    }

    private static Piece piece(String text, int start, int end, List<Span> open, @Nullable Span chosen) {
        boolean covered = false;
        String kind = null;
        for (Span span : open) {
            if (span.start() <= start && span.end() >= end) {
                covered = true;
                kind = span.kind() == null ? kind : span.kind();
            }
        }
        boolean current = chosen != null && chosen.start() < end && chosen.end() > start;
        return new Piece(text.substring(start, end), covered ? start : null, covered ? end : null, kind, current);
    }

    private static boolean isHeading(List<Span> headings, int from, int to) {
        return headings.stream().anyMatch(span -> span.start() >= from && span.start() < to && span.end() >= to);
    }

    private static int lineEnd(String text, int from, int to) {
        int end = from;
        while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
