package app.workplan.service.document.writer;

import app.workplan.service.document.writer.LaidPage.Run;
import java.util.ArrayList;
import java.util.List;

/** 一段文字 with the font and the width of each character. */
final class MeasuredText {

    private final int[] characters;
    private final PaperFont[] fonts;
    private final double[] widths;
    private final double size;
    private final double spacing;

    /**
     * @param size of the characters, in points
     * @param spacing behind each character
     */
    MeasuredText(String text, Face face, FontSet set, double size, double spacing) {
        this.characters = text.codePoints().toArray();
        this.fonts = new PaperFont[characters.length];
        this.widths = new double[characters.length];
        this.size = size;
        this.spacing = spacing;
        for (int i = 0; i < characters.length; i++) {
            fonts[i] = set.of(face, characters[i]);
            if (!fonts[i].has(characters[i])) {
                characters[i] = FontSet.MISSING;
                fonts[i] = set.of(face, FontSet.MISSING);
            }
            widths[i] = fonts[i].width(characters[i]) * size + spacing;
        }
    }

    int length() {
        return characters.length;
    }

    int character(int at) {
        return characters[at];
    }

    double width(int at) {
        return widths[at];
    }

    double size() {
        return size;
    }

    double width(int from, int to) {
        double width = 0;
        for (int i = from; i < to; i++) {
            width += widths[i];
        }
        return width;
    }

    /**
     * The characters of one line as runs.
     *
     * @param more space behind each character besides the usual
     * @param scale of the widths
     */
    List<Run> runs(int from, int to, double left, double baseline, double more, double scale, boolean red) {
        List<Run> runs = new ArrayList<>();
        double x = left;
        int start = from;
        while (start < to) {
            int end = start;
            StringBuilder text = new StringBuilder();
            while (end < to && fonts[end] == fonts[start]) {
                text.appendCodePoint(characters[end]);
                end++;
            }
            runs.add(new Run(x, baseline, size, fonts[start], text.toString(), spacing + more, scale, red));
            x += (width(start, end) + more * (end - start)) * scale;
            start = end;
        }
        return runs;
    }
}
