package app.workplan.service.document.parser;

import app.workplan.service.document.parser.Marker.Kind;
import app.workplan.service.document.parser.SourceText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 章: the outermost headings of the body and the stretches below them. */
final class ChapterSplitter {

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

    /** The kind of number the chapters carry; null where the body has no chapter level. */
    static @Nullable Kind chapterKind(SourceText source, Map<Integer, Marker> numbers) {
        boolean comma = false;
        boolean part = false;
        boolean chapter = false;
        for (Marker m : numbers.values()) {
            comma |= m.kind() == Kind.COMMA;
            part |= part(source, m);
            chapter |= m.kind() == Kind.PART_WORD && !part(source, m);
        }
        if (chapter || part && !comma) {
            return Kind.PART_WORD;
        }
        return comma ? Kind.COMMA : null;
    }

    /** 第一部分: a heading above chapters, where there are any. */
    private static boolean part(SourceText source, Marker m) {
        return m.kind() == Kind.PART_WORD
                && source.norm().substring(m.start(), m.content()).matches("(?s).*[部篇编].*");
    }

    static List<Place> split(SourceText source, Map<Integer, Marker> numbers, Kind kind, Frame frame) {
        List<Place> found = new ArrayList<>();
        Map<Integer, Marker> chapters = chapters(source, numbers, kind);
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
                int start = partLine != null && above && first ? partLine.from() : line.from();
                partLine = null;
                close(found, start);
                found.add(place(source, line, chapter, part, start, frame.closingStart()));
            } else if (marker != null && part(source, marker)) {
                part = source.text(line);
                partLine = line;
                close(found, line.from());
            } else if (marker == null) {
                partLine = partHeading(source, line) ? line : null;
            }
        }
        return found;
    }

    private static Place place(SourceText source, Line line, Marker marker, @Nullable String part, int start, int end) {
        int bracket = ResponsibilityReader.closingBracket(source.norm(), marker.content(), line.to());
        int headingEnd = Heading.end(source.norm(), marker.content(), bracket < 0 ? line.to() : bracket);
        String number = Heading.title(source, marker.start(), marker.content());
        String title = Heading.title(source, marker.content(), headingEnd);
        return new Place(number, marker.value(), title, part, start, headingEnd, end);
    }

    /** The numbers that open a chapter: those of the kind, and a 第一部分 that has no chapter below it. */
    private static Map<Integer, Marker> chapters(SourceText source, Map<Integer, Marker> numbers, Kind kind) {
        Map<Integer, Marker> found = new java.util.HashMap<>();
        Integer pending = null;
        for (Map.Entry<Integer, Marker> entry : new java.util.TreeMap<>(numbers).entrySet()) {
            Marker marker = entry.getValue();
            if (marker.kind() == kind) {
                found.put(entry.getKey(), marker);
                pending = null;
            } else if (part(source, marker)) {
                if (pending != null) {
                    found.put(pending, numbers.get(pending));
                }
                pending = entry.getKey();
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
    private static boolean partHeading(SourceText source, Line line) {
        if (line.length() > 30 || line.length() < 4) {
            return false;
        }
        String text = source.text(line);
        return text.chars().noneMatch(c -> c == '。' || c == ',' || c == ':' || c == ';')
                && text.matches(".*(?:总结|回顾|工作计划|工作安排|工作打算|工作思路|工作要点|开展情况|完成情况|下一步工作.{0,8})");
    }
}
