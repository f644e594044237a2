package app.workplan.service.document.parser;

import app.workplan.service.document.parser.Marker.Kind;
import app.workplan.service.document.parser.SourceText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    static @Nullable Kind chapterKind(Map<Integer, Marker> numbers) {
        for (Kind kind : List.of(Kind.PART_WORD, Kind.COMMA)) {
            if (numbers.values().stream().anyMatch(m -> m.kind() == kind)) {
                return kind;
            }
        }
        return null;
    }

    static List<Place> split(SourceText source, Map<Integer, Marker> numbers, Kind kind, Frame frame) {
        List<Place> found = new ArrayList<>();
        Set<Integer> noise = new java.util.HashSet<>();
        frame.noise().forEach(l -> noise.add(l.index()));
        String part = null;
        Line partLine = null;
        for (Line line : source.lines()) {
            if (line.blank() || line.start() >= frame.closingStart() || noise.contains(line.index())) {
                continue;
            }
            Marker marker = numbers.get(line.index());
            if (marker == null || marker.kind() != kind) {
                boolean heading = marker == null && partHeading(source, line);
                partLine = heading ? line : marker == null ? null : partLine;
                continue;
            }
            if (partLine != null && partLine.start() >= frame.bodyStart() && marker.value() == 1
                    || found.isEmpty() && partLine != null) {
                part = source.text(partLine);
            }
            int start = partLine != null
                            && part != null
                            && partLine.start() >= frame.bodyStart()
                            && !found.isEmpty()
                            && marker.value() == 1
                    ? partLine.from()
                    : line.from();
            partLine = null;
            int bracket = ResponsibilityReader.closingBracket(source.norm(), marker.content(), line.to());
            int limit = bracket < 0 ? line.to() : bracket;
            int end = Heading.end(source.norm(), marker.content(), limit);
            close(found, start);
            String number = Heading.title(source, marker.start(), marker.content());
            found.add(new Place(
                    number,
                    marker.value(),
                    Heading.title(source, marker.content(), end),
                    part,
                    start,
                    end,
                    frame.closingStart()));
        }
        return found;
    }

    private static void close(List<Place> found, int end) {
        if (!found.isEmpty()) {
            Place p = found.remove(found.size() - 1);
            found.add(new Place(p.number(), p.value(), p.title(), p.part(), p.start(), p.bodyStart(), end));
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
