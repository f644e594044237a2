package app.workplan.service.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 写电子表格: what programs make of the cells. */
class SheetWriterTest {

    private static final SheetHead HEAD = new SheetHead(
            "List: 1/2",
            "Plan list",
            List.of("As of today", "Conditions: none"),
            List.of(SheetColumn.of("Code", 12), SheetColumn.of("Title", 40)));

    private final SheetWriter writer = new SheetWriter();

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|'/c calc'!A0", "2026-06-30", "1E5"})
    void everyTextIsATextThatNoProgramTakesForAFormula(String text) throws IOException {
        XSSFCell cell = sheet(table(text, null)).getRow(4).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCTCell().isSetF()).isFalse();
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        byte[] small = writer.write(List.of(new Sheet("S", List.of(new Sheet.Row(2, List.of(text))))));
        XSSFCell other = sheet(small).getRow(1).getCell(0);
        assertThat(other.getCellType()).isEqualTo(CellType.STRING);
        assertThat(other.getCellStyle().getDataFormatString()).isEqualTo("@");
    }

    @Test
    void numbersAndDaysAreWhatTheyAre() throws IOException {
        byte[] file = table(12.5, LocalDate.of(2026, 6, 30));
        assertThat(sheet(file).getRow(4).getCell(0).getNumericCellValue()).isEqualTo(12.5);
        assertThat(new SheetReader().read(file).get(0).rows().get(4).cells()).containsExactly("12.5", "2026-06-30");
        byte[] moment = table(1, LocalDateTime.of(2026, 6, 30, 8, 30));
        assertThat(sheet(moment).getRow(4).getCell(1).getLocalDateTimeCellValue())
                .isEqualTo(LocalDateTime.of(2026, 6, 30, 8, 30));
        assertThat(sheet(moment).getRow(4).getCell(0).getCellStyle().getDataFormatString())
                .isEqualTo("General");
    }

    @Test
    void theHeadStaysInSightAndCanBeFiltered() throws IOException {
        XSSFSheet sheet = sheet(table("a", "b"));
        assertThat(sheet.getSheetName()).isEqualTo("List  1 2");
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Plan list");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("As of today");
        assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("Title");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:B5");
        assertThat(sheet.getColumnWidth(1)).isEqualTo(40 * 256);
        assertThat(sheet.getRow(4).getCell(0).getCellStyle().getWrapText()).isTrue();
        assertThat(sheet.getProtect()).isFalse();
    }

    @Test
    void onlyWhatMayBeChangedIsUnlocked() throws IOException {
        SheetHead head = new SheetHead(
                "S",
                "T",
                List.of(),
                List.of(
                        SheetColumn.hidden("Key"),
                        SheetColumn.of("Code", 10),
                        SheetColumn.edited("Cycle", 10, List.of("Monthly", "Quarterly"))));
        XSSFSheet sheet = sheet(file(head, Arrays.asList("k", "1", "Monthly")));
        assertThat(sheet.isColumnHidden(0)).isTrue();
        assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("T");
        assertThat(sheet.getProtect()).isTrue();
        assertThat(sheet.getRow(2).getCell(1).getCellStyle().getLocked()).isTrue();
        assertThat(sheet.getRow(2).getCell(2).getCellStyle().getLocked()).isFalse();
        assertThat(sheet.getDataValidations()).hasSize(1);
    }

    @Test
    void aRowIsAsHighAsTheLinesOfItsLongestCell() throws IOException {
        XSSFSheet sheet = sheet(table("short", "\u5b89".repeat(41)));
        assertThat(sheet.getRow(4).getHeightInPoints()).isEqualTo(45f);
        assertThat(sheet(table("short", "two\nlines")).getRow(4).getHeightInPoints())
                .isEqualTo(30f);
    }

    @Test
    void whatNoCellHoldsIsCut() throws IOException {
        String cell = sheet(table("x".repeat(40_000), "\u0001bell"))
                .getRow(4)
                .getCell(0)
                .getStringCellValue();
        assertThat(cell).hasSize(32_767).endsWith("\u2026");
    }

    private byte[] table(Object... cells) {
        return file(HEAD, Arrays.asList(cells));
    }

    private byte[] file(SheetHead head, List<Object> cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.table(
                out,
                head,
                table -> table.row(List.copyOf(
                        cells.stream().map(one -> one == null ? "" : one).toList())));
        return out.toByteArray();
    }

    private static XSSFSheet sheet(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file)).getSheetAt(0);
    }
}
