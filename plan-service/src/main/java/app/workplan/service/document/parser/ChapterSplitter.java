package app.workplan.service.document.parser;

import app.workplan.service.document.parser.Marker.Kind;
import app.workplan.service.document.parser.SourceText.Line;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 章: the outermost headings of the body and the stretches below them. */
final class ChapterSplitter {

    private static final int LONGEST_HEADING = 40;
    private static final Set<Kind> BELOW =
            EnumSet.of(Kind.ARABIC, Kind.DECIMAL, Kind.DECIMAL_DEEP, Kind.ARABIC_BRACKET, Kind.CIRCLED);
    private static final Pattern PART = Pattern.compile("[部篇编]");
    private static final Pattern NOT_NUMERAL = Pattern.compile("[^一二三四五六七八九十百\\d]+");

    private ChapterSplitter() {}

    /**
     * A chapter's place.
     *
     * @param number as printed without punctuation; null for a part heading without a number
     * @param part words of the unnumbered part heading above it (2023年工作总结), null where there is none
     * @param bodyStart first character after the heading
     * @param end first character of the next chapter or of the closing
     */
    record Place(
            @Nullable String number,
            int value,
            String title,
            @Nullable String part,
            int start,
            int bodyStart,
            int end) {}

    /** The kind of number the chapters carry; null where the body has no numbered chapter level. */
    static @Nullable Kind chapterKind(SourceText source, Map<Integer, Marker> numbers) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        numbers.values().forEach(marker -> kinds.add(marker.kind()));
        if (kinds.contains(Kind.PART_WORD)) {
            return Kind.PART_WORD;
        }
        if (kinds.contains(Kind.COMMA)) {
            return Kind.COMMA;
        }
        for (Kind kind : List.of(Kind.BRACKET, Kind.ARABIC)) {
            if (kinds.contains(kind)) {
                boolean below = kinds.stream().anyMatch(k -> k.ordinal() > kind.ordinal() && BELOW.contains(k));
                return below && headingsOnly(source, numbers, kind) ? kind : titled(kinds);
            }
        }
        return titled(kinds);
    }

    private static @Nullable Kind titled(Set<Kind> kinds) {
        return kinds.contains(Kind.TITLED) ? Kind.TITLED : null;
    }

    /** (一) above 1. or 1. above 1.1 and (1): every line so numbered is a heading that fills its line. */
    private static boolean headingsOnly(SourceText source, Map<Integer, Marker> numbers, Kind kind) {
        return numbers.entrySet().stream()
                .filter(e -> e.getValue().kind() == kind)
                .map(e -> source.lines().get(e.getKey()))
                .allMatch(line -> line.length() <= LONGEST_HEADING
                        && SourceText.indexOf(source.norm(), '。', line.from(), line.to()) >= line.to() - 1
                        && ResponsibilityReader.closingBracket(source.norm(), line.from(), line.to()) < 0);
    }

    /** 第一部分 where the chapters below it are 第一章: a heading above chapters. */
    private static boolean part(SourceText source, Marker m) {
        return m.kind() == Kind.PART_WORD
                && PART.matcher(source.norm().substring(m.start(), m.content())).find();
    }

    static List<Place> split(SourceText source, Map<Integer, Marker> numbers, Kind kind, Frame frame) {
        List<Place> found = new ArrayList<>();
        Set<Integer> parts = partsAbove(source, numbers);
        Map<Integer, Marker> chapters = chapters(numbers, kind, parts);
        String part = null;
        Line partLine = null;
        for (Line line : source.between(0, frame.closingStart())) {
            Marker marker = numbers.get(line.index());
            Marker chapter = chapters.get(line.index());
            if (chapter != null) {
                boolean first = chapter.value() == 1;
                boolean above = partLine != null && partLine.start() >= frame.bodyStart();
                if (partLine != null && (above && first || found.isEmpty())) {
                    part = source.text(partLine);
                }
                boolean parted = partLine != null && above && first;
                close(found, parted ? partLine.from() : line.from());
                boolean adjacent =
                        parted && source.between(partLine.end(), line.start()).isEmpty();
                int start = adjacent ? partLine.from() : line.from();
                partLine = null;
                found.add(place(source, line, chapter, part, start, frame.closingStart()));
            } else if (parts.contains(line.index())) {
                part = source.text(line);
                partLine = line;
                close(found, line.from());
            } else if (marker != null) {
                partLine = null;
            } else if (line.length() <= 30 && partHeading(source.text(line))) {
                partLine = line;
            }
        }
        return found;
    }

    private static Place place(SourceText source, Line line, Marker marker, @Nullable String part, int start, int end) {
        int bracket = ResponsibilityReader.closingBracket(source.norm(), marker.content(), line.to());
        int headingEnd = Heading.end(source.norm(), marker.content(), bracket < 0 ? line.to() : bracket);
        String number =
                marker.kind() == Kind.TITLED ? null : bare(source.norm().substring(marker.start(), marker.content()));
        String title = Heading.title(source, marker.content(), headingEnd);
        return new Place(number, marker.value(), title, part, start, headingEnd, end);
    }

    /** The numeral alone: 一 of 第一章, 第一部分 and 一、, 2 of 2. */
    private static String bare(String printed) {
        return NOT_NUMERAL.matcher(printed).replaceAll("");
    }

    private static Set<Integer> partsAbove(SourceText source, Map<Integer, Marker> numbers) {
        Set<Integer> parts = new HashSet<>();
        boolean chaptersBelow = false;
        for (Map.Entry<Integer, Marker> entry : numbers.entrySet()) {
            boolean part = part(source, entry.getValue());
            chaptersBelow |= entry.getValue().kind() == Kind.PART_WORD && !part;
            if (part) {
                parts.add(entry.getKey());
            }
        }
        return chaptersBelow ? parts : Set.of();
    }

    /** The numbers that open a chapter: those of the kind, and a 第一部分 that has no chapter below it. */
    private static Map<Integer, Marker> chapters(Map<Integer, Marker> numbers, Kind kind, Set<Integer> parts) {
        Map<Integer, Marker> found = new HashMap<>();
        Integer pending = null;
        for (Map.Entry<Integer, Marker> entry : new TreeMap<>(numbers).entrySet()) {
            Marker marker = entry.getValue();
            if (parts.contains(entry.getKey())) {
                if (pending != null) {
                    found.put(pending, numbers.get(pending));
                }
                pending = entry.getKey();
            } else if (marker.kind() == kind || marker.kind() == Kind.TITLED) {
                found.put(entry.getKey(), marker);
                pending = null;
            }
        }
        if (pending != null) {
            found.put(pending, numbers.get(pending));
        }
        return found;
    }

    private static void close(List<Place> found, int end) {
        Place p = found.isEmpty() ? null : found.get(found.size() - 1);
        if (p != null && p.end() > end) {
            found.set(
                    found.size() - 1,
                    new Place(
                            p.number(),
                            p.value(),
                            p.title(),
                            p.part(),
                            p.start(),
                            p.bodyStart(),
                            Math.max(end, p.bodyStart())));
        }
    }

    /** An unnumbered line such as 2023年工作总结 above chapters that begin anew. */
    static boolean partHeading(String text) {
        if (text.length() > 30 || text.length() < 4) {
            return false;
        }
        return text.chars().noneMatch(c -> c == '。' || c == ',' || c == ':' || c == ';')
                && text.matches(".*(?:总结|回顾|工作计划|工作安排|工作打算|工作思路|工作要点|开展情况|完成情况|下一步工作.{0,8})");
    }
}
