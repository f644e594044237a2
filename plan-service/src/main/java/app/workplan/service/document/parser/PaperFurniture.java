package app.workplan.service.document.parser;

import app.workplan.service.document.parser.SourceText.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 页码和页眉: the page numbers between the lines of a paper, and the running heads beside them. */
final class PaperFurniture {

    private static final int LONGEST_HEAD = 40;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–―·] ?\\d{1,3} ?[-—–―·]|第 ?\\d{1,3} ?页(?: ?[,/]? ?共 ?\\d{1,3} ?页)?|\\d{1,3} ?/ ?\\d{1,3}");

    private PaperFurniture() {}

    static List<Line> of(SourceText source) {
        List<Line> written =
                source.lines().stream().filter(line -> !line.blank()).toList();
        Map<String, Integer> times = new HashMap<>();
        written.forEach(line -> {
            if (line.length() <= LONGEST_HEAD) {
                times.merge(source.text(line), 1, Integer::sum);
            }
        });
        List<Line> found = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Line line = written.get(i);
            if (line.length() > 20 || !PAGE_NUMBER.matcher(source.text(line)).matches()) {
                continue;
            }
            Line above = i > 0 ? written.get(i - 1) : null;
            Line below = i + 1 < written.size() ? written.get(i + 1) : null;
            if (lastIs(found, line)) {
                continue;
            }
            if (above != null
                    && !lastIs(found, above)
                    && runningHead(source, above, times, i > 1 ? written.get(i - 2) : null)) {
                found.add(above);
            }
            found.add(line);
            if (below != null && runningHead(source, below, times, above)) {
                found.add(below);
            }
        }
        return List.copyOf(found);
    }

    private static boolean lastIs(List<Line> found, Line line) {
        return !found.isEmpty() && found.get(found.size() - 1) == line;
    }

    /** A line beside a page number that returns on other pages, or an office's letterhead in the middle of a sentence. */
    private static boolean runningHead(
            SourceText source, Line line, Map<String, Integer> times, @Nullable Line before) {
        String text = source.text(line);
        if (line.length() > LONGEST_HEAD || line.length() < 4 || text.indexOf('。') >= 0) {
            return false;
        }
        boolean numbered = NumberingGrammar.atLineStart(source.norm(), line.from(), line.to()) != null;
        boolean returns = times.getOrDefault(text, 0) >= 2;
        String office = text.endsWith("文件") ? text.substring(0, text.length() - 2) : text;
        boolean inside = before != null && !SoftBreaks.closed(source, before) && Frame.signature(office);
        return !numbered && (returns || inside);
    }
}
