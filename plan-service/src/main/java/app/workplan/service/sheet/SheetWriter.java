package app.workplan.service.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** 写电子表格: small sheets of text at once, tables of any length row by row; a text is a text cell, never a formula. */
@Component
public class SheetWriter {

    private static final int WIDTH = 22 * 256;

    /** Rows of a table kept in memory; those before lie in a file of their own until the end. */
    private static final int WINDOW = 100;

    /**
     * 写一张长表: an xlsx file of one table. Its texts stand in the cells, so that none is kept in memory; where the table is to be
     * changed outside, they stand in the list of the file, because libraries that change cells forget the other kind.
     *
     * @param out is left open
     * @param rows gives the rows, one after the other
     * @throws UncheckedIOException when the file cannot be written
     */
    public void table(OutputStream out, SheetHead head, Consumer<SheetTable> rows) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, WINDOW, true, head.isEdited())) {
            SheetTable table = new SheetTable(
                    book.createSheet(WorkbookUtil.createSafeSheetName(head.sheet())), head, new SheetStyles(book));
            rows.accept(table);
            table.finish();
            book.write(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An xlsx file of the sheets, the first row of each in bold. */
    public byte[] write(List<Sheet> sheets) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Font bold = book.createFont();
            bold.setBold(true);
            CellStyle heading = book.createCellStyle();
            heading.setFont(bold);
            CellStyle text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            for (Sheet one : sheets) {
                XSSFSheet sheet = book.createSheet(one.name());
                SheetTable.fitToWidth(sheet);
                for (Sheet.Row line : one.rows()) {
                    Row row = sheet.createRow(line.number() - 1);
                    for (int i = 0; i < line.cells().size(); i++) {
                        row.createCell(i).setCellValue(line.cells().get(i));
                        row.getCell(i).setCellStyle(line.number() == 1 ? heading : text);
                        sheet.setDefaultColumnStyle(i, text);
                        sheet.setColumnWidth(i, WIDTH);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
