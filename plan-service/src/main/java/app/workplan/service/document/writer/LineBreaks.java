package app.workplan.service.document.writer;

import java.util.ArrayList;
import java.util.List;

/**
 * 断行: where a text is broken into lines. No closing mark begins a line, no opening mark ends one, words of letters and numbers
 * stay whole while they fit; one closing mark more is squeezed into its line rather than taking a character along.
 */
final class LineBreaks {

    private static final String NOT_FIRST = "，。；：、！？）》〉」』】〕”’…—～·,.;:!?)]}%％‰℃°′″";
    private static final String SQUEEZED = "，。；：、！？）》」』】〕”’";
    private static final String NOT_LAST = "（《〈「『【〔“‘([{￥$#";
    private static final double MOST_SQUEEZED = 0.75;
    private static final double ROUNDING = 0.01;

    /** 一行: the characters from one place to another, blanks at its end left out. */
    record Line(int from, int to) {}

    private final MeasuredText text;

    private LineBreaks(MeasuredText text) {
        this.text = text;
    }

    /**
     * The lines of a text; none of an empty one.
     *
     * @param first width of the first line
     * @param width of all others
     */
    static List<Line> of(MeasuredText text, double first, double width) {
        LineBreaks breaks = new LineBreaks(text);
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = breaks.end(from, lines.isEmpty() ? first : width);
            lines.add(new Line(from, breaks.withoutBlanks(from, to)));
            from = to;
            while (from < text.length() && text.character(from) == ' ') {
                from++;
            }
        }
        return lines;
    }

    private int withoutBlanks(int from, int to) {
        int end = to;
        while (end > from + 1 && text.character(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    private int end(int from, double width) {
        int at = from;
        double used = 0;
        while (at < text.length() && used + text.width(at) <= width + ROUNDING) {
            used += text.width(at);
            at++;
        }
        if (at == text.length()) {
            return at;
        }
        if (at == from) {
            return from + 1;
        }
        if (SQUEEZED.indexOf(text.character(at)) >= 0
                && used + text.width(at) - width <= MOST_SQUEEZED * text.size()
                && (at + 1 == text.length() || mayBreak(at + 1))) {
            return at + 1;
        }
        int back = at;
        while (back > from && !mayBreak(back)) {
            back--;
        }
        return back > from ? back : at;
    }

    /** Whether a line may end before a character. */
    private boolean mayBreak(int at) {
        int before = text.character(at - 1);
        int after = text.character(at);
        if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || after == ' ' || !(isOfWord(before) && isOfWord(after));
    }

    /** Letters, digits and the marks inside numbers and addresses. */
    private static boolean isOfWord(int c) {
        return c < 0x250 && (Character.isLetterOrDigit(c) || ".,:/-_%@&=?+~".indexOf(c) >= 0);
    }
}
