package app.workplan.service.document.parser;

import app.workplan.service.document.ParsedDocument.Chapter;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Noise;
import app.workplan.service.document.ParsedDocument.Region;
import app.workplan.service.document.ParsedDocument.RegionKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 分区: gives each character of the text to exactly one region; later strokes cover earlier ones. */
final class RegionMap {

    private static final int ITEMS = RegionKind.values().length;

    private final int[] paint;

    RegionMap(SourceText source, Frame frame) {
        paint = new int[source.raw().length()];
        stroke(0, frame.preambleStart(), RegionKind.HEAD.ordinal());
        stroke(frame.preambleStart(), frame.bodyStart(), RegionKind.PREAMBLE.ordinal());
        stroke(frame.bodyStart(), frame.closingStart(), RegionKind.CHAPTER_TEXT.ordinal());
        stroke(frame.closingStart(), paint.length, RegionKind.CLOSING.ordinal());
        frame.head().forEach(line -> stroke(line.start(), line.end(), RegionKind.HEAD.ordinal()));
    }

    List<Region> regions(SourceText source, List<Chapter> chapters, List<Item> items, List<Noise> noise) {
        chapters.forEach(c -> stroke(c.start(), c.end(), RegionKind.CHAPTER_HEADING.ordinal()));
        for (Item item : items) {
            int end = item.end();
            while (end < paint.length
                    && (source.norm().charAt(end) == ' ' || source.norm().charAt(end) == '\n')) {
                end++;
            }
            int next = item.end() == end ? end : Math.min(end, lineStart(source, end));
            stroke(item.start(), Math.max(item.end(), next), ITEMS + item.id());
        }
        noise.forEach(n -> stroke(n.start(), n.end(), RegionKind.NOISE.ordinal()));
        List<Region> found = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= paint.length; i++) {
            if (i == paint.length || paint[i] != paint[start]) {
                boolean item = paint[start] >= ITEMS;
                RegionKind kind = item ? RegionKind.ITEM : RegionKind.values()[paint[start]];
                found.add(new Region(kind, start, i, item ? (Integer) (paint[start] - ITEMS) : null));
                start = i;
            }
        }
        return List.copyOf(found);
    }

    private static int lineStart(SourceText source, int at) {
        int start = at;
        while (start > 0 && source.norm().charAt(start - 1) == ' ') {
            start--;
        }
        return start;
    }

    private void stroke(int from, int to, int colour) {
        if (from < to) {
            Arrays.fill(paint, Math.max(0, from), Math.min(paint.length, to), colour);
        }
    }
}
