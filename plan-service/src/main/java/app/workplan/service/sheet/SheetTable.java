package app.workplan.service.sheet;

import app.workplan.domain.shared.CellLines;
import app.workplan.domain.shared.Characters;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * 正在写的表: takes one row after the other and keeps only the last ones in memory. Text is a text cell in the text format,
 * so that no program takes it for a formula, neither when it opens the file nor when somebody edits the cell.
 */
public final class SheetTable {

    /** Rows below the last one in which somebody may type, where the table is edited. */
    private static final int ROOM = 500;

    private static final int MAX_WIDTH = 100;
    /** Height of a line in points, and the most lines that one row shows. */
    private static final int LINE = 15;

    private static final int MAX_LINES = 20;

    private static final String CUT = "\u2026";

    private final SXSSFSheet sheet;
    private final SheetHead head;
    private final SheetStyles styles;
    private final int headings;
    private int next;

    SheetTable(SXSSFSheet sheet, SheetHead head, SheetStyles styles) {
        this.sheet = sheet;
        this.head = head;
        this.styles = styles;
        this.headings = 1 + head.notes().size();
        begin();
    }

    private void begin() {
        boolean edited = head.isEdited();
        for (int i = 0; i < head.columns().size(); i++) {
            SheetColumn column = head.columns().get(i);
            sheet.setColumnWidth(i, Math.min(MAX_WIDTH, column.width()) * 256);
            sheet.setColumnHidden(i, column.use() == SheetColumn.Use.HIDDEN);
            if (edited && column.use() != SheetColumn.Use.HIDDEN) {
                sheet.setDefaultColumnStyle(i, styles.open());
            }
        }
        line(head.title(), styles.title());
        head.notes().forEach(note -> line(note, styles.note()));
        Row row = sheet.createRow(next++);
        for (int i = 0; i < head.columns().size(); i++) {
            SheetColumn column = head.columns().get(i);
            text(row.createCell(i), column.heading(), styles.heading(column.use()));
        }
        sheet.createFreezePane(0, next);
        sheet.setRepeatingRows(
                new CellRangeAddress(headings, headings, 0, head.columns().size() - 1));
        fitToWidth(sheet);
    }

    /** 打印: A4 on its side, all columns on one page, as many pages as the rows take. */
    static void fitToWidth(org.apache.poi.ss.usermodel.Sheet sheet) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
    }

    private void line(String words, CellStyle style) {
        // in the first column that is seen; it may run over its neighbours, which are empty
        int first = 0;
        while (head.columns().get(first).use() == SheetColumn.Use.HIDDEN) {
            first++;
        }
        text(sheet.createRow(next++).createCell(first), words, style);
    }

    /**
     * 写一行.
     *
     * @param values in the order of the columns: texts, numbers, days, moments; null for an empty cell
     */
    public void row(List<@Nullable Object> values) {
        Row row = sheet.createRow(next++);
        int lines = 1;
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            lines = Math.max(lines, value instanceof String words ? lines(words, i) : 1);
            boolean open = head.columns().get(i).use() == SheetColumn.Use.EDITED;
            Cell cell = row.createCell(i);
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(styles.number(open));
            } else if (value instanceof LocalDate day) {
                cell.setCellValue(day);
                cell.setCellStyle(styles.day(open));
            } else if (value instanceof LocalDateTime moment) {
                cell.setCellValue(moment);
                cell.setCellStyle(styles.moment());
            } else {
                text(cell, value == null ? "" : value.toString(), styles.text(open));
            }
        }
        if (lines > 1) {
            // not every program makes room for lines by itself
            row.setHeightInPoints(Math.min(MAX_LINES, lines) * LINE);
        }
    }

    /** How many lines a text takes in its column. */
    private int lines(String words, int column) {
        SheetColumn of = head.columns().get(column);
        if (of.use() == SheetColumn.Use.HIDDEN) {
            return 1;
        }
        return CellLines.of(words, of.width());
    }

    private static void text(Cell cell, String text, CellStyle style) {
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(fitting(text));
        }
    }

    private static String fitting(String text) {
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        return text.length() <= most ? text : Characters.cut(text, most - CUT.length()) + CUT;
    }

    /** The filter over all rows, the words to choose from, and the locks. */
    void finish() {
        int last = Math.max(next - 1, headings);
        sheet.setAutoFilter(
                new CellRangeAddress(headings, last, 0, head.columns().size() - 1));
        if (!head.isEdited()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (int i = 0; i < head.columns().size(); i++) {
            List<String> choices = head.columns().get(i).choices();
            if (!choices.isEmpty()) {
                DataValidation offered = helper.createValidation(
                        helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                        new CellRangeAddressList(headings + 1, last + ROOM, i, i));
                offered.setShowErrorBox(true);
                sheet.addValidationData(offered);
            }
        }
        sheet.enableLocking();
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockAutoFilter(false);
        sheet.lockSort(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
    }
}
