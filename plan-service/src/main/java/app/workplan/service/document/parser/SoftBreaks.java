package app.workplan.service.document.parser;

import app.workplan.service.document.parser.Marker.Kind;
import app.workplan.service.document.parser.SourceText.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 软换行: the line breaks that end no paragraph. In a text wrapped at one width every full line runs on; in any other
 * text only a line that stops in the middle of a sentence does.
 */
final class SoftBreaks {

    private static final int NARROWEST = 36;
    private static final int WIDEST = 160;
    private static final int SLACK = 5;
    private static final int HANGING = 4;
    private static final int LONG_TOKEN = 12;
    private static final int SHORTEST_RUN_ON = 16;
    private static final Pattern HEADING = Pattern.compile("[^,。;:]{1,14}:");
    private static final String STOPS = "。;:!?.";

    private final SourceText source;
    private final List<Line> lines;
    private final int[] widths;
    private final int width;
    private final boolean indents;
    private final Set<Integer> tables;

    private SoftBreaks(SourceText source, List<Line> furniture) {
        this.source = source;
        this.tables = SpacedTable.of(source).keySet();
        Set<Line> left = new HashSet<>(furniture);
        this.lines = new ArrayList<>();
        boolean spaced = doubleSpaced();
        for (Line line : source.lines()) {
            boolean besideFurniture =
                    line.blank() && (left.contains(beside(line, -1)) || left.contains(beside(line, 1)));
            if (!left.contains(line) && !besideFurniture && !(spaced && alone(line))) {
                lines.add(line);
            }
        }
        this.widths = lines.stream().mapToInt(this::widthOf).toArray();
        this.width = commonWidth();
        this.indents = width > 0 && indents();
    }

    /** The indexes of the lines whose break is soft. */
    static Set<Integer> of(SourceText source, List<Line> furniture) {
        return new SoftBreaks(source, furniture).find();
    }

    /** Whether the line ends with a mark that closes a sentence. */
    static boolean closed(SourceText source, Line line) {
        int at = line.to() - 1;
        while (at > line.from() && ")]】”’」』".indexOf(source.norm().charAt(at)) >= 0) {
            at--;
        }
        return line.blank() || STOPS.indexOf(source.norm().charAt(at)) >= 0;
    }

