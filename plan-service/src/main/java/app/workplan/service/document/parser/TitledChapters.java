package app.workplan.service.document.parser;

import app.workplan.service.document.parser.Marker.Kind;
import app.workplan.service.document.parser.SourceText.Line;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** 无编号章标题: short lines of words below which a numbering begins anew, so that they part the document. */
final class TitledChapters {

    private static final Pattern TITLE = Pattern.compile("[\\u4e00-\\u9fff“”、]{3,16}");

    private TitledChapters() {}

    /** Adds the chapters without number to the numbers of the lines. */
    static void add(SourceText source, Map<Integer, Marker> numbers, TaskTables tables) {
        List<Line> written =
                source.lines().stream().filter(line -> !line.blank()).toList();
        Map<Kind, Integer> reached = new EnumMap<>(Kind.class);
        Map<Integer, Marker> found = new TreeMap<>();
        boolean numbered = numbers.values().stream().anyMatch(m -> m.kind().ordinal() <= Kind.COMMA.ordinal());
        int restarts = 0;
        for (int i = 0; i + 1 < written.size(); i++) {
            Line line = written.get(i);
            Marker own = numbers.get(line.index());
            if (own != null) {
                reached.put(own.kind(), own.value());
                continue;
            }
            Marker next = numbers.get(written.get(i + 1).index());
            if (next == null || next.value() != 1 || tables.lines().contains(line.index()) || !title(source, line)) {
                continue;
            }
            boolean restart = reached.getOrDefault(next.kind(), 0) >= 2;
            boolean list = next.kind() == Kind.ARABIC || next.kind() == Kind.BRACKET;
            if (list && (restart || !numbered && reached.isEmpty())) {
                restarts += restart ? 1 : 0;
                found.put(line.index(), new Marker(Kind.TITLED, 0, line.from(), line.from()));
            }
        }
        if (restarts > 0) {
            alike(source, written, numbers, tables, found);
            numbers.putAll(found);
        }
    }

    /** Where chapters have no numbers, a short line above headed paragraphs is one of them. */
    private static void alike(
            SourceText source,
            List<Line> written,
            Map<Integer, Marker> numbers,
            TaskTables tables,
            Map<Integer, Marker> found) {
        boolean begun = false;
        for (int i = 0; i + 1 < written.size(); i++) {
            Line line = written.get(i);
            Line next = written.get(i + 1);
            begun |= found.containsKey(line.index());
            boolean plain = numbers.get(line.index()) == null && !tables.lines().contains(line.index());
            if (begun && plain && title(source, line) && next.length() > 2 * line.length() && next.length() > 24) {
                found.put(line.index(), new Marker(Kind.TITLED, 0, line.from(), line.from()));
            }
        }
    }

    private static boolean title(SourceText source, Line line) {
        String text = source.text(line);
        return TITLE.matcher(text).matches() && !Frame.signature(text) && !ChapterSplitter.partHeading(text);
    }
}
