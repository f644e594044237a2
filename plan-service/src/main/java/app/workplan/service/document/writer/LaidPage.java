package app.workplan.service.document.writer;

import java.util.List;

/**
 * 一页排好的版: everything with its place, in points from the upper left corner. Writers only draw it.
 *
 * @param runs in reading order
 */
record LaidPage(PaperGeometry paper, List<Run> runs, List<Rule> rules) {

    /**
     * 一段同字体的字.
     *
     * @param left where the first character begins
     * @param baseline on which the characters stand
     * @param spacing added behind every character; less than nothing brings them together
     * @param scale width of the characters in parts of their usual width
     */
    record Run(
            double left,
            double baseline,
            double size,
            PaperFont font,
            String text,
            double spacing,
            double scale,
            boolean red) {

        /** How far the pen goes for a character. */
        double advance(int character) {
            return (font.width(character) * size + spacing) * scale;
        }

        double width() {
            return text.codePoints().mapToDouble(this::advance).sum();
        }
    }

    /** 线. */
    record Rule(double fromX, double fromY, double toX, double toY, double thickness, boolean red) {}
}