    private Set<Integer> find() {
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            Line next = lines.get(i + 1);
            boolean adjacent = width > 0
                    || next.index() == line.index() + 1
                    || !source.lines().get(line.index() + 1).blank();
            if (!line.blank() && !next.blank() && adjacent && !cells(line) && !cells(next)) {
                if (width > 0 ? runsOnAtWidth(i, line, next) : runsOnInSentence(line, next)) {
                    found.add(line.index());
                }
            }
        }
        return found;
    }

    private boolean runsOnAtWidth(int i, Line line, Line next) {
        char first = source.norm().charAt(next.from());
        boolean token = first < 0x2E80 && Character.isLetterOrDigit(first);
        boolean full = widths[i] >= width - (token ? LONG_TOKEN : SLACK);
        if (!full) {
            return false;
        }
        boolean ended = closed(source, line);
        Marker marker = marker(next);
        if (indents && indent(next) > 0) {
            return false;
        }
        if (marker == null) {
            return !ended
                    || indents
                    || !label(next) && !HEADING.matcher(head(next)).lookingAt();
        }
        return (indents || !ended) && !outer(marker.kind());
    }

    /** A line that stops in the middle of its second or a later sentence, or inside a bracket. */
    private boolean runsOnInSentence(Line line, Line next) {
        if (line.length() >= SHORTEST_RUN_ON && opened(line)) {
            return true;
        }
        if (closed(source, line) || marker(next) != null || label(next) || Dates.whole(head(next)) != null) {
            return false;
        }
        if (HEADING.matcher(source.norm()).region(next.from(), next.to()).lookingAt() || endsWithLabel(line)) {
            return false;
        }
        char last = source.norm().charAt(line.to() - 1);
        if (line.length() >= SHORTEST_RUN_ON && (last == ',' || last == '、')) {
            return true;
        }
        boolean sentence = SourceText.indexOf(source.norm(), '。', line.from(), line.to()) < line.to();
        boolean goesOn = SourceText.indexOf(source.norm(), '。', next.from(), next.to()) < next.to();
        return sentence
                && goesOn
                && line.length() >= SHORTEST_RUN_ON
                && (Character.isIdeographic(last) || Character.isDigit(last));
    }

    /** …。责任单位:甲科: the last sentence names departments and needs no mark. */
    private boolean endsWithLabel(Line line) {
        int sentence = line.to() - 1;
        while (sentence > line.from() && source.norm().charAt(sentence - 1) != '。') {
            sentence--;
        }
        return sentence > line.from()
                && ResponsibilityReader.startsWithLabel(source.norm(), sentence, line.to())
                && !opened(line);
    }

    private boolean opened(Line line) {
        int depth = 0;
        for (int i = line.from(); i < line.to(); i++) {
            char c = source.norm().charAt(i);
            depth += "(《".indexOf(c) >= 0 ? 1 : ")》".indexOf(c) >= 0 ? -1 : 0;
            depth = Math.max(depth, 0);
        }
        return depth > 0;
    }

    private @Nullable Marker marker(Line line) {
        return NumberingGrammar.atLineStart(source.norm(), line.from(), line.to());
    }

    private boolean label(Line line) {
        return ResponsibilityReader.startsWithLabel(source.norm(), line.from(), line.to());
    }

    private String head(Line line) {
        return line.length() > 40 ? "" : source.text(line);
    }

    private boolean cells(Line line) {
        if (tables.contains(line.index())) {
            return true;
        }
        for (int i = line.from(); i < line.to(); i++) {
            if (source.raw().charAt(i) == '\t' || source.norm().charAt(i) == '|') {
                return true;
            }
        }
        return false;
    }

    private static boolean outer(Kind kind) {
        return kind.ordinal() <= Kind.BRACKET.ordinal();
    }

    /**
     * The width most long lines have, where hardly any line is wider by more than the two closing marks that may hang over the
     * edge; 0 in a text that is not wrapped.
     */
    private int commonWidth() {
        int[] count = new int[WIDEST + 1];
        int written = 0;
        int wider = 0;
        for (int i = 0; i < widths.length; i++) {
            written += widths[i] > 0 ? 1 : 0;
            wider += widths[i] > WIDEST ? 1 : 0;
            if (widths[i] <= WIDEST) {
                count[widths[i]]++;
            }
        }
        int best = 0;
        int most = 0;
        for (int at = NARROWEST; at <= WIDEST; at++) {
            int near = 0;
            for (int w = at - SLACK + 1; w <= at; w++) {
                near += count[w];
            }
            if (near > most) {
                most = near;
                best = at;
            }
        }
        for (int at = best + HANGING + 1; at <= WIDEST; at++) {
            wider += count[at];
        }
        return most >= 6 && most * 5 >= written && wider * 25 <= written && stopMidSentence(best, most) ? best : 0;
    }

    private boolean stopMidSentence(int best, int most) {
        int open = 0;
        for (int i = 0; i < widths.length; i++) {
            boolean near = widths[i] > best - SLACK && widths[i] <= best;
            open += near && !closed(source, lines.get(i)) ? 1 : 0;
        }
        return open * 10 >= most * 4;
    }

    private boolean indents() {
        int starts = 0;
        int indented = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (widths[i] > NARROWEST / 2 && widths[i - 1] < width - LONG_TOKEN) {
                starts++;
                indented += indent(lines.get(i)) > 0 ? 1 : 0;
            }
        }
        return starts > 0 && indented * 2 >= starts;
    }

    /** Whether every line is followed by a blank one, which then parts nothing. */
    private boolean doubleSpaced() {
        int blank = 0;
        int written = 0;
        for (Line line : source.lines()) {
            blank += line.blank() && alone(line) ? 1 : 0;
            written += line.blank() ? 0 : 1;
        }
        return written >= 10 && blank * 10 >= written * 7;
    }

    /** A blank line between two that are not. */
    private boolean alone(Line line) {
        return line.blank() && !beside(line, -1).blank() && !beside(line, 1).blank();
    }

    private static int indent(Line line) {
        return line.from() - line.start();
    }

    private Line beside(Line line, int step) {
        int at = Math.min(Math.max(line.index() + step, 0), source.lines().size() - 1);
        return source.lines().get(at);
    }

    private int widthOf(Line line) {
        int sum = 0;
        for (int i = line.blank() ? line.to() : line.start(); i < line.to() && sum <= WIDEST; i++) {
            sum += source.raw().charAt(i) < 0x2000 ? 1 : 2;
        }
        return sum;
    }
}
