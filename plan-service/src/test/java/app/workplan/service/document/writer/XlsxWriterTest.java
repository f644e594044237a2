package app.workplan.service.document.writer;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.document.writer.OfficialDocument.Cell;
import app.workplan.service.document.writer.OfficialDocument.Column;
import app.workplan.service.document.writer.OfficialDocument.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** 电子表格 of a document. */
class XlsxWriterTest {

    private static XSSFSheet sheet(OfficialDocument document) throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(Documents.write(new XlsxWriter(), document)))) {
            return book.getSheetAt(0);
        }
    }

    @Test
    void cellsThatCoverRowsAreMergedAndTheHeadStays() throws IOException {
        XSSFSheet sheet = sheet(Documents.of(Documents.table(5, 2)));
        assertThat(sheet.getMergedRegions().stream().map(region -> region.formatAsString()))
                .containsExactly("A1:D1", "A2:D2", "A4:A5", "A6:A7");
        assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("责任科室");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
        assertThat(sheet.getRow(7).getCell(0).getStringCellValue()).isEqualTo("第3类");
    }

    @Test
    void rowsAreAsHighAsTheirTextsWhereverTheyAreOpened() throws IOException {
        List<Column> columns = List.of(new Column("章", 1, true), new Column("任务", 1, false));
        String chapter = "强化担当作为，全方位扛紧压实责任链条".repeat(12);
        XSSFSheet sheet = sheet(Documents.of(new Table(
                null,
                columns,
                List.of(
                        List.of(new Cell(chapter, 2), Cell.of("短")),
                        List.of(Cell.of(""), Cell.of("检查矿山".repeat(20))),
                        List.of(Cell.of("甲\n乙\n丙"), Cell.of("丁"))))));
        // a column of 46 characters of 11 points holds 21 of 12 points
        assertThat(sheet.getRow(2).getHeightInPoints()).isEqualTo(17);
        assertThat(sheet.getRow(4).getHeightInPoints()).isEqualTo(3 * 17);
        assertThat(sheet.getRow(2).getHeightInPoints() + sheet.getRow(3).getHeightInPoints())
                .as("the two rows that the chapter covers")
                .isEqualTo((float) Math.ceil(chapter.length() / 21.0) * 17);
    }

    @Test
    void formulasAreInert() throws IOException {
        List<List<Cell>> rows = List.of("=1+1", "+A1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://a\")").stream()
                .map(text -> List.of(Cell.of(text)))
                .toList();
        XSSFSheet sheet = sheet(Documents.of(new Table(null, List.of(new Column("事项", 1, false)), rows)));
        for (int i = 2; i < 7; i++) {
            XSSFCell cell = sheet.getRow(i).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }
}
