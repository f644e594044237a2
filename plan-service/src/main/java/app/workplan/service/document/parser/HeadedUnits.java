package app.workplan.service.document.parser;

import app.workplan.service.document.parser.SourceText.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 无编号小标题: short headings that are units because at least one sibling has the same shape. */
final class HeadedUnits {

    private static final Pattern ASPECT = Pattern.compile("(?!在|从|一方面|另一方面)[^,。;:!?]{1,14}方面(?=[,:])");
    private static final Pattern COLON = Pattern.compile("[^,。;:!?\\d(][^,。;:!?]{1,18}(?=: ?[^ ])");
    private static final Pattern SENTENCE = Pattern.compile("[^,。;:!?]{2,20}(?:,[^,。;:!?]{2,16})?(?=。 ?[^ ])");
    private static final Pattern OWN_LINE = Pattern.compile("[^,。;:!?]{2,20}");
    private static final Pattern NOT_A_UNIT =
            Pattern.compile("单位|科室|部门|处室|负责|牵头|配合|时限|附件|联系|电话|要求$|如下|包括|指出|强调|即$|注$|备注|说明|来源|时间");

    private static final int SHORTEST_SENTENCE = 14;

    private HeadedUnits() {}

    /** A heading: [start, end) without its closing mark. */
    record Head(int start, int end) {}

    /**
     * The lines without a number that are headed units.
     *
     * @param lines the unnumbered lines under one numbered heading, without blank lines
     * @return heading ends by line index
     */
    static Map<Integer, Integer> ofLines(SourceText source, List<Line> lines) {
        Map<Integer, Integer> found = ofShape(lines, line -> match(ASPECT, source.norm(), line), 2);
        if (found.isEmpty()) {
            found = ofShape(lines, line -> unit(COLON, source, line), 2);
        }
        if (found.isEmpty()) {
            found = ofShape(lines, line -> openingSentence(source, line), Math.max(2, lines.size() - 1));
        }
        return found.isEmpty() ? ownLines(source, lines) : found;
    }

    private static Map<Integer, Integer> ofShape(List<Line> lines, Function<Line, @Nullable Integer> shape, int least) {
        Map<Integer, Integer> found = new LinkedHashMap<>();
        for (Line line : lines) {
            Integer end = shape.apply(line);
            if (end != null) {
                found.put(line.index(), end);
            }
        }
        return found.size() >= least ? found : Map.of();
    }

    private static @Nullable Integer openingSentence(SourceText source, Line line) {
        Integer end = unit(SENTENCE, source, line);
        return end != null && line.to() - end > end - line.from() ? end : null;
    }

    private static Map<Integer, Integer> ownLines(SourceText source, List<Line> lines) {
        Map<Integer, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            Line next = lines.get(i + 1);
            Integer end = unit(OWN_LINE, source, line);
            if (end != null && end == line.to() && longer(source, line, next)) {
                found.put(line.index(), end);
            }
        }
        return found.size() >= 2 ? found : Map.of();
    }

    /** Whether a line says more than the heading above it: a long line, or a whole sentence. */
    private static boolean longer(SourceText source, Line line, Line next) {
        boolean sentence = source.norm().charAt(next.to() - 1) == '。'
                && next.length() >= SHORTEST_SENTENCE
                && next.length() >= line.length() * 3 / 2
                && NumberingGrammar.atLineStart(source.norm(), next.from(), next.to()) == null;
        return next.length() > Math.max(24, line.length()) || sentence;
    }

    private static @Nullable Integer unit(Pattern shape, SourceText source, Line line) {
        Integer end = match(shape, source.norm(), line);
        return end == null
                        || NOT_A_UNIT
                                .matcher(source.norm().substring(line.from(), end))
                                .find()
                ? null
                : end;
    }

    private static @Nullable Integer match(Pattern shape, String norm, Line line) {
        Matcher m = shape.matcher(norm).region(line.from(), Math.min(line.to(), line.from() + 48));
        return m.lookingAt() ? (Integer) m.end() : null;
    }

    /** The headed units inside one paragraph; the first must open it. */
    static List<Head> inside(String norm, int from, int to) {
        List<Head> found = aspects(norm, from, to);
        if (found.isEmpty()) {
            found = clauses(norm, from, to);
        }
        return found.isEmpty() ? parallel(norm, from, to) : found;
    }

    /** X方面,…。Y方面,…。 */
    private static List<Head> aspects(String norm, int from, int to) {
        List<Head> heads = new ArrayList<>();
        for (int at : sentenceStarts(norm, from, to)) {
            Matcher m = ASPECT.matcher(norm).region(at, Math.min(to, at + 24));
            if (m.lookingAt()) {
                heads.add(new Head(at, m.end()));
            } else if (heads.isEmpty()) {
                return List.of();
            }
        }
        return heads.size() >= 2 ? heads : List.of();
    }

    /** 全力…。…;深入…。…;积极…。…。: every clause between semicolons opens with a short sentence. */
    private static List<Head> clauses(String norm, int from, int to) {
        List<Head> heads = new ArrayList<>();
        for (int at = from; at < to; ) {
            int stop = SourceText.indexOf(norm, ';', at, to);
            int end = shortSentence(norm, at, stop);
            if (end < 0 || stop - end < 10) {
                return List.of();
            }
            heads.add(new Head(at, end));
            at = stop + 1;
            while (at < to && norm.charAt(at) == ' ') {
                at++;
            }
        }
        return heads.size() >= 2 ? heads : List.of();
    }

    /** 落实甲责任。…落实乙责任。…落实丙责任。…: at least three short sentences that open and close alike. */
    private static List<Head> parallel(String norm, int from, int to) {
        int end = shortSentence(norm, from, to);
        if (end - from < 5) {
            return List.of();
        }
        List<Head> heads = new ArrayList<>();
        for (int at : sentenceStarts(norm, from, to)) {
            int stop = shortSentence(norm, at, to);
            if (stop > 0
                    && norm.startsWith(norm.substring(from, from + 2), at)
                    && norm.startsWith(norm.substring(end - 2, end), stop - 2)) {
                heads.add(new Head(at, stop));
            }
        }
        return heads.size() >= 3 ? heads : List.of();
    }

    private static int shortSentence(String norm, int from, int to) {
        for (int i = from; i < to && i - from <= Heading.SHORT; i++) {
            char c = norm.charAt(i);
            if (c == '。') {
                return i - from >= 4 ? i : -1;
            }
            if (c == ',' || c == ':' || c == ';' || c == '、' || c == '(') {
                return -1;
            }
        }
        return -1;
    }

    /** The first character of the stretch and of every sentence in it. */
    static List<Integer> sentenceStarts(String norm, int from, int to) {
        List<Integer> starts = new ArrayList<>();
        boolean open = true;
        for (int i = from; i < to; i++) {
            char c = norm.charAt(i);
            if (Heading.closes(c)) {
                open = true;
            } else if (open && c != ' ' && c != '”') {
                starts.add(i);
                open = false;
            }
        }
        return starts;
    }
}
