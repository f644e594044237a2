package app.workplan.web.docimport;

import app.workplan.service.document.ParsedDocument;
import app.workplan.web.support.Paper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一段: as much of a long document as one page shows, cut between lines.
 *
 * @param number from 1
 * @param count of all parts
 * @param from first character
 * @param to end, exclusive
 */
record ImportPart(int number, int count, int from, int to) {

    private static final int MAX_TEXT = 20_000;
    private static final int MAX_ITEMS = 70;

    /** All parts of the document, in order; at least one. */
    static List<ImportPart> of(String text, ParsedDocument parsed) {
        List<Integer> cuts = cuts(text, parsed);
        int count = cuts.size() - 1;
        List<ImportPart> parts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            parts.add(new ImportPart(i, count, cuts.get(i - 1), cuts.get(i)));
        }
        return parts;
    }

    /** Number of the part that holds a place; the first where none does. */
    static int holding(List<ImportPart> parts, int place) {
        return parts.stream()
                .filter(part -> part.contains(place))
                .mapToInt(ImportPart::number)
                .findFirst()
                .orElse(1);
    }

    boolean contains(int position) {
        return position >= from && position < to;
    }

    public @Nullable Integer previous() {
        return number > 1 ? number - 1 : null;
    }

    public @Nullable Integer next() {
        return number < count ? number + 1 : null;
    }

    private static List<Integer> cuts(String text, ParsedDocument parsed) {
        List<Integer> cuts = new ArrayList<>(List.of(0));
        int[] starts = parsed.items().stream()
                .mapToInt(ParsedDocument.Item::start)
                .sorted()
                .toArray();
        int items = 0;
        int at = 0;
        while (at < text.length()) {
            int end = Paper.cut(text, at, MAX_TEXT);
            int within = 0;
            while (items < starts.length && starts[items] < end) {
                int start = starts[items];
                if (within == MAX_ITEMS) {
                    int line = text.lastIndexOf('\n', start - 1) + 1;
                    end = line > at ? line : start > at ? start : end;
                    break;
                }
                within++;
                items++;
            }
            while (items > 0 && starts[items - 1] >= end) {
                items--;
            }
            cuts.add(end);
            at = end;
        }
        return cuts.size() == 1 ? List.of(0, text.length()) : cuts;
    }
}
