package app.workplan.service.document.parser;

import app.workplan.service.document.parser.Marker.Kind;
import app.workplan.service.document.parser.SourceText.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** 行首编号: the numbers lines begin with, by line index. */
final class LineNumbers {

    private static final Pattern ATTACHED = Pattern.compile("附件 ?: ?1[.、]");

    private LineNumbers() {}

    static Map<Integer, Marker> of(SourceText source, TaskTables tables) {
        Map<Integer, Marker> found = new LinkedHashMap<>();
        List<Marker> bare = new ArrayList<>();
        List<Line> bareLines = new ArrayList<>();
        int reached = 0;
        Marker section = null;
        int attached = 0;
        for (Line line : source.lines()) {
            TaskTables.Row row = tables.rows().get(line.index());
            if (row != null) {
                found.put(line.index(), new Marker(Kind.ROW, row.value(), row.start(), row.start()));
            }
            if (line.blank() || tables.lines().contains(line.index()) || tableOfContents(source, line)) {
                continue;
            }
            Marker marker = NumberingGrammar.atLineStart(source.norm(), line.from(), line.to());
            marker = marker != null
                    ? marker
                    : NumberingGrammar.thousands(source.norm(), line.from(), line.to(), reached);
            if (marker != null && attached > 0 && marker.value() == attached + 1) {
                attached = marker.value();
                continue;
            }
            attached = ATTACHED.matcher(source.norm())
                            .region(line.from(), line.to())
                            .lookingAt()
                    ? 1
                    : 0;
            if (marker != null && (marker.kind() == Kind.DECIMAL || marker.kind() == Kind.DECIMAL_DEEP)) {
                String text = source.norm().substring(marker.start(), marker.content());
                int head = ChineseNumber.parse(text.substring(0, text.indexOf('.')));
                marker = section != null && section.value() == head ? marker : null;
            }
            if (marker != null) {
                found.put(line.index(), marker);
                if (marker.kind() == Kind.ARABIC) {
                    reached = marker.value();
                }
                if (marker.kind().ordinal() <= Kind.ARABIC.ordinal()) {
                    section = marker;
                }
                continue;
            }
            Marker digit = NumberingGrammar.bare(source.norm(), line.from(), line.to());
            if (digit != null && (digit.value() == 1 || digit.value() > reached && digit.value() <= reached + 3)) {
                reached = digit.value();
                bare.add(digit);
                bareLines.add(line);
            }
        }
        if (bare.size() >= 2) {
            for (int i = 0; i < bare.size(); i++) {
                found.put(bareLines.get(i).index(), bare.get(i));
            }
        }
        TitledChapters.add(source, found, tables);
        return found;
    }

    /** A line of a table of contents: words, dots, a page number. */
    private static boolean tableOfContents(SourceText source, Line line) {
        int i = line.to() - 1;
        while (i > line.from() && Character.isDigit(source.norm().charAt(i))) {
            i--;
        }
        int digits = line.to() - 1 - i;
        int dots = 0;
        while (i > line.from() && ".…·- ".indexOf(source.norm().charAt(i)) >= 0) {
            dots += source.norm().charAt(i) == ' ' ? 0 : 1;
            i--;
        }
        return digits > 0 && digits < 4 && dots >= 3;
    }
}
