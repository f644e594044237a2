package app.workplan.service.sheet;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** 单元格的样式 of one workbook: few, made once. */
final class SheetStyles {

    private static final String TEXT = "@";
    private static final String NUMBER = "General";
    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm";

    private final Workbook book;
    private final CellStyle title;
    private final CellStyle note;
    private final CellStyle heading;
    private final CellStyle headingEdited;
    private final CellStyle[] text;
    private final CellStyle[] number;
    private final CellStyle[] day;
    private final CellStyle moment;
    private final CellStyle open;

    SheetStyles(Workbook book) {
        this.book = book;
        this.title = bold(made(TEXT), 14);
        this.note = made(TEXT);
        this.heading = heading(IndexedColors.GREY_25_PERCENT);
        this.headingEdited = heading(IndexedColors.LIGHT_YELLOW);
        this.text = both(TEXT);
        this.number = both(NUMBER);
        this.day = both(DAY);
        this.moment = framed(MOMENT, false);
        this.open = made(TEXT);
        this.open.setLocked(false);
        this.open.setWrapText(true);
        this.open.setVerticalAlignment(VerticalAlignment.TOP);
    }

    private CellStyle made(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle bold(CellStyle style, int points) {
        Font font = book.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) points);
        style.setFont(font);
        return style;
    }

    private CellStyle heading(IndexedColors colour) {
        CellStyle style = bold(framed(TEXT, false), 11);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private CellStyle[] both(String format) {
        return new CellStyle[] {framed(format, false), framed(format, true)};
    }

    private CellStyle framed(String format, boolean unlocked) {
        CellStyle style = made(format);
        style.setLocked(!unlocked);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    CellStyle title() {
        return title;
    }

    CellStyle note() {
        return note;
    }

    CellStyle heading(SheetColumn.Use use) {
        return use == SheetColumn.Use.EDITED ? headingEdited : heading;
    }

    CellStyle text(boolean unlocked) {
        return text[unlocked ? 1 : 0];
    }

    CellStyle number(boolean unlocked) {
        return number[unlocked ? 1 : 0];
    }

    CellStyle day(boolean unlocked) {
        return day[unlocked ? 1 : 0];
    }

    CellStyle moment() {
        return moment;
    }

    /** Of the empty cells of an edited table. */
    CellStyle open() {
        return open;
    }
}
