package app.workplan.service.document.parser;

import app.workplan.service.document.parser.SourceText.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * 连写文本: the stored text as it is read, without soft line breaks, page furniture in the middle of sentences and spaces
 * between words, and for each of its characters the place in the stored text.
 *
 * @param text what the readers read
 * @param origin for each character of the text its place in the stored text, rising
 * @param furniture lines of the stored text that are left out
 */
record Joined(String text, int[] origin, List<Line> furniture) {

    private static final int WIDEST_GAP = 2;
    private static final String ZERO_WIDTH = "\u200B\u200C\u200D\u2060\uFEFF";

    static Joined of(String stored) {
        SourceText source = SourceText.of(stored);
        List<Line> furniture = PaperFurniture.of(source);
        Set<Integer> soft = SoftBreaks.of(source, furniture);
        boolean[] left = new boolean[stored.length()];
        furniture.forEach(line -> Arrays.fill(left, line.start(), line.end(), true));
        BrokenRows.of(source).forEach(line -> breakInCell(source, line, left));
        Set<Integer> tables = SpacedTable.of(source).keySet();
        for (Line line : source.lines()) {
            if (soft.contains(line.index())) {
                breakAfter(source, line, left);
            }
            gaps(source, line, tables.contains(line.index()) ? 1 : WIDEST_GAP, left);
        }
        StringBuilder text = new StringBuilder(stored.length());
        int[] origin = new int[stored.length()];
        for (int i = 0; i < left.length; i++) {
            if (!left[i]) {
                origin[text.length()] = i;
                text.append(stored.charAt(i));
            }
        }
        if (text.toString().isBlank()) {
            return new Joined(stored, IntStream.range(0, stored.length()).toArray(), List.of());
        }
        return new Joined(text.toString(), Arrays.copyOf(origin, text.length()), furniture);
    }

    /** Leaves out the line's break and the blanks around it. */
    private static void breakAfter(SourceText source, Line line, boolean[] left) {
        int at = line.to();
        while (at < left.length && (left[at] || blank(source.norm().charAt(at)))) {
            left[at++] = true;
        }
        boolean words = at < left.length
                && latin(source.norm().charAt(line.to() - 1))
                && latin(source.norm().charAt(at));
        if (words) {
            left[line.to()] = source.norm().charAt(line.to()) == '\n';
            left[line.end() - 1] = true;
        }
    }

    /** Leaves out the break inside a table's cell, but no tab beside it: that parts cells. */
    private static void breakInCell(SourceText source, Line line, boolean[] left) {
        for (int i = line.to(); i < left.length && blank(source.norm().charAt(i)); i++) {
            left[i] = source.raw().charAt(i) != '\t';
        }
    }

    /** Leaves out gaps between words up to a width, and invisible ones. */
    private static void gaps(SourceText source, Line line, int widest, boolean[] left) {
        String norm = source.norm();
        for (int i = line.from() + 1; i < line.to() - 1; i++) {
            if (norm.charAt(i) != ' ') {
                continue;
            }
            int end = i;
            boolean tab = false;
            boolean invisible = true;
            while (norm.charAt(end) == ' ') {
                tab |= source.raw().charAt(end) == '\t';
                invisible &= zeroWidth(source.raw().charAt(end));
                end++;
            }
            char before = norm.charAt(i - 1);
            char after = norm.charAt(end);
            boolean thin = end - i == 1 && source.raw().charAt(i) != '\u3000';
            if (!tab && (invisible || end - i <= widest && idle(before, after, thin))) {
                Arrays.fill(left, i, end, true);
            }
            i = end - 1;
        }
    }

    /** Whether a gap between two characters parts nothing. */
    private static boolean idle(char before, char after, boolean thin) {
        if (latin(before) || latin(after) || digit(before) && digit(after)) {
            return false;
        }
        boolean words = Character.isIdeographic(before) && Character.isIdeographic(after);
        return !words || thin;
    }

    /** Whether a character is printed as nothing. */
    static boolean zeroWidth(char c) {
        return ZERO_WIDTH.indexOf(c) >= 0;
    }

    private static boolean latin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\n';
    }
}
