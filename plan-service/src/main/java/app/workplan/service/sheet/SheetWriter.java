package app.workplan.service.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** 写电子表格: small sheets of text, the first row in bold; every cell is text, never a formula. */
@Component
public class SheetWriter {

    private static final int WIDTH = 22 * 256;

    /** An xlsx file of the sheets. */
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
