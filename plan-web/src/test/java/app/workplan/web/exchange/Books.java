package app.workplan.web.exchange;

import app.workplan.service.sheet.Sheet;
import app.workplan.service.sheet.SheetReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.test.web.servlet.MvcResult;

/** Workbooks as answers carry them. */
public final class Books {

    private Books() {}

    /** The rows of the only sheet. */
    public static List<Sheet.Row> rows(MvcResult answer) {
        return new SheetReader()
                .read(answer.getResponse().getContentAsByteArray(), 10_000)
                .get(0)
                .rows();
    }

    /** What stands below the heading, in the order of the rows. */
    public static List<String> column(MvcResult answer, String heading) {
        List<Sheet.Row> rows = rows(answer);
        int head = 0;
        while (!rows.get(head).cells().contains(heading)) {
            head++;
        }
        int column = rows.get(head).cells().indexOf(heading);
        return rows.stream()
                .skip(head + 1L)
                .map(row -> column < row.cells().size() ? row.cells().get(column) : "")
                .toList();
    }

    /** The workbook with its first sheet changed, as a spreadsheet program saves it. */
    public static byte[] changed(byte[] file, Consumer<XSSFSheet> change) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        }
    }

    /** The cell of the row with that code below that heading; made where there is none. */
    public static Cell cell(XSSFSheet sheet, String code, String heading) {
        for (Row row : sheet) {
            for (Cell one : row) {
                if (one.toString().equals(code)) {
                    return at(row, column(sheet, heading));
                }
            }
        }
        throw new AssertionError("no row of " + code);
    }

    /** The first row below the last one. */
    public static Row next(XSSFSheet sheet) {
        return sheet.createRow(sheet.getLastRowNum() + 1);
    }

    /** The cell of a row below that heading. */
    public static Cell at(XSSFSheet sheet, Row row, String heading) {
        return at(row, column(sheet, heading));
    }

    private static Cell at(Row row, int column) {
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (Row row : sheet) {
            for (Cell one : row) {
                if (one.toString().equals(heading)) {
                    return one.getColumnIndex();
                }
            }
        }
        throw new AssertionError("no column " + heading);
    }
}
