package app.workplan.service.document.writer;

/**
 * 版面 of GB/T 9704—2012, in points: A4, 天头 37 mm, 订口 28 mm, the type area of 156 mm × 225 mm with 22 lines of 28 characters. A
 * page on its side is the same sheet turned, its head at the binding.
 *
 * @param width of the sheet
 * @param height of the sheet
 * @param left of the type area, from the left edge
 * @param top of the type area, from the upper edge
 */
record PaperGeometry(double width, double height, double left, double top, double textWidth, double textHeight) {

    /** 3号 in points: the size of the body, and what a character of the grid is. */
    static final double BODY = 16;
    /** 2号. */
    static final double TITLE = 22;
    /** 4号. */
    static final double PAGE_NUMBER = 14;

    static final int LINES = 22;
    static final int CHARACTERS = 28;

    /** 一行 of the grid. */
    static final double LINE = mm(225) / LINES;
    /** 一字 of the grid. */
    static final double CHARACTER = mm(156) / CHARACTERS;

    private static final PaperGeometry UPRIGHT = new PaperGeometry(mm(210), mm(297), mm(28), mm(37), mm(156), mm(225));
    private static final PaperGeometry ON_ITS_SIDE =
            new PaperGeometry(mm(297), mm(210), mm(35), mm(28), mm(225), mm(156));

    static PaperGeometry of(boolean landscape) {
        return landscape ? ON_ITS_SIDE : UPRIGHT;
    }

    static double mm(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    double right() {
        return left + textWidth;
    }

    double bottom() {
        return top + textHeight;
    }
}
