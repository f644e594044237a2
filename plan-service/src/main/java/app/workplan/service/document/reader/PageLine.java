package app.workplan.service.document.reader;

/**
 * 一行文字 on a page; lengths in one unit of the file's own, downwards and to the right.
 *
 * @param size of its characters
 */
record PageLine(double left, double right, double top, double size, String text) {

    boolean isRowOfTable() {
        return text.indexOf('\t') >= 0;
    }
}
